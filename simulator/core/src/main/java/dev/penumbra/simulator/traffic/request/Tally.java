package dev.penumbra.simulator.traffic.request;

import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.station.Starts;
import dev.penumbra.simulator.traffic.AttemptCounts;
import dev.penumbra.simulator.traffic.Measured;
import dev.penumbra.simulator.traffic.TrafficSlice;

/** Counts of one deployment from one harvest to the next. */
final class Tally implements Starts {
  private final long objectiveMicros;
  private final long refusalMicrosAbove;
  private final boolean waits;
  private final LatencyHistogram latency;
  long arrived;
  long failedOver;
  long repeated;
  long retried;
  long timedOut;
  long rejected;
  double serverMicros;
  private long dropped;
  private long givenUp;
  private long misses;
  private long microsAbove;
  double busyMicros;

  /**
   * Counts nothing yet.
   *
   * @param refusalMicrosAbove what a refused request counts for above the objective: as long as it was ready to wait
   */
  Tally(long objectiveMicros, long refusalMicrosAbove, Measured measured) {
    this.objectiveMicros = objectiveMicros;
    this.refusalMicrosAbove = refusalMicrosAbove;
    this.waits = measured == Measured.WAIT;
    this.latency = new LatencyHistogram();
  }

  private Tally(Tally other) {
    objectiveMicros = other.objectiveMicros;
    refusalMicrosAbove = other.refusalMicrosAbove;
    waits = other.waits;
    latency = other.latency.copy();
    arrived = other.arrived;
    failedOver = other.failedOver;
    repeated = other.repeated;
    retried = other.retried;
    timedOut = other.timedOut;
    rejected = other.rejected;
    serverMicros = other.serverMicros;
    dropped = other.dropped;
    givenUp = other.givenUp;
    misses = other.misses;
    microsAbove = other.microsAbove;
    busyMicros = other.busyMicros;
  }

  @Override
  public void started(
      double startMicros, double arrivalMicros, double demandMicros, double networkMicros, int caller) {
    worked(demandMicros);
    double wait = startMicros - arrivalMicros;
    answered(waits ? wait : networkMicros + wait + demandMicros);
  }

  /** A server works for so long, for whomever. */
  void worked(double demandMicros) {
    busyMicros += demandMicros;
  }

  /** A request is answered so long after it was sent first. */
  void answered(double latencyMicros) {
    long micros = (long) latencyMicros;
    latency.record(micros);
    // Without a branch, which would be mispredicted about as often as objectives are missed.
    long above = micros - objectiveMicros;
    long missed = -above >>> 63;
    misses += missed;
    microsAbove += above & -missed;
  }

  @Override
  public void refused(double arrivalMicros, int caller) {
    dropped++;
    microsAbove += refusalMicrosAbove;
  }

  @Override
  public void rejected(double arrivalMicros, double networkMicros, int caller) {
    rejected++;
    refused(arrivalMicros, caller);
  }

  /** A client whose last attempt failed asks no more. */
  void gaveUp() {
    givenUp++;
    microsAbove += refusalMicrosAbove;
  }

  /** True when there were no servers and no requests of clients that wait for their answer. */
  boolean isIdle() {
    return serverMicros == 0 && busyMicros == 0 && arrived + failedOver + dropped == 0;
  }

  /** What clients that wait for their answer have come to. */
  TrafficSlice slice(long queued) {
    return slice(queued, rejected, AttemptCounts.NONE);
  }

  /** What clients that ask again have come to; all that is rejected are attempts. */
  TrafficSlice slice(long queued, long toRetry, long abandonedQueued) {
    return slice(queued, 0, new AttemptCounts(retried, timedOut, rejected, givenUp, toRetry, abandonedQueued));
  }

  private TrafficSlice slice(long queued, long ofDropped, AttemptCounts attempts) {
    return new TrafficSlice(
        arrived,
        latency.count(),
        dropped,
        ofDropped,
        failedOver,
        repeated,
        misses,
        microsAbove,
        busyMicros / 1000,
        serverMicros / 1000,
        queued,
        latency,
        attempts);
  }

  Tally copy() {
    return new Tally(this);
  }
}
