package dev.penumbra.simulator.traffic.expected;

import dev.penumbra.engine.activation.plan.latency.ExcessTable;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.network.ClientPaths;
import dev.penumbra.simulator.network.NetworkModel;
import dev.penumbra.simulator.network.Routes;
import dev.penumbra.simulator.traffic.ServiceFlow;
import dev.penumbra.simulator.traffic.ServiceFlows;
import dev.penumbra.simulator.traffic.Timeline;
import dev.penumbra.simulator.traffic.Traffic;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * What traffic comes to on average, without a single request: much faster than request by request, and as true as steady
 * queues are between two events. Round trips count with their mean; sessions lost repeat their work, not their round
 * trip. No percentiles: histograms of its slices are empty.
 */
public final class ExpectedTraffic {
  private ExpectedTraffic() {}

  /**
   * Traffic before anything is served; all clients are led home.
   *
   * @param clusterOfPlace position of the cluster each place of the source belongs to
   * @param patience longest time a request waits for a server; then it is dropped
   * @throws IllegalArgumentException when the source does not fit the landscape
   */
  public static Traffic of(
      Landscape landscape, DemandSource source, int[] clusterOfPlace, NetworkModel network, Duration patience) {
    Timeline.requireFit(landscape, source, clusterOfPlace);
    ClientPaths paths = new ClientPaths(landscape, network);
    ServiceFlow[] services = IntStream.range(0, source.services()).mapToObj(service -> {
      ServiceSpec spec = landscape.services().get(service);
      int home = landscape.getZone(spec.home());
      return new ExpectedService(
          source, service, clusterOfPlace, paths, home,
          Routes.homeward(landscape, home, Timeline.micros(spec.traffic().staleness())),
          stations(spec, landscape.zones().size(), patience));
    }).toArray(ServiceFlow[]::new);
    return new ServiceFlows(landscape, network, source.start().toEpochMilli(), services);
  }

  private static ExpectedStation[] stations(ServiceSpec spec, int zones, Duration patience) {
    ExcessTable excess = ExcessTable.of(spec);
    return IntStream.range(0, zones)
        .mapToObj(_ -> new ExpectedStation(spec, excess, Timeline.micros(patience)))
        .toArray(ExpectedStation[]::new);
  }
}
