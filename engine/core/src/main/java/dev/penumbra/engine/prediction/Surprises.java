package dev.penumbra.engine.prediction;

import dev.penumbra.engine.demand.DemandHistory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What the past tells of the errors of a seasonal forecast: their quantiles per series, and how they went together.
 *
 * <p>Learnt at {@code slots} slots of history. Immutable; the arrays are never changed after construction.
 */
final class Surprises {
  /** Two weeks hold every hour of the week twice. */
  private static final Duration LEARNT_FROM = Duration.ofDays(14);
  private static final int PATHS = 48;
  private static final int MOST_SAMPLES = 336;

  private final int slots;
  private final double[][] quantiles;
  private final double[][] ranks;

  private Surprises(int slots, double[][] quantiles, double[][] ranks) {
    this.slots = slots;
    this.quantiles = quantiles;
    this.ranks = ranks;
  }

  static Surprises learn(DemandHistory history, Season season, double[] levels) {
    int window = (int) Math.min(history.slots(), LEARNT_FROM.toMillis() / history.slotMillis());
    int samples = Math.min(window, MOST_SAMPLES);
    int[] origins = IntStream.range(0, samples)
        .map(i -> history.slots() - 1 - (int) ((long) i * window / samples))
        .toArray();
    int size = history.index().size();
    double[][] quantiles = new double[size][];
    double[][] ranks = new double[Math.min(PATHS, samples)][size];
    for (int series = 0; series < size; series++) {
      int s = series;
      double[] surprises = Arrays.stream(origins).mapToDouble(slot -> season.surprise(s, slot, 1)).toArray();
      quantiles[series] = quantiles(surprises, levels);
      rank(surprises, ranks, series);
    }
    return new Surprises(history.slots(), quantiles, ranks);
  }

  private static double[] quantiles(double[] surprises, double[] levels) {
    double[] sorted = Arrays.stream(surprises).filter(Double::isFinite).sorted().toArray();
    double[] result = new double[levels.length];
    for (int i = 0; i < levels.length && sorted.length > 0; i++) {
      double position = levels[i] * sorted.length - 0.5;
      int below = Math.clamp((int) Math.floor(position), 0, sorted.length - 1);
      int above = Math.min(below + 1, sorted.length - 1);
      double share = Math.clamp(position - below, 0, 1);
      result[i] = sorted[below] + share * (sorted[above] - sorted[below]);
    }
    return result;
  }

  /** Ranks of the paths' origins among themselves; those not observed stand in the middle. */
  private static void rank(double[] surprises, double[][] ranks, int series) {
    int paths = ranks.length;
    int stride = Math.max(1, surprises.length / Math.max(1, paths));
    double[] values = IntStream.range(0, paths)
        .mapToDouble(path -> surprises[Math.min(path * stride, surprises.length - 1)])
        .map(v -> Double.isNaN(v) ? 0 : v)
        .toArray();
    Integer[] order = IntStream.range(0, paths).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble((Integer path) -> values[path]).thenComparing(path -> path));
    for (int rank = 0; rank < paths; rank++) {
      ranks[order[rank]][series] = (rank + 0.5) / paths;
    }
  }

  /** Length of the history it was learnt from. */
  int slots() {
    return slots;
  }

  /** Surprise of a series at the level with this position. */
  double quantile(int series, int level) {
    return quantiles[series][level];
  }

  /** The template of ranks, one row per path. */
  double[][] ranks() {
    return ranks;
  }
}
