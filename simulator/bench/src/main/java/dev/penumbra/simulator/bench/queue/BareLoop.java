package dev.penumbra.simulator.bench.queue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The measure of all things: an M/M/c queue with nothing around it. One generator, two exponential draws, a binary heap
 * whose top is replaced, one count in a log-spaced bucket. It is not to be made faster: ratios are quoted to it.
 */
public final class BareLoop implements Workload {
  private static final int SUB_BITS = 5;
  private static final int BUCKETS = 64 << SUB_BITS;

  private final RandomGenerator random = new SplittableRandom(1);
  private final long[] buckets = new long[BUCKETS];
  private final double[] freeAt;
  private final double meanGap;
  private double now;

  /** Before the first request; 1 or more servers. */
  public BareLoop(int servers) {
    freeAt = new double[servers];
    meanGap = MEAN_MICROS / (LOAD * servers);
  }

  @Override
  public double run(long requests) {
    double total = 0;
    for (long i = 0; i < requests; i++) {
      now += meanGap * random.nextExponential();
      double end = Math.max(now, freeAt[0]) + MEAN_MICROS * random.nextExponential();
      replaceTop(end);
      buckets[bucket((long) (end - now))]++;
      total += end - now;
    }
    return total / requests;
  }

  private void replaceTop(double time) {
    double[] heap = freeAt;
    int i = 0;
    int child = 1;
    while (child < heap.length) {
      if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= time) {
        break;
      }
      heap[i] = heap[child];
      i = child;
      child = 2 * i + 1;
    }
    heap[i] = time;
  }

  private static int bucket(long micros) {
    int shift = 63 - SUB_BITS - Long.numberOfLeadingZeros(micros | 1 << SUB_BITS);
    return (shift << SUB_BITS) + (int) (micros >>> shift);
  }
}
