package dev.penumbra.simulator.traffic.request;

import dev.penumbra.simulator.traffic.TrafficSlice;
import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.station.Starts;

/** Counts of one deployment from one harvest to the next. */
final class Tally implements Starts {
  private final long objectiveMicros;
  private final long refusalMicrosAbove;
  private final LatencyHistogram latency;
  long arrived;
  long failedOver;
  long repeated;
  double serverMicros;
  private long dropped;
  private long rejected;
  private long misses;
  private long microsAbove;
  private double busyMicros;

  /**
   * Counts nothing yet.
   *
   * @param refusalMicrosAbove what a refused request counts for above the objective: as long as it was ready to wait
   */
  Tally(long objectiveMicros, long refusalMicrosAbove) {
    this.objectiveMicros = objectiveMicros;
    this.refusalMicrosAbove = refusalMicrosAbove;
    this.latency = new LatencyHistogram();
  }

  private Tally(Tally other) {
    objectiveMicros = other.objectiveMicros;
    refusalMicrosAbove = other.refusalMicrosAbove;
    latency = other.latency.copy();
    arrived = other.arrived;
    failedOver = other.failedOver;
    repeated = other.repeated;
    serverMicros = other.serverMicros;
    dropped = other.dropped;
    rejected = other.rejected;
    misses = other.misses;
    microsAbove = other.microsAbove;
    busyMicros = other.busyMicros;
  }

  @Override
  public void started(
      double startMicros, double arrivalMicros, double demandMicros, double networkMicros, int caller) {
    long micros = (long) (networkMicros + (startMicros - arrivalMicros) + demandMicros);
    busyMicros += demandMicros;
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

  TrafficSlice slice(long queued) {
    return new TrafficSlice(
        arrived,
        latency.count(),
        dropped,
        rejected,
        failedOver,
        repeated,
        misses,
        microsAbove,
        busyMicros / 1000,
        serverMicros / 1000,
        queued,
        latency);
  }

  Tally copy() {
    return new Tally(this);
  }
}
