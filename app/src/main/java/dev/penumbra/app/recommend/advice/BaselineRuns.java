package dev.penumbra.app.recommend.advice;

import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.scenario.Scenario;
import java.util.List;

/** Runs a scenario with other policies, one after the other, on a thread of its own; results go to the store. */
public final class BaselineRuns {
  private final Scenario scenario;
  private final List<PolicyConfig> policies;
  private final ResultSink.Factory stored;
  private volatile boolean cancelled;
  private volatile Progress progress;

  /**
   * How far they are.
   *
   * @param share of all, 0 to 1
   * @param failure what went wrong; empty when nothing did
   */
  public record Progress(double share, boolean done, String failure) {}

  private BaselineRuns(Scenario scenario, List<PolicyConfig> policies, ResultSink.Factory stored) {
    this.scenario = scenario;
    this.policies = List.copyOf(policies);
    this.stored = stored;
    this.progress = new Progress(0, false, "");
  }

  /** Begins; a policy takes the parameters of the scenario's baselines. */
  public static BaselineRuns start(Scenario scenario, List<String> names, ResultSink.Factory stored) {
    List<PolicyConfig> policies = scenario.baselines()
        .values()
        .stream()
        .filter(policy -> names.contains(policy.name()))
        .toList();
    BaselineRuns runs = new BaselineRuns(scenario, policies, stored);
    Thread.ofPlatform().name("penumbra-baselines").daemon().start(runs::work);
    return runs;
  }

  private void work() {
    try {
      for (int i = 0; i < policies.size() && !cancelled; i++) {
        run(i, policies.get(i));
      }
      progress = new Progress(1, true, "");
    } catch (RuntimeException e) {
      progress = new Progress(progress.share(), true, String.valueOf(e.getMessage()));
    }
  }

  private void run(int number, PolicyConfig policy) {
    try (Simulation run = new Simulations(scenario.withPolicy(policy)).start(stored)) {
      while (!run.isFinished() && !cancelled) {
        run.step();
        progress = new Progress((number + (double) run.slot() / run.slots()) / policies.size(), false, "");
      }
    }
  }

  /** How far they are; never waits. */
  public Progress progress() {
    return progress;
  }

  /** Ends after the present slot; a run that is not finished is kept as interrupted. */
  public void cancel() {
    cancelled = true;
  }
}
