package dev.penumbra.simulator.demand.timed;

import java.util.Arrays;

/**
 * Values with their times, at least one.
 *
 * @param millis times since 1970, ascending
 * @param values 0 or more, one for each time
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared with nothing
public record TimedValues(long[] millis, double[] values) {
  /**
   * Means over slots of the same length from the first time on.
   *
   * @param values of each slot; a slot without one has that of the slot before
   * @param gaps how many slots had none
   */
  public record Slots(double[] values, int gaps) {}

  /** The slots; the last one only if it was seen to its end, taking each value to stand until the next is due. */
  public Slots slots(long slotMillis) {
    long seen = millis[millis.length - 1] - millis[0] + usualDistance();
    int count = Math.toIntExact(seen / slotMillis);
    double[] sums = new double[count];
    int[] seenIn = new int[count];
    for (int i = 0; i < values.length; i++) {
      int slot = Math.toIntExact((millis[i] - millis[0]) / slotMillis);
      if (slot < count) {
        sums[slot] += values[i];
        seenIn[slot]++;
      }
    }
    int gaps = 0;
    for (int slot = 0; slot < count; slot++) {
      gaps += seenIn[slot] == 0 ? 1 : 0;
      sums[slot] = seenIn[slot] == 0 ? sums[slot - 1] : sums[slot] / seenIn[slot];
    }
    return new Slots(sums, gaps);
  }

  /** Median distance between times. */
  private long usualDistance() {
    long[] distances = new long[millis.length - 1];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = millis[i + 1] - millis[i];
    }
    Arrays.sort(distances);
    return distances.length == 0 ? 0 : distances[distances.length / 2];
  }
}
