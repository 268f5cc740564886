package dev.penumbra.simulator.bench.queue;

import dev.penumbra.simulator.kernel.RandomStream;
import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.station.Starts;
import dev.penumbra.simulator.station.Station;

/** M/M/c on our station, latencies into a histogram, in stretches of {@value #PER_STRETCH} requests. */
public final class StationAlone implements Workload, Starts {
  private static final int PER_STRETCH = 10_000;

  private final Station station = new Station(Double.POSITIVE_INFINITY);
  private final RandomStream random = RandomStream.named(1, "bench");
  private final LatencyHistogram latency = new LatencyHistogram();
  private final double meanGap;
  private double now;

  /** Before the first request; 1 or more servers. */
  public StationAlone(int servers) {
    station.setServers(servers, 0);
    meanGap = MEAN_MICROS / (LOAD * servers);
  }

  @Override
  public double run(long requests) {
    double next = now + meanGap * random.nextExponential();
    for (long done = 0; done < requests;) {
      double until = now + PER_STRETCH * meanGap;
      station.open(now, until, this);
      for (; next < until; done++) {
        station.offer(next, MEAN_MICROS * random.nextExponential(), 0, 0, this);
        next += meanGap * random.nextExponential();
      }
      station.close(this);
      now = until;
    }
    return latency.quantileMicros(0.5);
  }

  @Override
  public void started(
      double startMicros, double arrivalMicros, double demandMicros, double networkMicros, int caller) {
    latency.record((long) (startMicros - arrivalMicros + demandMicros));
  }

  @Override
  public void rejected(double arrivalMicros, double networkMicros, int caller) {
    refused(arrivalMicros, caller);
  }

  @Override
  public void refused(double arrivalMicros, int caller) {
    throw new IllegalStateException("patience has no end here");
  }
}
