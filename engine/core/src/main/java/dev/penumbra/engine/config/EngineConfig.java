package dev.penumbra.engine.config;

import dev.penumbra.engine.activation.GuardConfig;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.prediction.PredictorConfig;
import dev.penumbra.engine.zones.RankingWeights;
import java.time.Duration;

/**
 * How the engine decides; the same in a simulation and in live use.
 *
 * @param probeEvery time between probes of a shadow, above 0
 * @param synchroniseEvery time between synchronisations of a replica, above 0
 * @param leads lead times assumed until they were measured
 */
public record EngineConfig(
    PolicyConfig policy,
    PredictorConfig prediction,
    RankingWeights ranking,
    SizingConfig sizing,
    GuardConfig guard,
    Duration probeEvery,
    Duration synchroniseEvery,
    AssumedLeads leads) {
  /** Lead times taken for true until measured, per way of starting. */
  public record AssumedLeads(Duration cold, Duration warm, Duration shadow) {
    /** A quarter hour from nothing, a few minutes from a shadow. */
    public static final AssumedLeads DEFAULT = new AssumedLeads(
        Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofMinutes(15));
  }

  public EngineConfig {
    if (!probeEvery.isPositive() || !synchroniseEvery.isPositive()) {
      throw new IllegalArgumentException(
          "probe interval " + probeEvery + " and synchronisation interval " + synchroniseEvery + " must be above 0");
    }
  }

  /** This configuration with another policy. */
  public EngineConfig withPolicy(PolicyConfig other) {
    return new EngineConfig(other, prediction, ranking, sizing, guard, probeEvery, synchroniseEvery, leads);
  }

  /** This configuration with zones ranked otherwise. */
  public EngineConfig withRanking(RankingWeights other) {
    return new EngineConfig(policy, prediction, other, sizing, guard, probeEvery, synchroniseEvery, leads);
  }

  /** This configuration with instances sized otherwise. */
  public EngineConfig withSizing(SizingConfig other) {
    return new EngineConfig(policy, prediction, ranking, other, guard, probeEvery, synchroniseEvery, leads);
  }
}
