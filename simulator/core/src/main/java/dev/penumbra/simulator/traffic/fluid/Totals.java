package dev.penumbra.simulator.traffic.fluid;

import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.traffic.TrafficSlice;
import dev.penumbra.simulator.traffic.fluid.latency.LatencyMix.Latencies;

/**
 * Counts of one station since it began, told of in whole requests: what was told before is taken off, so that nothing is
 * lost to rounding, and arrivals are those finished, dropped and waiting to the very request.
 */
final class Totals {
  double arrived;
  double failedOver;
  double repeated;
  double busyMicros;
  /** That which was told of. */
  double busyBefore;
  double serverMicros;
  private double finished;
  private double dropped;
  private double misses;
  private double microsAbove;
  private long arrivedTold;
  private long finishedTold;
  private long droppedTold;
  private long failedOverTold;
  private long repeatedTold;
  private long missesTold;
  private long microsAboveTold;
  /** Whole requests that came from other stations' queues, less those that went to another one's. */
  private long joined;

  /** Requests that wait, as far as was told. */
  private long queued() {
    return arrivedTold + joined - finishedTold - droppedTold;
  }

  /** All that wait here wait there from now on. */
  void handOver(Totals there, double waiting) {
    long whole = Math.round(waiting);
    joined -= whole;
    there.joined += whole;
    there.failedOver += whole;
  }

  /** Some were refused; each counts as long above the objective as it was ready to wait. */
  void drop(double requests, double aboveMicros) {
    dropped += requests;
    microsAbove += requests * aboveMicros;
  }

  /** What was done since the last time. */
  TrafficSlice slice(Latencies latencies) {
    finished += latencies.requests();
    misses += latencies.misses();
    microsAbove += latencies.microsAbove();
    long newlyArrived = Math.round(arrived) - arrivedTold;
    arrivedTold += newlyArrived;
    long newlyDropped = Math.min(Math.round(dropped) - droppedTold, queued());
    droppedTold += newlyDropped;
    long newlyFinished = Math.min(Math.round(finished) - finishedTold, queued());
    finishedTold += newlyFinished;
    long newlyMissed = Math.clamp(Math.round(misses) - missesTold, 0, newlyFinished);
    missesTold += newlyMissed;
    long above = Math.max(0, Math.round(microsAbove) - microsAboveTold);
    microsAboveTold += above;
    long newlyFailedOver = Math.round(failedOver) - failedOverTold;
    failedOverTold += newlyFailedOver;
    long newlyRepeated = Math.round(repeated) - repeatedTold;
    repeatedTold += newlyRepeated;
    TrafficSlice slice = new TrafficSlice(
        newlyArrived, newlyFinished, newlyDropped, 0, newlyFailedOver, newlyRepeated, newlyMissed, above,
        busyMicros / 1000, serverMicros / 1000, queued(), histogram(latencies, newlyFinished));
    busyBefore += busyMicros;
    busyMicros = 0;
    serverMicros = 0;
    return slice;
  }

  /** The distribution of latencies for a whole number of requests, rounded from the fastest up. */
  private static LatencyHistogram histogram(Latencies latencies, long count) {
    LatencyHistogram histogram = new LatencyHistogram();
    double scale = latencies.requests() > 0 ? count / latencies.requests() : 0;
    double below = 0;
    long told = 0;
    int last = 0;
    for (int i = latencies.first(); i < latencies.end(); i++) {
      if (latencies.perBucket()[i] > 0) {
        below += scale * latencies.perBucket()[i];
        long next = Math.min(count, Math.round(below));
        histogram.add(i, next - told);
        told = next;
        last = i;
      }
    }
    histogram.add(last, count - told);
    return histogram;
  }

  Totals copy() {
    Totals copy = new Totals();
    copy.arrived = arrived;
    copy.dropped = dropped;
    copy.failedOver = failedOver;
    copy.repeated = repeated;
    copy.busyMicros = busyMicros;
    copy.busyBefore = busyBefore;
    copy.serverMicros = serverMicros;
    copy.finished = finished;
    copy.misses = misses;
    copy.microsAbove = microsAbove;
    copy.arrivedTold = arrivedTold;
    copy.finishedTold = finishedTold;
    copy.droppedTold = droppedTold;
    copy.failedOverTold = failedOverTold;
    copy.repeatedTold = repeatedTold;
    copy.missesTold = missesTold;
    copy.microsAboveTold = microsAboveTold;
    copy.joined = joined;
    return copy;
  }
}
