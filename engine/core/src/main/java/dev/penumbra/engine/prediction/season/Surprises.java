package dev.penumbra.engine.prediction.season;

import dev.penumbra.engine.demand.DemandHistory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What the past tells of the errors of a seasonal forecast: how large they are per series, their quantiles per series
 * and size of the usual demand, and how they went together. A surprise is such an error in units of its spread.
 *
 * <p>Learnt at {@code slots} slots of history. Immutable; the arrays are never changed after learning.
 */
public final class Surprises {
  /** Two weeks hold every hour of the week twice. */
  private static final Duration LEARNT_FROM = Duration.ofDays(14);
  private static final int MOST_SAMPLES = 1344;
  private static final int PATHS = 48;

  /** Nights are not surprised as days are; the outer quantiles still have samples enough in each class. */
  private static final int SIZES = 3;
  private static final int FEWEST_PER_SIZE = 40;

  private final int slots;
  private final double[] grains;
  private final double[][] bounds;
  private final double[][][] quantiles;
  private final double[][] ranks;

  private Surprises(int slots, int series, int paths) {
    this.slots = slots;
    this.grains = new double[series];
    this.bounds = new double[series][];
    this.quantiles = new double[series][][];
    this.ranks = new double[paths][series];
  }

  static Surprises learn(Season season, double[] levels) {
    DemandHistory history = season.history();
    int window = (int) Math.min(history.slots(), LEARNT_FROM.toMillis() / history.slotMillis());
    int samples = Math.min(window, MOST_SAMPLES);
    int[] slots = IntStream.range(0, samples)
        .map(i -> history.slots() - 1 - (int) ((long) i * window / samples))
        .toArray();
    Surprises learnt = new Surprises(history.slots(), history.index().size(), Math.min(PATHS, samples));
    for (int series = 0; series < history.index().size(); series++) {
      learnt.learn(series, season, slots, levels);
    }
    return learnt;
  }

  private void learn(int series, Season season, int[] at, double[] levels) {
    double[] usual = new double[at.length];
    double[] errors = new double[at.length];
    double squares = 0;
    double sum = 0;
    for (int i = 0; i < at.length; i++) {
      usual[i] = season.usual(series, at[i], at[i]);
      errors[i] = season.history().requests(series, at[i]) - usual[i];
      if (!Double.isNaN(errors[i])) {
        squares += errors[i] * errors[i];
        sum += usual[i];
      }
    }
    double grain = squares > 0 && sum > 0 ? squares / sum : 1;
    grains[series] = grain;
    Arrays.setAll(errors, i -> errors[i] / Season.spread(usual[i], grain));
    bounds[series] = bounds(usual);
    quantiles[series] = quantiles(usual, errors, bounds[series], levels);
    rank(errors, series);
  }

  /** The usual demands that divide classes of size; each class but the last ends at its bound. */
  private static double[] bounds(double[] usual) {
    double[] sorted = usual.clone();
    Arrays.sort(sorted);
    double[] bounds = new double[Math.clamp(sorted.length / FEWEST_PER_SIZE, 1, SIZES) - 1];
    Arrays.setAll(bounds, i -> sorted[sorted.length * (i + 1) / (bounds.length + 1)]);
    return bounds;
  }

  private static int size(double usual, double[] bounds) {
    int size = 0;
    while (size < bounds.length && usual > bounds[size]) {
      size++;
    }
    return size;
  }

  /** Per class of size and level; a class that the past did not have takes the quantiles of all. */
  private static double[][] quantiles(double[] usual, double[] surprises, double[] bounds, double[] levels) {
    double[] all = Arrays.stream(surprises).filter(Double::isFinite).sorted().toArray();
    double[][] result = new double[bounds.length + 1][];
    for (int size = 0; size < result.length; size++) {
      int s = size;
      double[] sorted = IntStream.range(0, usual.length)
          .filter(i -> size(usual[i], bounds) == s && Double.isFinite(surprises[i]))
          .mapToDouble(i -> surprises[i])
          .sorted()
          .toArray();
      result[size] = quantiles(sorted.length > 0 ? sorted : all, levels);
    }
    return result;
  }

  private static double[] quantiles(double[] sorted, double[] levels) {
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
  private void rank(double[] surprises, int series) {
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

  /** Requests of a series that come together, above 0. */
  public double grain(int series) {
    return grains[series];
  }

  /** Unit of the surprises of a series where so much is usual, in requests, above 0. */
  public double spread(int series, double usual) {
    return Season.spread(usual, grains[series]);
  }

  /** Surprise of a series at each level where so much is usual, ascending; shared, not to be changed. */
  public double[] quantiles(int series, double usual) {
    return quantiles[series][size(usual, bounds[series])];
  }

  /** Which series deviate together: per path the rank of each among its surprises; shared, not to be changed. */
  public double[][] ranks() {
    return ranks;
  }
}
