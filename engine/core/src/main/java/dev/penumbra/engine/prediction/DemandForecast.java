package dev.penumbra.engine.prediction;

import dev.penumbra.engine.demand.SeriesIndex;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Demand expected per series and step as a joint distribution: marginal quantiles, and a template of ranks that says
 * how series deviate together (the Schaake shuffle of Clark et al. 2004). A sum over series is made path by path; adding
 * quantiles would be wrong unless all deviate as one.
 */
public final class DemandForecast {
  private final Instant issuedAt;
  private final long stepMillis;
  private final SeriesIndex index;
  private final double[] levels;
  private final double[][] means;
  private final double[][][] quantiles;
  private final double[][] ranks;
  private final ForecastProvenance provenance;
  /** Where the ranks of each series lie between the levels; sums are asked for very often. */
  private final @Nullable Ranks[] ranksOf;

  /**
   * By path.
   *
   * @param above position of the first level that is not below the rank
   * @param shares how far the rank lies from the level before to that one
   */
  @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop; changed by nobody, compared with nothing
  private record Ranks(int[] above, double[] shares) {}

  /**
   * Takes the arrays over; they must not be changed afterwards.
   *
   * @param levels ascending, within (0, 1)
   * @param means requests per step, indexed {@code [series][step]}
   * @param quantiles requests per step, indexed {@code [series][step][level]}, not descending over levels
   * @param ranks one row per path: the rank within (0, 1) of each series
   */
  public DemandForecast(
      Instant issuedAt,
      long stepMillis,
      SeriesIndex index,
      double[] levels,
      double[][] means,
      double[][][] quantiles,
      double[][] ranks,
      ForecastProvenance provenance) {
    if (means.length != index.size() || quantiles.length != index.size() || ranks.length == 0) {
      throw new IllegalArgumentException(
          means.length + " means, " + quantiles.length + " quantiles for " + index.size() + " series, " + ranks.length
              + " paths");
    }
    this.issuedAt = issuedAt;
    this.stepMillis = stepMillis;
    this.index = index;
    this.levels = levels;
    this.means = means;
    this.quantiles = quantiles;
    this.ranks = ranks;
    this.provenance = provenance;
    this.ranksOf = new Ranks[index.size()];
  }

  /** The first moment that was not known; step 0 begins here. */
  public Instant issuedAt() {
    return issuedAt;
  }

  public long stepMillis() {
    return stepMillis;
  }

  /** Number of steps ahead. */
  public int steps() {
    return means[0].length;
  }

  public SeriesIndex index() {
    return index;
  }

  public ForecastProvenance provenance() {
    return provenance;
  }

  /** Levels at which quantiles are kept, ascending. */
  public double[] levels() {
    return levels.clone();
  }

  /** Expected requests of a series in a step, from 0. */
  public double mean(int series, int step) {
    return means[series][step];
  }

  /** Quantile at a level within (0, 1), linear between those kept and flat beyond them. */
  public double quantile(int series, int step, double level) {
    return interpolate(quantiles[series][step], level);
  }

  /** Expected weighted sum over series in a step. */
  public double sumMean(int[] series, double[] weights, int step) {
    double sum = 0;
    for (int i = 0; i < series.length; i++) {
      sum += weights[i] * means[series[i]][step];
    }
    return sum;
  }

  /** Quantile of the weighted sum over series in a step, from the joint distribution. */
  public double sumQuantile(int[] series, double[] weights, int step, double level) {
    double[] sums = new double[ranks.length];
    for (int i = 0; i < series.length; i++) {
      Ranks of = ranks(series[i]);
      double[] values = quantiles[series[i]][step];
      for (int path = 0; path < sums.length; path++) {
        sums[path] += weights[i] * between(values, of.above[path], of.shares[path]);
      }
    }
    Arrays.sort(sums);
    double position = level * sums.length - 0.5;
    int below = (int) Math.floor(position);
    double share = position - below;
    double low = sums[Math.clamp(below, 0, sums.length - 1)];
    double high = sums[Math.clamp(below + 1L, 0, sums.length - 1)];
    return low + share * (high - low);
  }

  /** Two threads may both look them up; they find the same. */
  private Ranks ranks(int series) {
    Ranks known = ranksOf[series];
    if (known == null) {
      known = new Ranks(new int[ranks.length], new double[ranks.length]);
      for (int path = 0; path < ranks.length; path++) {
        known.above[path] = above(ranks[path][series]);
        known.shares[path] = share(known.above[path], ranks[path][series]);
      }
      ranksOf[series] = known;
    }
    return known;
  }

  private double interpolate(double[] values, double level) {
    int above = above(level);
    return between(values, above, share(above, level));
  }

  /** Position of the first level that is not below another. */
  private int above(double level) {
    int above = 0;
    while (above < levels.length && levels[above] < level) {
      above++;
    }
    return above;
  }

  /** How far a level lies from the one kept below it to the one above; 0 where either is missing. */
  private double share(int above, double level) {
    return above == 0 || above == levels.length
        ? 0
        : (level - levels[above - 1]) / (levels[above] - levels[above - 1]);
  }

  private static double between(double[] values, int above, double share) {
    if (above == 0 || above == values.length) {
      return values[Math.clamp(above, 0, values.length - 1)];
    }
    return values[above - 1] + share * (values[above] - values[above - 1]);
  }
}
