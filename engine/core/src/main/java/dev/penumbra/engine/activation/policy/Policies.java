package dev.penumbra.engine.activation.policy;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.decision.Level;

/** Makes a policy of its configuration. */
public final class Policies {
  private Policies() {}

  /** The policy a configuration describes. */
  public static ActivationPolicy create(PolicyConfig config) {
    PlanningTables tables = new PlanningTables();
    return switch (config) {
      case PolicyConfig.Never c -> new FixedPolicy(c.name(), Level.ABSENT);
      case PolicyConfig.Always c -> new FixedPolicy(c.name(), Level.ACTIVE);
      case PolicyConfig.Reactive c -> new ThresholdPolicy(c.name(), c.thresholds(), Level.ABSENT, false);
      case PolicyConfig.Threshold c -> new ThresholdPolicy(c.name(), c.thresholds(), Level.ABSENT, true);
      case PolicyConfig.OriginalLoop c -> new ThresholdPolicy(c.name(), c.thresholds(), Level.SHADOW, true);
      case PolicyConfig.SkiRental c -> new SkiRentalPolicy(c.buyFactor(), tables);
      case PolicyConfig.ExpectedCost c ->
        new CircuitBreaker(new ExpectedCostPolicy(c, tables), new SkiRentalPolicy(1, tables));
    };
  }
}
