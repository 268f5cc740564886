package dev.penumbra.app.chart;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Leaves out values that would fall on the same pixels, and never a highest or lowest one. */
final class Decimation {
  private Decimation() {}

  /**
   * Positions to draw, ascending: all of them when they are few, else the lowest and the highest of each bucket.
   *
   * @param from first position
   * @param until position after the last
   * @param buckets as many as there are pixels, 1 or more
   */
  static int[] positions(double[] values, int from, int until, int buckets) {
    int count = until - from;
    if (count <= 2 * buckets) {
      return IntStream.range(from, until).toArray();
    }
    return IntStream.range(0, buckets)
        .flatMap(
            bucket -> extremes(
                values, from + (int) ((long) count * bucket / buckets),
                from + (int) ((long) count * (bucket + 1) / buckets)))
        .distinct()
        .toArray();
  }

  private static IntStream extremes(double[] values, int from, int until) {
    int low = from;
    int high = from;
    for (int at = from; at < until; at++) {
      low = Double.isNaN(values[low]) || values[at] < values[low] ? at : low;
      high = Double.isNaN(values[high]) || values[at] > values[high] ? at : high;
    }
    int[] both = {low, high};
    Arrays.sort(both);
    return Arrays.stream(both);
  }
}
