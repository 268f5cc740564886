package dev.penumbra.engine.prediction.backtest;

/**
 * What a forecast of one series from one origin scored.
 *
 * @param msis of the central 95 % interval, NaN without quantiles
 * @param pinball mean scaled loss over the levels, NaN without quantiles
 * @param in80 share within the central interval; likewise 90 and 95
 */
public record Score(double mase, double smape, double msis, double pinball, double in80, double in90, double in95) {
  static final double[] LEVELS = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};

  /** Of a point forecast. */
  static Score of(double[] actual, double[] forecast, double scale) {
    double nan = Double.NaN;
    return new Score(
        Measures.mase(actual, forecast, scale), Measures.smape(actual, forecast), nan, nan, nan, nan, nan);
  }

  /** Of a forecast with quantiles at {@link #LEVELS}, indexed by step and level. */
  static Score of(double[] actual, double[] forecast, double[][] quantiles, double scale) {
    double[][] at = new double[LEVELS.length][actual.length];
    double pinball = 0;
    for (int level = 0; level < LEVELS.length; level++) {
      for (int step = 0; step < actual.length; step++) {
        at[level][step] = quantiles[step][level];
      }
      pinball += Measures.pinball(actual, at[level], LEVELS[level], scale) / LEVELS.length;
    }
    return new Score(
        Measures.mase(actual, forecast, scale), Measures.smape(actual, forecast),
        Measures.msis(actual, at[0], at[8], 0.05, scale), pinball, Measures.coverage(actual, at[2], at[6]),
        Measures.coverage(actual, at[1], at[7]), Measures.coverage(actual, at[0], at[8]));
  }
}
