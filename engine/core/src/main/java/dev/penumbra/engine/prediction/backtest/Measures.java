package dev.penumbra.engine.prediction.backtest;

/** The measures of the M4 competition (Makridakis, Spiliotis and Assimakopoulos 2020) and the pinball loss. */
public final class Measures {
  private Measures() {}

  /**
   * Mean absolute change from one season to the next, which errors are scaled by.
   *
   * @param period steps, 1 or more and fewer than there are values
   * @return 0 for a series that repeats exactly
   */
  public static double seasonalChange(double[] past, int period) {
    double sum = 0;
    for (int i = period; i < past.length; i++) {
      sum += Math.abs(past[i] - past[i - period]);
    }
    return sum / (past.length - period);
  }

  /** Mean absolute scaled error (Hyndman and Koehler 2006). */
  public static double mase(double[] actual, double[] forecast, double scale) {
    double sum = 0;
    for (int i = 0; i < actual.length; i++) {
      sum += Math.abs(actual[i] - forecast[i]);
    }
    return sum / actual.length / scale;
  }

  /** Symmetric mean absolute percentage error, within [0, 200]; where both are 0 there is none. */
  public static double smape(double[] actual, double[] forecast) {
    double sum = 0;
    for (int i = 0; i < actual.length; i++) {
      double size = Math.abs(actual[i]) + Math.abs(forecast[i]);
      sum += size == 0 ? 0 : 200 * Math.abs(actual[i] - forecast[i]) / size;
    }
    return sum / actual.length;
  }

  /** Overall weighted average: the mean of both measures relative to those of the second naive forecast. */
  public static double owa(double mase, double smape, double naiveMase, double naiveSmape) {
    return (mase / naiveMase + smape / naiveSmape) / 2;
  }

  /**
   * Mean scaled interval score of a central interval (Gneiting and Raftery 2007).
   *
   * @param miss share that may lie outside, 0.05 in M4
   */
  public static double msis(double[] actual, double[] lower, double[] upper, double miss, double scale) {
    double sum = 0;
    for (int i = 0; i < actual.length; i++) {
      sum += upper[i] - lower[i] + 2 / miss * (Math.max(0, lower[i] - actual[i]) + Math.max(0, actual[i] - upper[i]));
    }
    return sum / actual.length / scale;
  }

  /** Scaled pinball loss of a quantile (Koenker and Bassett 1978). */
  public static double pinball(double[] actual, double[] quantile, double level, double scale) {
    double sum = 0;
    for (int i = 0; i < actual.length; i++) {
      double above = actual[i] - quantile[i];
      sum += above >= 0 ? level * above : (level - 1) * above;
    }
    return sum / actual.length / scale;
  }

  /** Share of values within their interval, ends included. */
  public static double coverage(double[] actual, double[] lower, double[] upper) {
    double inside = 0;
    for (int i = 0; i < actual.length; i++) {
      inside += actual[i] >= lower[i] && actual[i] <= upper[i] ? 1 : 0;
    }
    return inside / actual.length;
  }
}
