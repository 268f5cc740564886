package dev.penumbra.engine.demand;

import java.time.Instant;
import java.util.Arrays;

/**
 * Requests observed so far per series and slot. Immutable: {@link #append} returns a longer one that shares the past.
 *
 * <p>Slots are of equal length and have no gaps; what was not observed is {@link Double#NaN} in a row, never 0.
 */
public final class DemandHistory {
  private final SeriesIndex index;
  private final long startMillis;
  private final long slotMillis;
  private final double[][] rows;
  private final long fingerprint;

  private DemandHistory(SeriesIndex index, long startMillis, long slotMillis, double[][] rows, long fingerprint) {
    this.index = index;
    this.startMillis = startMillis;
    this.slotMillis = slotMillis;
    this.rows = rows;
    this.fingerprint = fingerprint;
  }

  /** A history without a slot, the first of which will begin at {@code start}. */
  public static DemandHistory empty(SeriesIndex index, Instant start, long slotMillis) {
    if (slotMillis <= 0) {
      throw new IllegalArgumentException("slot of " + slotMillis + " ms must be above 0");
    }
    return new DemandHistory(index, start.toEpochMilli(), slotMillis, new double[0][], start.toEpochMilli());
  }

  /** The history with one more slot: requests per series, copied. */
  public DemandHistory append(double[] requestsPerSeries) {
    if (requestsPerSeries.length != index.size()) {
      throw new IllegalArgumentException(requestsPerSeries.length + " values for " + index.size() + " series");
    }
    double[][] longer = Arrays.copyOf(rows, rows.length + 1);
    longer[rows.length] = requestsPerSeries.clone();
    return new DemandHistory(index, startMillis, slotMillis, longer, mix(fingerprint, requestsPerSeries));
  }

  private static long mix(long hash, double[] row) {
    long h = hash;
    for (double value : row) {
      h = (h ^ Double.doubleToLongBits(value)) * 0x9E3779B97F4A7C15L;
      h ^= h >>> 29;
    }
    return h;
  }

  public SeriesIndex index() {
    return index;
  }

  public long slotMillis() {
    return slotMillis;
  }

  /** Number of slots. */
  public int slots() {
    return rows.length;
  }

  /** Start of the first slot. */
  public Instant start() {
    return Instant.ofEpochMilli(startMillis);
  }

  /** End of the last slot, exclusive: the first moment that is not known. */
  public Instant end() {
    return Instant.ofEpochMilli(startMillis + slotMillis * rows.length);
  }

  /** Requests of one series in one slot, NaN where it was not observed. */
  public double requests(int series, int slot) {
    return rows[slot][series];
  }

  /** The last {@code count} slots of a series, oldest first; fewer when there are fewer. */
  public double[] last(int series, int count) {
    int from = Math.max(0, rows.length - count);
    double[] values = new double[rows.length - from];
    for (int slot = from; slot < rows.length; slot++) {
      values[slot - from] = rows[slot][series];
    }
    return values;
  }

  /** Equal for equal content; tells histories apart cheaply. */
  public long fingerprint() {
    return fingerprint;
  }
}
