package dev.penumbra.app.session;

import dev.penumbra.simulator.run.ClusterDemand;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.scenario.Scenario;

/** A scenario without problems, ready to run. */
public record OpenScenario(Document document, Simulations simulations) {
  public Scenario scenario() {
    return simulations.scenario();
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
