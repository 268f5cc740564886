package dev.penumbra.simulator.traffic.expected;

import dev.penumbra.engine.activation.plan.latency.ExcessTable;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.network.ClientPaths;
import dev.penumbra.simulator.network.NetworkModel;
import dev.penumbra.simulator.network.Routes;
import dev.penumbra.simulator.traffic.CallTimes;
import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.Timeline;
import dev.penumbra.simulator.traffic.Traffic;
import dev.penumbra.simulator.traffic.TrafficSlice;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What traffic comes to on average, without a single request: much faster than request by request, and as true as steady
 * queues are between two events. Round trips count with their mean; sessions lost repeat their work, not their round
 * trip. No percentiles: histograms of its slices are empty.
 */
public final class ExpectedTraffic implements Traffic {
  private final Timeline timeline;
  private final CallTimes callTimes;
  private final ExpectedService[] services;
  private boolean callsChanged;

  /**
   * Traffic before anything is served; all clients are led home.
   *
   * @param clusterOfPlace position of the cluster each place of the source belongs to
   * @param patience longest time a request waits for a server; then it is dropped
   * @throws IllegalArgumentException when the source does not fit the landscape
   */
  public ExpectedTraffic(
      Landscape landscape, DemandSource source, int[] clusterOfPlace, NetworkModel network, Duration patience) {
    Timeline.requireFit(landscape, source, clusterOfPlace);
    timeline = new Timeline(source.start().toEpochMilli());
    callTimes = new CallTimes(landscape, network);
    ClientPaths paths = new ClientPaths(landscape, network);
    services = IntStream.range(0, source.services()).mapToObj(service -> {
      ServiceSpec spec = landscape.services().get(service);
      int home = landscape.getZone(spec.home());
      int[] homeward = new int[landscape.clusters().size()];
      Arrays.fill(homeward, home);
      return new ExpectedService(
          source, service, clusterOfPlace, paths, home,
          new Routes(homeward, Timeline.micros(spec.traffic().staleness())),
          stations(spec, landscape.zones().size(), patience));
    }).toArray(ExpectedService[]::new);
  }

  private static ExpectedStation[] stations(ServiceSpec spec, int zones, Duration patience) {
    ExcessTable excess = ExcessTable.of(spec);
    return IntStream.range(0, zones)
        .mapToObj(_ -> new ExpectedStation(spec, excess, Timeline.micros(patience)))
        .toArray(ExpectedStation[]::new);
  }

  private ExpectedTraffic(ExpectedTraffic other) {
    timeline = other.timeline.copy();
    callTimes = other.callTimes;
    services = Arrays.stream(other.services).map(ExpectedService::copy).toArray(ExpectedService[]::new);
    callsChanged = other.callsChanged;
  }

  @Override
  public void setServing(int service, int zone, Serving serving, long atMillis) {
    advance(atMillis);
    services[service].setServing(zone, serving);
    callsChanged = true;
  }

  @Override
  public void setRoutes(int service, int[] zoneOfCluster, long atMillis) {
    advance(atMillis);
    services[service].setRoutes(zoneOfCluster, timeline.nowMicros());
  }

  @Override
  public void advance(long untilMillis) {
    double from = timeline.nowMicros();
    double until = timeline.advance(untilMillis);
    if (callsChanged) {
      boolean[][] takes = Arrays.stream(services).map(ExpectedService::takesTraffic).toArray(boolean[][]::new);
      double[][] micros = callTimes.micros(takes);
      IntStream.range(0, services.length).forEach(s -> services[s].setCallMicros(micros[s]));
      callsChanged = false;
    }
    for (ExpectedService service : services) {
      service.advance(from, until);
    }
  }

  @Override
  public TrafficSlice harvest(int service, int zone) {
    return services[service].harvest(zone);
  }

  @Override
  public Traffic copy() {
    return new ExpectedTraffic(this);
  }
}
