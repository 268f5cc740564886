package dev.penumbra.simulator.run;

import dev.penumbra.engine.ControlLoop;
import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.policy.Policies;
import dev.penumbra.engine.prediction.DemandPredictor;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.demand.LaterPart;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.change.Turn;
import dev.penumbra.simulator.traffic.fluid.ClusterRates;

/**
 * What holds in a run from one of its slots on.
 *
 * @param slot the first, from 0
 * @param demand that of the scenario by cluster
 * @param forecasts shared by all stages: it depends on what has been observed and on nothing else
 */
record Stage(int slot, Scenario scenario, ClusterDemand demand, DemandPredictor forecasts) {
  /** The stage that a turn leads to. */
  Stage after(Turn turn) {
    Scenario later = turn.applyTo(scenario);
    boolean sameDemand = later.demand().equals(scenario.demand());
    return new Stage(
        turn.slot(scenario.window()), later, sameDemand ? demand : demand(later), forecasts);
  }

  static ClusterDemand demand(Scenario scenario) {
    var clients = scenario.clients();
    return new ClusterDemand(clients.demand(), clients.clusterOfPlace(), scenario.landscape().clusters().size());
  }

  ControlLoop engine(ActivationPolicy policy) {
    return new ControlLoop(scenario.landscape(), scenario.engine(), policy, forecasts);
  }

  /** Decides by the policy that the scenario's engine is set to. */
  ControlLoop engine() {
    return engine(Policies.create(scenario.engine().policy()));
  }

  /** The same by cluster. */
  ClusterRates rates() {
    return demand.rates(demand.slotAt(scenario.window().start().toEpochMilli()));
  }

  /** What clients send from the start of the run on. */
  DemandSource sent() {
    return new LaterPart(scenario.demand(), demand.slotAt(scenario.window().start().toEpochMilli()));
  }
}
