package dev.penumbra.simulator.metrics;

import java.util.Arrays;

/**
 * Counts of latencies in log-spaced buckets: exact below 64 µs, then 32 buckets to each doubling, so that a quantile is
 * within 3.2 % of the truth (the layout of HdrHistogram, Tene 2012). Covers up to 2^40 µs; slower ones count as that.
 */
public final class LatencyHistogram {
  private static final int SUB_BITS = 5;
  private static final int SUB_BUCKETS = 1 << SUB_BITS;
  private static final int MAX_BITS = 40;
  /** Number of buckets. */
  public static final int BUCKETS = (MAX_BITS - SUB_BITS + 1) * SUB_BUCKETS;

  private final long[] counts;

  public LatencyHistogram() {
    this(new long[BUCKETS]);
  }

  private LatencyHistogram(long[] counts) {
    this.counts = counts;
  }

  /** Counts one latency in microseconds, 0 or more. */
  public void record(long micros) {
    counts[bucket(micros)]++;
  }

  /** Counts several in one bucket. */
  public void add(int bucket, long several) {
    counts[bucket] += several;
  }

  /** Position of the bucket that a latency of 0 or more is counted in. */
  public static int bucket(long micros) {
    long value = Math.min(micros, (1L << MAX_BITS) - 1);
    int exponent = 63 - Long.numberOfLeadingZeros(value | SUB_BUCKETS);
    int shift = exponent - SUB_BITS;
    return (shift << SUB_BITS) + (int) (value >>> shift);
  }

  /** Adds the counts of another one. */
  public void add(LatencyHistogram other) {
    for (int i = 0; i < BUCKETS; i++) {
      counts[i] += other.counts[i];
    }
  }

  /** Number of latencies counted. */
  public long count() {
    return Arrays.stream(counts).sum();
  }

  /**
   * Smallest bucket middle, in microseconds, at or below which a share of the latencies lies.
   *
   * @param share above 0, at most 1
   * @throws IllegalStateException when nothing was counted: there is no quantile of nothing
   */
  public double quantileMicros(double share) {
    long total = count();
    if (total == 0) {
      throw new IllegalStateException("no latency was counted");
    }
    long rank = Math.max(1, (long) Math.ceil(share * total));
    long seen = 0;
    int bucket = -1;
    while (seen < rank) {
      seen += counts[++bucket];
    }
    return middle(bucket);
  }

  private static double middle(int bucket) {
    return lowestMicros(bucket) + ((1L << shift(bucket)) - 1) / 2.0;
  }

  /** The shortest latency that is counted in a bucket; of the one after the last, the first that would be in it. */
  public static long lowestMicros(int bucket) {
    int shift = shift(bucket);
    return (long) (bucket - (shift << SUB_BITS)) << shift;
  }

  private static int shift(int bucket) {
    return Math.max(0, (bucket >> SUB_BITS) - 1);
  }

  /** An equal one that goes its own way. */
  public LatencyHistogram copy() {
    return new LatencyHistogram(counts.clone());
  }

  /** The counts per bucket, copied; for a store. */
  public long[] toArray() {
    return counts.clone();
  }

  /** One with the counts of {@link #toArray}. */
  public static LatencyHistogram of(long[] counts) {
    if (counts.length != BUCKETS) {
      throw new IllegalArgumentException(counts.length + " buckets; there are " + BUCKETS);
    }
    return new LatencyHistogram(counts.clone());
  }
}
