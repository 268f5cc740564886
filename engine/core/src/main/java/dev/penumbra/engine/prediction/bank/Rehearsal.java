package dev.penumbra.engine.prediction.bank;

/** A forecast as it was made once, and what has come of it since. */
final class Rehearsal {
  private final double[][] said;
  private final Combination combined;
  private final double[][] errors;
  private int step;

  /**
   * @param said by member and step, NaN where a member was silent
   * @param combined what the bank made of them
   */
  Rehearsal(double[][] said, Combination combined, int bands) {
    this.said = said;
    this.combined = combined;
    this.errors = new double[said.length][bands];
  }

  /** What the members together said of the step that comes next. */
  double expected() {
    return combined.together()[step];
  }

  int step() {
    return step;
  }

  /** Quantiles of that step at {@link dev.penumbra.engine.prediction.interval.Intervals#levels}. */
  double[] quantiles() {
    return combined.quantiles()[step];
  }

  /** Takes in what came, NaN when that is not known. */
  void observe(double value, int band) {
    if (!Double.isNaN(value)) {
      for (int member = 0; member < said.length; member++) {
        errors[member][band] += Math.abs(value - said[member][step]);
      }
    }
    step++;
  }

  boolean complete() {
    return step == combined.together().length;
  }

  /** Sum of the absolute errors of a member in a band of the horizon; NaN when it was silent. */
  double error(int member, int band) {
    return errors[member][band];
  }

  /**
   * A forecast of the bank, by step.
   *
   * @param together weighted mean of what the members said, which misses are counted from
   * @param mean the same without the bias that it had of late
   */
  @SuppressWarnings("ArrayRecordComponent") // made once, changed by nobody, compared with nothing
  record Combination(double[] together, double[] mean, double[][] quantiles) {}
}
