package dev.penumbra.simulator.traffic;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.network.ClientPaths;
import dev.penumbra.simulator.network.NetworkModel;
import dev.penumbra.simulator.network.Routes;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Every request on its own, queueing exactly. What is simplified:
 *
 * <ul>
 * <li>Requests queue in the order in which clients send them; the way there is part of latency only.
 * <li>A request led to a zone that takes no traffic pays one mean round trip to it and goes to the home zone; if that
 * takes none either, it waits there.
 * <li>Requests waiting at a zone that loses all servers are handed to the home zone at that moment, for one more mean
 * round trip, keeping the time they were sent at. They arrived where they came first and count as failed over at home.
 * <li>Requests in service finish as drawn, even in an outage.
 * <li>Jitter is drawn once, for the round trip that is answered; attempts and repetitions take the mean.
 * <li>A cold cache slows the requests that arrive while it is cold, by how much is settled as they arrive.
 * </ul>
 */
public final class RequestTraffic implements Traffic {
  private final Timeline timeline;
  private final CallTimes callTimes;
  private final ServiceTraffic[] services;
  private boolean callsChanged;

  /**
   * Traffic before anything is served; all clients are led home.
   *
   * @param clusterOfPlace position of the cluster each place of the source belongs to
   * @param patience longest time a request waits for a server; then it is dropped
   * @throws IllegalArgumentException when the source does not fit the landscape
   */
  public RequestTraffic(
      Landscape landscape,
      DemandSource source,
      int[] clusterOfPlace,
      NetworkModel network,
      Duration patience,
      long seed) {
    Timeline.requireFit(landscape, source, clusterOfPlace);
    timeline = new Timeline(source.start().toEpochMilli());
    callTimes = new CallTimes(landscape, network);
    ClientPaths paths = new ClientPaths(landscape, network);
    services = IntStream.range(0, source.services()).mapToObj(service -> {
      ServiceSpec spec = landscape.services().get(service);
      int home = landscape.getZone(spec.home());
      return new ServiceTraffic(
          paths,
          home,
          new Arrivals(source, service, spec.serviceTime(), seed, spec.id().toString(), clusterOfPlace),
          new Routes(homeward(landscape, home), Timeline.micros(spec.traffic().staleness())),
          landscape.zones()
              .stream()
              .map(_ -> new ServicePoint(spec, Timeline.micros(patience)))
              .toArray(ServicePoint[]::new));
    }).toArray(ServiceTraffic[]::new);
  }

  private RequestTraffic(RequestTraffic other) {
    timeline = other.timeline.copy();
    callTimes = other.callTimes;
    services = Arrays.stream(other.services).map(ServiceTraffic::copy).toArray(ServiceTraffic[]::new);
    callsChanged = other.callsChanged;
  }

  static int[] homeward(Landscape landscape, int home) {
    return landscape.clusters().stream().mapToInt(_ -> home).toArray();
  }

  @Override
  public void setServing(int service, int zone, Serving serving, long atMillis) {
    services[service].setServing(zone, serving, presentMicros(atMillis));
    callsChanged = true;
  }

  @Override
  public void setRoutes(int service, int[] zoneOfCluster, long atMillis) {
    services[service].setRoutes(zoneOfCluster, presentMicros(atMillis));
  }

  /** Control acts on the present: what is sent before it is worked through first. */
  private double presentMicros(long atMillis) {
    advance(atMillis);
    return timeline.nowMicros();
  }

  @Override
  public void advance(long untilMillis) {
    double from = timeline.nowMicros();
    double until = timeline.advance(untilMillis);
    if (callsChanged) {
      renewCalls();
    }
    for (ServiceTraffic service : services) {
      service.advance(from, until);
    }
  }

  private void renewCalls() {
    boolean[][] takesTraffic = Arrays.stream(services).map(ServiceTraffic::takesTraffic).toArray(boolean[][]::new);
    double[][] micros = callTimes.micros(takesTraffic);
    for (int service = 0; service < services.length; service++) {
      services[service].setCallMicros(micros[service]);
    }
    callsChanged = false;
  }

  @Override
  public TrafficSlice harvest(int service, int zone) {
    return services[service].harvest(zone);
  }

  @Override
  public Traffic copy() {
    return new RequestTraffic(this);
  }
}
