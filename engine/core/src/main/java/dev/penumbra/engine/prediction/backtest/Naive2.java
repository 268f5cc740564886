package dev.penumbra.engine.prediction.backtest;

import java.util.Arrays;

/**
 * The second naive forecast of the M4 competition: the last value of the seasonally adjusted series, and its season put
 * back, if the series has a season at all (Makridakis et al. 2020).
 */
public final class Naive2 {
  /** Two-sided 90 % of the normal distribution. */
  private static final double LIMIT = 1.645;

  private Naive2() {}

  /** The forecast of the next values; {@code period} 1 or more. */
  public static double[] forecast(double[] past, int period, int horizon) {
    double[] season = isSeasonal(past, period) ? indices(past, period) : ones(period);
    double last = past[past.length - 1] / season[(past.length - 1) % period];
    double[] ahead = new double[horizon];
    Arrays.setAll(ahead, step -> last * season[(past.length + step) % period]);
    return ahead;
  }

  /**
   * Whether the autocorrelation at a period is beyond what a series without season would show in 9 of 10 cases; needs
   * three periods.
   */
  static boolean isSeasonal(double[] past, int period) {
    if (period == 1 || past.length < 3 * period) {
      return false;
    }
    double mean = Arrays.stream(past).average().orElseThrow();
    double variance = 0;
    for (double value : past) {
      variance += (value - mean) * (value - mean);
    }
    double before = 0;
    for (int lag = 1; lag < period; lag++) {
      double r = covariance(past, mean, lag) / variance;
      before += r * r;
    }
    return Math.abs(covariance(past, mean, period) / variance) > LIMIT * Math.sqrt((1 + 2 * before) / past.length);
  }

  private static double covariance(double[] past, double mean, int lag) {
    double sum = 0;
    for (int i = lag; i < past.length; i++) {
      sum += (past[i] - mean) * (past[i - lag] - mean);
    }
    return sum;
  }

  /** Multiplicative seasonal indices by classical decomposition; all 1 where ratios cannot be had. */
  static double[] indices(double[] past, int period) {
    double[] sums = new double[period];
    int[] counts = new int[period];
    int half = period / 2;
    for (int i = half; i < past.length - half; i++) {
      double ratio = past[i] / trend(past, i, period);
      if (Double.isFinite(ratio)) {
        sums[i % period] += ratio;
        counts[i % period]++;
      }
    }
    double[] indices = new double[period];
    Arrays.setAll(indices, phase -> sums[phase] / counts[phase]);
    double mean = Arrays.stream(indices).average().orElseThrow();
    boolean usable = Arrays.stream(indices).allMatch(index -> index > 0) && Double.isFinite(mean);
    return usable ? Arrays.stream(indices).map(index -> index / mean).toArray() : ones(period);
  }

  /** Centred moving average over one period; the ends of an even one count half. */
  private static double trend(double[] past, int at, int period) {
    int half = period / 2;
    double sum = 0;
    for (int i = at - half; i <= at + half; i++) {
      sum += past[i] * (period % 2 == 0 && Math.abs(i - at) == half ? 0.5 : 1);
    }
    return sum / period;
  }

  private static double[] ones(int period) {
    double[] ones = new double[period];
    Arrays.fill(ones, 1);
    return ones;
  }
}
