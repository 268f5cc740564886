package dev.penumbra.engine.activation.plan.latency;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import dev.penumbra.engine.model.service.ServiceSpec;
import java.util.List;

/**
 * Seconds above the objective that a request is expected to take, by service, cluster, zone and how busy the zone is.
 *
 * <p>Service time and wait count with their whole distributions, the round trip with its mean alone: its jitter is
 * ignored, which understates the excess of zones that just meet the objective.
 */
public final class PlanningLatency {
  private final List<ServiceSpec> services;
  private final RoundTripTable roundTrips;
  private final ExcessTable[] excess;
  private final DelayMemo delays = new DelayMemo();

  /** Tables for a landscape. */
  public PlanningLatency(Landscape landscape, RoundTripTable roundTrips) {
    this.services = landscape.services();
    this.roundTrips = roundTrips;
    this.excess = services.stream()
        .map(ExcessTable::of)
        .toArray(ExcessTable[]::new);
  }

  /** Seconds above the objective per request at a station with this delay. */
  public double secondsAbove(int service, int cluster, int zone, Delay delay) {
    double slack = services.get(service).objective().latencyMillis() - roundTrips.millis(cluster, zone);
    return excess[service].millis(slack, delay) / 1000;
  }

  /** The delay at a station of so many instances. */
  public Delay delay(int service, int instances, double requestsPerSecond) {
    ServiceSpec spec = services.get(service);
    double offered = requestsPerSecond * spec.serviceTime().meanMillis() / 1000;
    return delays.of(service, spec.serviceTime(), instances * spec.concurrency(), offered);
  }
}
