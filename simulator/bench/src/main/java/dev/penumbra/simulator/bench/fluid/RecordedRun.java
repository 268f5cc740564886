package dev.penumbra.simulator.bench.fluid;

import dev.penumbra.engine.activation.policy.Policies;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.traffic.Fidelity;
import dev.penumbra.simulator.traffic.replay.RecordedTraffic;
import dev.penumbra.simulator.traffic.replay.Replay;

/**
 * A run of a scenario's own policy with the engine in the loop, and its decisions.
 *
 * @param seconds of the thread on a processor, engine and cloud included
 */
record RecordedRun(Simulations simulations, Replay replay, RunResult result, double seconds) {
  static RecordedRun of(Scenario scenario, Fidelity fidelity) {
    Simulations simulations = new Simulations(scenario);
    double begun = ThreadTime.seconds();
    RecordedTraffic traffic = new RecordedTraffic(simulations.traffic(fidelity));
    try (
        Simulation run = simulations.start(
            simulations.engine(Policies.create(scenario.engine().policy())), traffic, fidelity,
            _ -> ResultSink.NONE)) {
      RunResult result = run.finish();
      double seconds = ThreadTime.seconds() - begun;
      Replay replay = new Replay(
          traffic.controls(), scenario.landscape().services().size(), scenario.landscape().zones().size(),
          scenario.window().start().toEpochMilli(), scenario.window().end().toEpochMilli());
      return new RecordedRun(simulations, replay, result, seconds);
    }
  }

  Scenario scenario() {
    return simulations.scenario();
  }
}
