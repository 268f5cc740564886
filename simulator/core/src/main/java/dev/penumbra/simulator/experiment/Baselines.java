package dev.penumbra.simulator.experiment;

import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.activation.policy.Thresholds;
import dev.penumbra.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The policies that every other is compared with, with a scenario's parameters. */
public final class Baselines {
  /** Their names in the order in which they are listed. */
  public static final List<String> NAMES = List.of(
      "never", "always", "reactive", "threshold", "original-loop", "ski-rental");

  /** Used where a scenario gives none: one instance's worth keeps a zone, two wake it. */
  private static final Thresholds UNTUNED = new Thresholds(2, 1);

  private final Scenario scenario;

  public Baselines(Scenario scenario) {
    this.scenario = scenario;
  }

  /** The scenario's own policy first, then every baseline of another name. */
  public List<PolicyConfig> withChosen() {
    PolicyConfig chosen = scenario.engine().policy();
    List<PolicyConfig> policies = new ArrayList<>(List.of(chosen));
    NAMES.stream().filter(name -> !name.equals(chosen.name())).map(this::get).forEach(policies::add);
    return List.copyOf(policies);
  }

  private PolicyConfig get(String name) {
    PolicyConfig given = scenario.baselines().get(name);
    if (given != null) {
      return given;
    }
    return switch (name) {
      case "never" -> new PolicyConfig.Never();
      case "always" -> new PolicyConfig.Always();
      case "reactive" -> new PolicyConfig.Reactive(UNTUNED);
      case "threshold" -> new PolicyConfig.Threshold(UNTUNED);
      case "original-loop" -> new PolicyConfig.OriginalLoop(UNTUNED);
      case "ski-rental" -> new PolicyConfig.SkiRental(1);
      default -> throw new IllegalArgumentException("'" + name + "' is no baseline; those are " + NAMES);
    };
  }
}
