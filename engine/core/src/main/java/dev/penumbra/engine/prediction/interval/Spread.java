package dev.penumbra.engine.prediction.interval;

import dev.penumbra.engine.prediction.expert.Past;

/**
 * The unit of a miss: the geometric mean of what is expected and what is usual.
 *
 * @param recent number of the latest values whose mean is usual
 */
record Spread(Past past, int recent) {
  /** Uncertainty does not shrink below that of a value of this share of the usual. */
  private static final double QUIET_SHARE = 0.1;

  /** In units of the series, above 0. */
  double of(double expected) {
    return of(expected, 1e-12);
  }

  /** The same where no less than {@code least} is taken for usual; 0 or more. */
  double of(double expected, double least) {
    int end = past.size();
    double usual = Math.max(least, Math.abs(past.mean(end - Math.min(end, recent), end)));
    return Math.sqrt(Math.max(Math.abs(expected), QUIET_SHARE * usual) * usual);
  }
}
