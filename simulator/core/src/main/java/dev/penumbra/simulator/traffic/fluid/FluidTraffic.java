package dev.penumbra.simulator.traffic.fluid;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.network.ClientPaths;
import dev.penumbra.simulator.network.NetworkModel;
import dev.penumbra.simulator.network.Routes;
import dev.penumbra.simulator.traffic.Measured;
import dev.penumbra.simulator.traffic.ServiceFlow;
import dev.penumbra.simulator.traffic.ServiceFlows;
import dev.penumbra.simulator.traffic.Timeline;
import dev.penumbra.simulator.traffic.Traffic;
import dev.penumbra.simulator.traffic.fluid.latency.ServiceLatency;
import dev.penumbra.simulator.traffic.fluid.theory.SteadyWait;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * What traffic comes to without a single request: several hundred times as fast as request by request, and as true as
 * steady queues are between two events. Its parts are published approximations: {@link SteadyWait} (Allen and Cunneen
 * 1990; Abate and Whitt 1987) where a station can bear its load, {@link Backlog} (Newell 1971) where it cannot. Latency
 * is network, wait and service time put together as if they were independent. What is simplified beyond
 * {@code RequestTraffic}:
 *
 * <ul>
 * <li>Requests come evenly within a stretch; around a backlog, waits spread no further than the fluid says.
 * <li>Jitter of a detour counts as that of one longer way.
 * <li>Requests handed over to the home zone keep the mean of its clients' way there.
 * </ul>
 */
public final class FluidTraffic {
  private FluidTraffic() {}

  /**
   * Traffic before anything is served; all clients are led home.
   *
   * @param clusterOfPlace position of the cluster of each place that demand may turn to
   * @param patience longest time a request waits for a server; then it is dropped
   * @param measured what the histograms of its slices hold
   */
  public static Traffic of(
      Landscape landscape,
      ClusterRates rates,
      int[] clusterOfPlace,
      NetworkModel network,
      Duration patience,
      Measured measured) {
    ClientPaths paths = new ClientPaths(landscape, network);
    ServiceFlow[] services = IntStream.range(0, landscape.services().size()).mapToObj(service -> {
      ServiceSpec spec = landscape.services().get(service);
      int home = landscape.getZone(spec.home());
      ServiceLatency latency = latency(
          spec, paths, landscape.zones().size(), network.jitterShare(), measured);
      return new FluidService(
          service, rates, clusterOfPlace, paths, latency.nodes(), home,
          Routes.homeward(landscape, home, Timeline.micros(spec.traffic().staleness())),
          IntStream.range(0, landscape.zones().size())
              .mapToObj(_ -> new FluidStation(spec, latency, Timeline.micros(patience)))
              .toArray(FluidStation[]::new));
    }).toArray(ServiceFlow[]::new);
    return new ServiceFlows(landscape, network, rates.startMillis(), services);
  }

  /** A detour by way of another zone takes at most two of the longest round trips. */
  private static ServiceLatency latency(ServiceSpec spec, ClientPaths paths, int zones, double jitterShare,
      Measured measured) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int cluster = 0; cluster < paths.clusters(); cluster++) {
      for (int zone = 0; zone < zones; zone++) {
        least = Math.min(least, paths.meanMicros(cluster, zone));
        most = Math.max(most, paths.meanMicros(cluster, zone));
      }
    }
    return new ServiceLatency(spec.serviceTime(), least, 2 * most, jitterShare, measured);
  }
}
