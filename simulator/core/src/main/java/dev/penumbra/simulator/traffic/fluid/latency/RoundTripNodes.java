package dev.penumbra.simulator.traffic.fluid.latency;

import java.util.Arrays;

/**
 * A few mean round-trip times that stand for all. One in between is shared out to both neighbours so that its mean is
 * kept; neighbours are so near to each other that what this adds to the spread of latency is small. Immutable.
 */
public final class RoundTripNodes {
  /** Distance as a share of the standard deviation of what else is spread; it adds at most 1/64 of the variance. */
  private static final double DISTANCE = 0.25;
  private static final double LEAST_MICROS = 100;

  private final double[] micros;

  /**
   * Nodes from one time to another.
   *
   * @param jitterShare standard deviation of a round trip as a share of its mean
   * @param serviceMicros standard deviation of the service time
   */
  static RoundTripNodes between(double least, double most, double jitterShare, double serviceMicros) {
    double[] micros = new double[16];
    int count = 0;
    double next = least;
    while (count < 2 || micros[count - 1] < most) {
      if (count == micros.length) {
        micros = Arrays.copyOf(micros, 2 * count);
      }
      micros[count++] = next;
      double spread = Math.hypot(serviceMicros, jitterShare * next);
      next += Math.max(LEAST_MICROS, DISTANCE * spread);
    }
    return new RoundTripNodes(Arrays.copyOf(micros, count));
  }

  private RoundTripNodes(double[] micros) {
    this.micros = micros;
  }

  /** Number of nodes, 2 or more. */
  public int count() {
    return micros.length;
  }

  double micros(int node) {
    return micros[node];
  }

  /** Mean of round trips that are spread over the nodes; 0 when there are none. */
  public double mean(double[] requests) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < micros.length; i++) {
      sum += requests[i] * micros[i];
      total += requests[i];
    }
    return total > 0 ? sum / total : 0;
  }

  /** Number of the node below and the share of the next one, as one number; the nearest inside outside of them. */
  public double position(double roundTripMicros) {
    if (roundTripMicros <= micros[0]) {
      return 0;
    }
    int last = micros.length - 1;
    int found = Arrays.binarySearch(micros, roundTripMicros);
    int below = Math.min(found >= 0 ? found : -found - 2, last - 1);
    return below + Math.min(0.999_999_999, (roundTripMicros - micros[below]) / (micros[below + 1] - micros[below]));
  }
}
