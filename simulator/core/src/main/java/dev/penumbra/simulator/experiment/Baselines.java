package dev.penumbra.simulator.experiment;

import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.config.PolicyYaml;
import dev.penumbra.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The policies that every other is compared with, with a scenario's parameters. */
public final class Baselines {
  /** Their names in the order in which they are listed. */
  public static final List<String> NAMES = List.of(
      "never", "always", "reactive", "threshold", "original-loop", "ski-rental");

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
    return given != null ? given : PolicyYaml.findDefault(name).orElseThrow();
  }
}
