package dev.penumbra.engine.prediction.interval;

/** How far what comes lies beside what was expected, learnt from what the bank missed by before. */
public sealed interface Intervals permits PooledIntervals, FollowedIntervals {
  /** Levels that are learnt, ascending and symmetric; those between follow from them. */
  static double[] levels() {
    return Misses.LEVELS.clone();
  }

  /**
   * Takes in what came of a forecast.
   *
   * @param step of that forecast, from 0
   * @param quantiles that it gave at {@link #levels}
   */
  void add(int step, double expected, double value, double[] quantiles);

  /** What to add to what is expected for each quantile, by level. */
  double[] distances(int step, double expected, double[] levels);

  /** What to add to what is expected for the mean. */
  double bias(int step, double expected);
}
