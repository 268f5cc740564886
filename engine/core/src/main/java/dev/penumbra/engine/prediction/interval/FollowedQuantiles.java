package dev.penumbra.engine.prediction.interval;

/**
 * Quantiles and mean of values that come one by one: a scale that is the mean distance from 0 of late, and quantiles in
 * units of it, each moved a little towards what comes. That is a descent on the pinball loss, so that in the long run as
 * many values lie below each as should, whatever they do (Gibbs and Candes 2021; Angelopoulos, Candes and Tibshirani
 * 2023). It remembers no values.
 */
final class FollowedQuantiles {
  /** Normal quantiles over the mean distance from 0, at {@link Misses#LEVELS}. */
  private static final double[] NORMAL = {-2.46, -2.06, -1.61, -0.85, 0, 0.85, 1.61, 2.06, 2.46};
  /** Steps of quantiles, and what the mean and the scale move by; chosen on earlier weeks. */
  private static final double STEP = 0.08;
  private static final double SHARE = 0.02;
  private static final double FIRST_STEPS = 2;
  /** The first values tell the scale and not yet the quantiles. */
  private static final int FIRST = 10;
  /** A value farther out than so many scales says that something happened, not how much. */
  private static final double FARTHEST = 5;
  /** The scale that is taken for granted at first, as if a value had told it. */
  private static final double PRIOR_SCALE = 0.3;

  private final double[] levels;
  private final double[] shape = NORMAL.clone();
  private final double slowness;
  private double mean;
  private double scale = PRIOR_SCALE;
  private int seen;

  /**
   * @param levels ascending, as many as {@link Misses#LEVELS}
   * @param together number of values that tell about the same, since they come of one forecast
   */
  FollowedQuantiles(double[] levels, int together) {
    this.levels = levels;
    this.slowness = Math.sqrt(together);
  }

  void add(double value) {
    seen++;
    double step = seen <= FIRST ? 0 : Math.max(STEP / slowness, FIRST_STEPS / seen);
    for (int i = 0; i < shape.length; i++) {
      shape[i] += step * (value > shape[i] * scale ? levels[i] : levels[i] - 1);
    }
    double share = Math.max(SHARE / slowness, 1.0 / (seen + 1));
    double limit = FARTHEST * scale;
    scale += share * (Math.min(Math.abs(value), limit) - scale);
    mean += share * (Math.clamp(value, -limit, limit) - mean);
  }

  /** Mean of the values, as they were of late; 0 without any. */
  double mean() {
    return mean;
  }

  /** Quantile at a level within (0, 1), linear between those followed and flat beyond them. */
  double at(double level) {
    int above = 0;
    while (above < levels.length && levels[above] < level) {
      above++;
    }
    if (above == 0 || above == levels.length) {
      return scale * shape[Math.clamp(above, 0, levels.length - 1)];
    }
    double share = (level - levels[above - 1]) / (levels[above] - levels[above - 1]);
    return scale * (shape[above - 1] + share * (shape[above] - shape[above - 1]));
  }
}
