package dev.penumbra.simulator.traffic.fluid.latency;

import java.util.Arrays;

/** Requests spread over the buckets of a latency histogram; within a bucket they count as spread evenly. */
final class Spread {
  /** Less than this share of all is put where the rest is. */
  private static final double NEGLIGIBLE = 1e-8;

  private final double[] requests = new double[Buckets.COUNT];
  /** Nothing lies before the first bucket, nor from the end on. */
  private int first = Buckets.COUNT;
  private int end;

  void clear() {
    if (first < end) {
      Arrays.fill(requests, first, end, 0);
    }
    first = Buckets.COUNT;
    end = 0;
  }

  /** Adds some that are spread as a profile says. */
  void add(PathProfiles.Profile profile, double count) {
    double[] shares = profile.shares();
    int from = profile.first();
    for (int i = 0; i < shares.length; i++) {
      requests[from + i] += count * shares[i];
    }
    cover(from, from + shares.length);
  }

  private void cover(int from, int to) {
    first = Math.min(first, from);
    end = Math.max(end, to);
  }

  /**
   * Adds those of another spread after an exponential wait. The recursion from edge to edge takes the distribution before
   * the wait as linear in between.
   */
  void addWaiting(Spread other, double meanMicros) {
    double enough = other.total() * (1 - NEGLIGIBLE);
    ExponentialStep step = ExponentialStep.NONE;
    double width = 0;
    double before = 0;
    double after = 0;
    int i = other.first;
    for (; i < Buckets.COUNT && after < enough; i++) {
      if (Buckets.width(i) != width) {
        width = Buckets.width(i);
        step = ExponentialStep.of(width / meanMicros);
      }
      double next = before + other.requests[i];
      double following = step.after(after, before, next);
      requests[i] += following - after;
      before = next;
      after = following;
    }
    if (i > other.first) {
      requests[i - 1] += Math.max(0, other.total() - after);
      cover(other.first, i);
    }
  }

  /** Adds those of another spread after a fixed wait, 0 or more. */
  void addShifted(Spread other, double micros) {
    for (int i = other.first; i < other.end; i++) {
      double from = Buckets.position(Buckets.edge(i) + micros);
      addEvenly(other.requests[i], from, Buckets.position(Buckets.edge(i + 1) + micros));
    }
  }

  private void addEvenly(double count, double from, double to) {
    int low = Math.min(Buckets.COUNT - 1, (int) from);
    int high = Math.min(Buckets.COUNT - 1, (int) to);
    cover(low, high + 1);
    if (low == high) {
      requests[low] += count;
      return;
    }
    double each = count / (to - from);
    requests[low] += each * (low + 1 - from);
    for (int i = low + 1; i < high; i++) {
      requests[i] += each;
    }
    requests[high] += each * (to - high);
  }

  double total() {
    double total = 0;
    for (int i = first; i < end; i++) {
      total += requests[i];
    }
    return total;
  }

  /** How many took longer than an objective, and by how much altogether. */
  LatencyMix.Latencies judged(double objectiveMicros) {
    double position = Buckets.position(objectiveMicros);
    int at = Math.min((int) position, Buckets.COUNT - 1);
    double late = Math.max(0, at + 1 - position) * requests[at];
    double above = late * (Buckets.edge(at + 1) - objectiveMicros) / 2;
    for (int i = Math.max(first, at + 1); i < end; i++) {
      late += requests[i];
      above += requests[i] * (Buckets.edge(i) + Buckets.width(i) / 2 - objectiveMicros);
    }
    return new LatencyMix.Latencies(requests, first, end, total(), late, above);
  }
}
