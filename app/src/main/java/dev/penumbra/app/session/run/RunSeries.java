package dev.penumbra.app.session.run;

import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import java.util.List;
import java.util.function.Supplier;

/** Several runs, one after the other as fast as they can, on a thread of their own; nobody looks at them meanwhile. */
public final class RunSeries {
  private final List<Supplier<Planned>> runs;
  private volatile boolean cancelled;
  private volatile Progress progress = new Progress(0, false, "");

  /**
   * A run to come.
   *
   * @param stored takes its results
   */
  public record Planned(Simulations simulations, ResultSink.Factory stored) {}

  /**
   * How far they are.
   *
   * @param share of all, 0 to 1
   * @param failure what went wrong; empty when nothing did
   */
  public record Progress(double share, boolean done, String failure) {}

  private RunSeries(List<Supplier<Planned>> runs) {
    this.runs = List.copyOf(runs);
  }

  /** Begins; what a run is made of is asked for when its turn comes, on the thread of the runs. */
  public static RunSeries start(List<Supplier<Planned>> runs) {
    RunSeries series = new RunSeries(runs);
    Thread.ofPlatform().name("penumbra-series").daemon().start(series::work);
    return series;
  }

  private void work() {
    try {
      for (int i = 0; i < runs.size() && !cancelled; i++) {
        run(i, runs.get(i).get());
      }
      progress = new Progress(1, true, "");
    } catch (RuntimeException e) {
      progress = new Progress(progress.share(), true, String.valueOf(e.getMessage()));
    }
  }

  private void run(int number, Planned planned) {
    try (Simulation run = planned.simulations().start(planned.stored())) {
      while (!run.isFinished() && !cancelled) {
        run.step();
        progress = new Progress((number + (double) run.slot() / run.slots()) / runs.size(), false, "");
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
