package dev.penumbra.app.session;

import dev.penumbra.simulator.run.ClusterDemand;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.change.Turn;

/** A scenario without problems, ready to run. */
public record OpenScenario(Document document, Simulations simulations) {
  /** The same text with a run that takes a turn; throws {@link IllegalArgumentException} when the turn does not fit. */
  OpenScenario turned(Turn turn) {
    return new OpenScenario(document, simulations.turned(turn));
  }

  /** The scenario as it is in the end, all turns taken. */
  public Scenario scenario() {
    return simulations.scenario();
  }

  /** The scenario as it is in a slot of the run, the turns up to there taken. */
  public Scenario scenarioAt(int slot) {
    return simulations.scenarioAt(slot);
  }

  /** Demand by client cluster, over the window and its past. */
  public ClusterDemand demand() {
    return simulations.demand();
  }

  /** Requests per second that a cluster sends in a slot of the run. */
  public double requestsPerSecond(int service, int cluster, int slot) {
    return demand().requests(service, cluster, slot + scenario().window().pastSlots()) * 1000
        / scenario().window().slotMillis();
  }
}
