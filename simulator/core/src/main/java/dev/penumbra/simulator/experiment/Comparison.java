package dev.penumbra.simulator.experiment;

import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.activation.policy.Thresholds;
import dev.penumbra.simulator.run.ResultSink;
import dev.penumbra.simulator.run.RunResult;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;

/** The chosen policy beside every baseline, on the very same requests. */
public final class Comparison {
  /** Baselines in the order in which they are listed. */
  public static final List<String> BASELINES = List.of(
      "never", "always", "reactive", "threshold", "original-loop", "ski-rental");

  /** Used where a scenario gives none: one instance's worth keeps a zone, two wake it. */
  private static final Thresholds UNTUNED = new Thresholds(2, 1);

  private final Scenario scenario;
  private final ResultSink.Factory sinks;
  private final int threads;

  /**
   * A run and how long it took.
   *
   * @param wallSeconds time of the machine; not part of the result, and never the same twice
   */
  public record Timed(RunResult result, double wallSeconds) {}

  /**
   * Compares on a number of threads, 1 or more.
   *
   * @param sinks opens a session for each run
   */
  public Comparison(Scenario scenario, ResultSink.Factory sinks, int threads) {
    this.scenario = scenario;
    this.sinks = sinks;
    this.threads = threads;
  }

  /**
   * Runs all; the results are the same for any number of threads.
   *
   * @param progress is told the share done, 0 to 1, from any thread
   * @return the chosen policy first, then each baseline that is not the chosen one
   */
  public List<Timed> run(DoubleConsumer progress) throws InterruptedException {
    List<PolicyConfig> policies = policies();
    Progress shared = new Progress(policies.size() * (double) scenario.window().slots(), progress);
    List<Timed> rows = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<Timed>> runs = policies.stream().map(p -> workers.submit(() -> run(p, shared))).toList();
      for (Future<Timed> each : runs) {
        rows.add(each.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run failed", e.getCause());
    }
    return rows;
  }

  private List<PolicyConfig> policies() {
    PolicyConfig chosen = scenario.engine().policy();
    List<PolicyConfig> policies = new ArrayList<>(List.of(chosen));
    BASELINES.stream().filter(name -> !name.equals(chosen.name())).map(this::baseline).forEach(policies::add);
    return policies;
  }

  private PolicyConfig baseline(String name) {
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
      default -> throw new IllegalArgumentException("'" + name + "' is no baseline; those are " + BASELINES);
    };
  }

  private Timed run(PolicyConfig policy, Progress progress) {
    long begun = System.nanoTime();
    Simulation run = new Simulations(scenario.withPolicy(policy)).start(sinks);
    while (!run.isFinished()) {
      run.step();
      progress.slot();
    }
    return new Timed(run.finish(), (System.nanoTime() - begun) / 1e9);
  }

  private static final class Progress {
    private final double all;
    private final DoubleConsumer listener;
    private long done;

    private Progress(double all, DoubleConsumer listener) {
      this.all = all;
      this.listener = listener;
    }

    private synchronized void slot() {
      done++;
      listener.accept(done / all);
    }
  }
}
