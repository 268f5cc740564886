package dev.penumbra.simulator.traffic;

import dev.penumbra.simulator.metrics.LatencyHistogram;

/**
 * What one service in one zone did for requests during a stretch of time.
 *
 * @param arrived requests that came to this deployment first; over all zones of a service they are those that ended and
 *     those newly in the system
 * @param finished requests given to a server, by which they are answered in time where clients have a time-out; their
 *     latency, from the first sending on, is in the histogram
 * @param dropped requests refused because they would have waited too long, or because as many waited as may
 * @param rejected those of the dropped that found as many waiting as may
 * @param failedOver requests that were led elsewhere first and came to the home zone instead
 * @param repeated requests sent twice because their session was lost
 * @param misses of those finished, the ones slower than the objective
 * @param microsAbove time above the objective, summed over finished requests, in microseconds; a dropped one counts as
 *     long as it was ready to wait, so that dropping is never cheap
 * @param busyMillis server-milliseconds of work given out
 * @param serverMillis server-milliseconds there were
 * @param queued requests waiting at the end, those that nobody waits for any more among them
 * @param attempts where clients ask again
 */
public record TrafficSlice(
    long arrived,
    long finished,
    long dropped,
    long rejected,
    long failedOver,
    long repeated,
    long misses,
    long microsAbove,
    double busyMillis,
    double serverMillis,
    long queued,
    LatencyHistogram latency,
    AttemptCounts attempts) {
  /** Of a deployment that had no servers and no requests. */
  public static final TrafficSlice IDLE = new TrafficSlice(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, new LatencyHistogram());

  /** One of clients that wait for their answer. */
  public TrafficSlice(
      long arrived,
      long finished,
      long dropped,
      long rejected,
      long failedOver,
      long repeated,
      long misses,
      long microsAbove,
      double busyMillis,
      double serverMillis,
      long queued,
      LatencyHistogram latency) {
    this(
        arrived, finished, dropped, rejected, failedOver, repeated, misses, microsAbove, busyMillis, serverMillis,
        queued, latency, AttemptCounts.NONE);
  }

  /** Requests that are neither finished nor dropped nor given up at the end. */
  public long inSystem() {
    return queued - attempts.abandonedQueued() + attempts.toRetry();
  }

  /** Requests that came to an end. */
  public long ended() {
    return finished + dropped + attempts.givenUp();
  }

  /** Busy share of the servers there were, 0 to 1; 0 without servers. */
  public double utilisation() {
    return serverMillis > 0 ? Math.min(1, busyMillis / serverMillis) : 0;
  }
}
