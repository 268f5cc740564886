package dev.penumbra.simulator.experiment;

import dev.penumbra.simulator.run.Simulation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Runs of the same demand that move on together, slot by slot, so that each forecast is made once for all of them. Within
 * a slot they are worked through by several threads; what they come to does not depend on how many.
 */
final class Cohort {
  private final List<Simulation> runs;
  private final double[] seconds;

  Cohort(List<Simulation> runs) {
    this.runs = List.copyOf(runs);
    this.seconds = new double[runs.size()];
  }

  /**
   * Moves every run to its end. Should one fail, or the thread be interrupted, all are closed as they are.
   *
   * @param progress is told the share done, 0 to 1
   */
  void finish(int threads, DoubleConsumer progress) throws InterruptedException {
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Callable<Void>> steps = IntStream.range(0, runs.size()).mapToObj(this::step).toList();
      int slots = runs.getFirst().slots();
      for (int slot = runs.getFirst().slot(); slot < slots; slot++) {
        for (Future<Void> done : workers.invokeAll(steps)) {
          done.get();
        }
        progress.accept((slot + 1.0) / slots);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run failed: " + e.getCause(), e.getCause());
    } finally {
      runs.forEach(Simulation::close);
    }
  }

  private Callable<Void> step(int run) {
    return () -> {
      long begun = System.nanoTime();
      runs.get(run).step();
      seconds[run] += (System.nanoTime() - begun) / 1e9;
      return null;
    };
  }

  /** Time of the machine that went into a run; forecasts count for the run that needed them first. */
  double seconds(int run) {
    return seconds[run];
  }
}
