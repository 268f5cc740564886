package dev.penumbra.simulator.experiment.replication;

import java.util.OptionalInt;

/**
 * Where a series ceases to be marked by its beginning (MSER-5: White, Cobb and Spratt 2000): of the means of five values
 * each as many are left out as make the standard error of the rest smallest.
 */
final class WarmUp {
  private static final int BATCH = 5;
  /** With fewer there is nothing to tell a beginning from. */
  private static final int FEWEST_BATCHES = 10;

  private WarmUp() {}

  /** Number of values at the beginning that are left out; empty when it would be more than half or the series is too short, so
   * none was found. */
  static OptionalInt length(double[] series) {
    int batches = series.length / BATCH;
    double[] means = new double[batches];
    for (int i = 0; i < batches * BATCH; i++) {
      means[i / BATCH] += series[i] / BATCH;
    }
    if (batches < FEWEST_BATCHES) {
      return OptionalInt.empty();
    }
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    double sum = 0;
    double squares = 0;
    for (int from = batches - 1; from >= 0; from--) {
      sum += means[from];
      squares += means[from] * means[from];
      int left = batches - from;
      double error = (squares - sum * sum / left) / ((double) left * left);
      // Of the very last few the error says nothing.
      if (left >= BATCH && error <= least) {
        least = error;
        best = from;
      }
    }
    return best * 2 > batches ? OptionalInt.empty() : OptionalInt.of(best * BATCH);
  }
}
