package dev.penumbra.simulator.traffic.fluid.latency;

import dev.penumbra.simulator.metrics.LatencyHistogram;
import java.util.stream.IntStream;

/** Where the buckets of latency histograms begin, in microseconds. */
final class Buckets {
  static final int COUNT = LatencyHistogram.BUCKETS;
  private static final double[] EDGES = edges();
  /** One over their widths, which is exact: they are powers of two. */
  private static final double[] INVERSE_WIDTHS = IntStream.range(0, COUNT).mapToDouble(i -> 1 / width(i)).toArray();

  private Buckets() {}

  private static double[] edges() {
    double[] edges = new double[COUNT + 1];
    for (int bucket = 0; bucket <= COUNT; bucket++) {
      edges[bucket] = LatencyHistogram.lowestMicros(bucket);
    }
    return edges;
  }

  /** Least latency of a bucket; of the one after the last, where that ends. */
  static double edge(int bucket) {
    return EDGES[bucket];
  }

  static double width(int bucket) {
    return EDGES[bucket + 1] - EDGES[bucket];
  }

  /** Number of buckets and a part of one that lie below a latency of 0 or more. */
  static double position(double micros) {
    int bucket = LatencyHistogram.bucket((long) micros);
    return bucket + Math.min(1, (micros - EDGES[bucket]) * INVERSE_WIDTHS[bucket]);
  }
}
