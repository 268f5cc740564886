package dev.penumbra.engine.prediction.expert;

/**
 * What was observed of one series, oldest first. It keeps at least the last {@code kept} values and forgets older ones
 * now and then, so that taking in a value takes constant time on average. Positions count from the first value ever.
 */
public final class Past {
  private final int kept;
  private final double[] values;
  /** Sum of the values from {@link #offset} on and before each, so that a mean takes constant time. */
  private final double[] sums;
  private int offset;
  private int size;

  /**
   * Nothing yet.
   *
   * @param kept how many of the latest values must stay readable, 1 or more
   */
  public Past(int kept) {
    this.kept = kept;
    this.values = new double[Math.max(16, 2 * kept)];
    this.sums = new double[values.length + 1];
  }

  /** Takes in the next value, finite. */
  public void add(double value) {
    if (size - offset == values.length) {
      System.arraycopy(values, values.length - kept, values, 0, kept);
      offset = size - kept;
      for (int i = 0; i < kept; i++) {
        sums[i + 1] = sums[i] + values[i];
      }
    }
    values[size - offset] = value;
    sums[size - offset + 1] = sums[size - offset] + value;
    size++;
  }

  /** Number of values ever taken in; the next has this position. */
  public int size() {
    return size;
  }

  /** Position of the oldest value that can still be read. */
  public int oldest() {
    return offset;
  }

  /** The value at a position from {@link #oldest} on and below {@link #size}. */
  public double at(int position) {
    return values[position - offset];
  }

  /** The latest value but {@code back}; 0 is the latest. */
  public double back(int back) {
    return values[size - 1 - back - offset];
  }

  /** Mean of the values at positions {@code from} until {@code until}, at least one and all readable. */
  public double mean(int from, int until) {
    return (sums[until - offset] - sums[from - offset]) / (until - from);
  }
}
