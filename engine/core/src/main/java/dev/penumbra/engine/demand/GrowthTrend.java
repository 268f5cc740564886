package dev.penumbra.engine.demand;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A robust trend of weekly demand: the slope is the median of all pairwise slopes (Theil 1950, Sen 1968), and how likely
 * it is to be chance comes from the rank test of Mann (1945) and Kendall (1975), corrected for ties.
 *
 * @param sharePerWeek slope as a share of the median week
 * @param pValue two-sided
 */
public record GrowthTrend(double sharePerWeek, double pValue) {
  /** Under four weeks no order of values is unlikely enough to mean anything. */
  private static final int FEWEST_WEEKS = 4;
  private static final int MOST_WEEKS = 12;
  private static final double SIGNIFICANCE = 0.1;

  /** A week with more gaps than this may owe its level to which hours are missing. */
  private static final double LEAST_OBSERVED = 0.9;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  /** True when demand rises and it is unlikely to be chance. */
  public boolean isGrowing() {
    return sharePerWeek > 0 && pValue < SIGNIFICANCE;
  }

  /**
   * The trend of a series over its last whole weeks; empty when fewer than four were observed, or without demand. Weeks
   * with more than a few gaps are left out.
   */
  public static Optional<GrowthTrend> find(DemandHistory history, int series) {
    int perWeek = (int) (Duration.ofDays(7).toMillis() / history.slotMillis());
    int weeks = Math.min(MOST_WEEKS, history.slots() / perWeek);
    double[] slots = history.last(series, weeks * perWeek);
    double[] means = new double[weeks];
    Arrays.setAll(means, week -> mean(Arrays.copyOfRange(slots, week * perWeek, (week + 1) * perWeek)));
    return find(means);
  }

  private static double mean(double[] slots) {
    double[] seen = observed(slots);
    return seen.length >= LEAST_OBSERVED * slots.length ? Arrays.stream(seen).sum() / seen.length : Double.NaN;
  }

  private static double[] observed(double[] values) {
    double[] seen = new double[values.length];
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        seen[count++] = value;
      }
    }
    return count == values.length ? values : Arrays.copyOf(seen, count);
  }

  /**
   * The trend of equally spaced values, NaN where there is none; empty with fewer than four, or when their median is not
   * above 0.
   */
  public static Optional<GrowthTrend> find(double[] values) {
    double[] seen = observed(values);
    double middle = seen.length < FEWEST_WEEKS ? 0 : median(seen);
    if (!(middle > 0)) {
      return Optional.empty();
    }
    double[] slopes = observed(slopes(values));
    return Optional.of(new GrowthTrend(median(slopes) / middle, mannKendall(slopes, seen)));
  }

  private static double[] slopes(double[] values) {
    double[] slopes = new double[values.length * (values.length - 1) / 2];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        slopes[next++] = (values[j] - values[i]) / (j - i);
      }
    }
    return slopes;
  }

  private static double mannKendall(double[] slopes, double[] values) {
    double s = 0;
    for (double slope : slopes) {
      s += Math.signum(slope);
    }
    double n = values.length;
    double variance = (n * (n - 1) * (2 * n + 5) - tieTerm(values)) / 18;
    double z = variance > 0 ? (s - Math.signum(s)) / Math.sqrt(variance) : 0;
    return 2 * (1 - NORMAL.cumulativeProbability(Math.abs(z)));
  }

  private static double tieTerm(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double term = 0;
    int from = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[from]) {
        double ties = i - from;
        term += ties * (ties - 1) * (2 * ties + 5);
        from = i;
      }
    }
    return term;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
