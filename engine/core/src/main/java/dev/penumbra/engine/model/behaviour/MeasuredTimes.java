package dev.penumbra.engine.model.behaviour;

import java.util.Arrays;

/** Service times as they were measured; each is as likely as any other. Immutable. */
public final class MeasuredTimes implements WorkLaw {
  private final double[] millis;
  private final double mean;
  private final double variation;

  /**
   * Those of a sample.
   *
   * @param millis one or more, each above 0 and finite
   */
  public MeasuredTimes(double[] millis) {
    this.millis = millis.clone();
    if (millis.length == 0 || !Arrays.stream(millis).allMatch(time -> time > 0 && Double.isFinite(time))) {
      throw new IllegalArgumentException(
          millis.length + " measured times; there must be one or more, each above 0 ms and finite");
    }
    double average = Arrays.stream(millis).sum() / millis.length;
    double squares = Arrays.stream(millis).map(time -> (time - average) * (time - average)).sum();
    mean = average;
    variation = StrictMath.sqrt(squares / millis.length) / average;
  }

  /** How many there are. */
  public int count() {
    return millis.length;
  }

  /** One of them, in milliseconds. */
  public double millis(int index) {
    return millis[index];
  }

  /** Their mean in milliseconds. */
  public double meanMillis() {
    return mean;
  }

  /** Standard deviation over mean of the whole sample, 0 or more. */
  public double coefficientOfVariation() {
    return variation;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MeasuredTimes times && Arrays.equals(millis, times.millis);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(millis);
  }

  @Override
  public String toString() {
    return millis.length + " measured times";
  }
}
