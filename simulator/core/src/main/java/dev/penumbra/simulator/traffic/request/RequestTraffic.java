package dev.penumbra.simulator.traffic.request;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.network.ClientPaths;
import dev.penumbra.simulator.network.NetworkModel;
import dev.penumbra.simulator.network.Routes;
import dev.penumbra.simulator.traffic.Measured;
import dev.penumbra.simulator.traffic.ServiceFlow;
import dev.penumbra.simulator.traffic.arrival.Arrivals;
import dev.penumbra.simulator.traffic.ServiceFlows;
import dev.penumbra.simulator.traffic.Timeline;
import dev.penumbra.simulator.traffic.Traffic;
import java.time.Duration;
import java.util.function.UnaryOperator;
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
 * <li>An attempt that its client gives up while it is worked on is worked on to its end, and so is one that waits, unless
 * clients cancel.
 * <li>A cold cache slows the requests that arrive while it is cold, by how much is settled as they arrive.
 * </ul>
 */
public final class RequestTraffic {
  private RequestTraffic() {}

  /** Traffic whose slices hold latencies. */
  public static Traffic of(
      Landscape landscape,
      DemandSource source,
      int[] clusterOfPlace,
      NetworkModel network,
      Duration patience,
      long seed) {
    return of(landscape, source, clusterOfPlace, network, patience, seed, Measured.LATENCY);
  }

  /**
   * Traffic before anything is served; all clients are led home.
   *
   * @param clusterOfPlace position of the cluster each place of the source belongs to
   * @param patience longest time a request waits for a server; then it is dropped
   * @param measured what the histograms of its slices hold
   * @throws IllegalArgumentException when the source does not fit the landscape
   */
  public static Traffic of(
      Landscape landscape,
      DemandSource source,
      int[] clusterOfPlace,
      NetworkModel network,
      Duration patience,
      long seed,
      Measured measured) {
    return of(landscape, source, clusterOfPlace, network, patience, seed, measured, UnaryOperator.identity());
  }

  /**
   * Traffic whose copies see requests that are drawn once for all of them, while they move on together; they may do so in
   * several threads. Otherwise as above.
   */
  public static Traffic shared(
      Landscape landscape,
      DemandSource source,
      int[] clusterOfPlace,
      NetworkModel network,
      Duration patience,
      long seed) {
    return of(
        landscape, source, clusterOfPlace, network, patience, seed, Measured.LATENCY, Arrivals::shared);
  }

  private static Traffic of(
      Landscape landscape,
      DemandSource source,
      int[] clusterOfPlace,
      NetworkModel network,
      Duration patience,
      long seed,
      Measured measured,
      UnaryOperator<Arrivals> drawn) {
    Timeline.requireFit(landscape, source, clusterOfPlace);
    ClientPaths paths = new ClientPaths(landscape, network);
    ServiceFlow[] services = IntStream.range(0, source.services()).mapToObj(service -> {
      ServiceSpec spec = landscape.services().get(service);
      String name = spec.id().toString();
      Arrivals arrivals = drawn.apply(
          new Arrivals(source, service, spec.serviceTime(), seed, name, clusterOfPlace));
      ServicePoints points = points(landscape, spec, paths, Timeline.micros(patience), measured);
      return spec.behaviour()
          .clients()
          .<ServiceFlow>map(clients -> new RetriedService(arrivals, points, clients, RetryDraws.of(seed, name)))
          .orElseGet(() -> new RequestService(arrivals, points));
    }).toArray(ServiceFlow[]::new);
    return new ServiceFlows(landscape, network, source.start().toEpochMilli(), services);
  }

  private static ServicePoints points(
      Landscape landscape, ServiceSpec spec, ClientPaths paths, double patienceMicros, Measured measured) {
    int home = landscape.getZone(spec.home());
    return new ServicePoints(
        paths, home, Routes.homeward(landscape, home, Timeline.micros(spec.traffic().staleness())),
        IntStream.range(0, landscape.zones().size())
            .mapToObj(
                zone -> new ServicePoint(
                    new ServicePoint.Nature(
                        spec, zone, patienceMicros, cluster -> paths.meanMicros(cluster, zone), measured)))
            .toArray(ServicePoint[]::new));
  }
}
