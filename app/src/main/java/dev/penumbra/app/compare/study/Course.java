package dev.penumbra.app.compare.study;

import java.time.Instant;

/**
 * What all services and zones of a run did together, slot by slot, as far as it was kept.
 *
 * @param start of the first slot
 * @param slotMillis length of a slot, above 0
 * @param slots of the whole run, kept or not
 * @param p95Millis latency that 95 % of the requests served stay within; NaN where none was served
 * @param lateShare of the requests served, 0 to 1; NaN where none was served
 * @param dollars all that was charged
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of values, drawn and compared with nothing
public record Course(
    Instant start, long slotMillis, int slots, double[] p95Millis, double[] lateShare, double[] dollars) {
  /** First moment after the run. */
  public Instant end() {
    return start.plusMillis(slots * slotMillis);
  }

  /** Slots that were kept. */
  public int kept() {
    return dollars.length;
  }

  /** What was charged up to each slot's end. */
  public double[] spent() {
    double[] sum = dollars.clone();
    java.util.Arrays.parallelPrefix(sum, Double::sum);
    return sum;
  }
}
