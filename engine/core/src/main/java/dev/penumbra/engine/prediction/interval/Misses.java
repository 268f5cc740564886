package dev.penumbra.engine.prediction.interval;

import java.util.Arrays;

/**
 * What forecasts of one stretch of the horizon missed by, relative to what was expected, and the quantiles that follow
 * from it. The level that is read off is moved after each value so that as many lie below as should (adaptive conformal
 * inference, Gibbs and Candes 2021).
 */
final class Misses {
  /** Levels that are corrected; those between are corrected in between. */
  static final double[] LEVELS = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};
  private static final int KEPT = 100;
  /** How far a level moves after a value. */
  private static final double PACE = 0.02;

  private final double[] ring = new double[KEPT];
  private final double[] shifts = new double[LEVELS.length];
  private int seen;
  private double[] sorted = new double[0];

  /** Takes in a miss and whether the value lay below each of the quantiles that were said of it. */
  void add(double miss, double value, double[] quantiles) {
    ring[seen++ % KEPT] = miss;
    sorted = new double[0];
    for (int i = 0; i < LEVELS.length; i++) {
      shifts[i] += PACE * (LEVELS[i] - (value <= quantiles[i] ? 1 : 0));
    }
  }

  /** The miss at a level within (0, 1), 0 when there were none. */
  double quantile(double level) {
    if (seen == 0) {
      return 0;
    }
    if (sorted.length == 0) {
      sorted = Arrays.copyOf(ring, Math.min(seen, KEPT));
      Arrays.sort(sorted);
    }
    double position = (level + shift(level)) * (sorted.length + 1) - 1;
    if (position >= sorted.length - 1) {
      return sorted[sorted.length - 1];
    }
    int below = Math.max(0, (int) Math.floor(position));
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + Math.max(0, position - below) * (sorted[above] - sorted[below]);
  }

  private double shift(double level) {
    int above = 0;
    while (above < LEVELS.length && LEVELS[above] < level) {
      above++;
    }
    if (above == 0 || above == LEVELS.length) {
      return shifts[Math.clamp(above, 0, LEVELS.length - 1)];
    }
    double share = (level - LEVELS[above - 1]) / (LEVELS[above] - LEVELS[above - 1]);
    return shifts[above - 1] + share * (shifts[above] - shifts[above - 1]);
  }
}
