package dev.penumbra.simulator.traffic.fluid;

import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.network.ClientPaths;
import dev.penumbra.simulator.network.Routes;
import dev.penumbra.simulator.traffic.ServiceFlow;
import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.TrafficSlice;
import dev.penumbra.simulator.traffic.fluid.latency.RoundTripNodes;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * The requests of one service as rates, led to the stations of all zones. A station is worked through only when something
 * changes for it, or when it is asked what it did.
 */
final class FluidService implements ServiceFlow {
  private final int service;
  private final ClusterRates rates;
  private final int[] clusterOfPlace;
  private final ClientPaths paths;
  private final RoundTripNodes nodes;
  private final int home;
  private final Routes routes;
  private final FluidStation[] stations;
  private final boolean[] takesTraffic;
  private final Inflow inflow;
  /** Up to when each station was worked through. */
  private final double[] done;
  private double nowMicros;
  private double[] callMicros;
  private FluidWays ways;

  FluidService(
      int service,
      ClusterRates rates,
      int[] clusterOfPlace,
      ClientPaths paths,
      RoundTripNodes nodes,
      int home,
      Routes routes,
      FluidStation[] stations) {
    this.service = service;
    this.rates = rates;
    this.clusterOfPlace = clusterOfPlace;
    this.paths = paths;
    this.nodes = nodes;
    this.home = home;
    this.routes = routes;
    this.stations = stations;
    this.takesTraffic = new boolean[stations.length];
    for (int zone = 0; zone < stations.length; zone++) {
      takesTraffic[zone] = stations[zone].takesTraffic();
    }
    this.inflow = new Inflow(nodes.count());
    this.done = new double[stations.length];
    this.callMicros = new double[stations.length];
    this.ways = new FluidWays(service, rates, routes, paths, nodes, stations, home);
  }

  @Override
  public void setServing(int zone, Serving serving, double atMicros) {
    boolean turns = serving.takesTraffic() != stations[zone].takesTraffic();
    if (turns) {
      catchUp();
    } else {
      catchUp(zone);
    }
    // Others finish what waits there already; who came to the home zone has nowhere else to go, and stays.
    stations[zone].setServing(serving, zone == home && !serving.accepting());
    if (zone != home && stations[zone].isDeserted()) {
      catchUp(home);
      stations[zone].handOver(stations[home], meanMicrosHome(zone));
    }
    if (turns) {
      takesTraffic[zone] = serving.takesTraffic();
      lead();
    }
  }

  private void lead() {
    routes.forget(nowMicros);
    ways = new FluidWays(service, rates, routes, paths, nodes, stations, home);
  }

  /** Mean round trip to the home zone of the clusters that are led to another one, or of all when none is. */
  private double meanMicrosHome(int zone) {
    double there = 0;
    double all = 0;
    int led = 0;
    for (int cluster = 0; cluster < paths.clusters(); cluster++) {
      double micros = paths.meanMicros(cluster, home);
      all += micros;
      if (routes.zoneBy(0, cluster) == zone) {
        there += micros;
        led++;
      }
    }
    return led > 0 ? there / led : all / paths.clusters();
  }

  @Override
  public void setRoutes(int[] zoneOfCluster, double atMicros) {
    catchUp();
    routes.lead(zoneOfCluster, atMicros);
    lead();
  }

  @Override
  public void setCallMicros(double[] micros) {
    if (!Arrays.equals(callMicros, micros)) {
      catchUp();
      callMicros = micros.clone();
    }
  }

  @Override
  public boolean[] takesTraffic() {
    return takesTraffic;
  }

  @Override
  public void advance(double fromMicros, double untilMicros) {
    nowMicros = untilMicros;
  }

  private void catchUp() {
    for (int zone = 0; zone < stations.length; zone++) {
      catchUp(zone);
    }
  }

  /** Cut at the slots of the demand. */
  private void catchUp(int zone) {
    double from = done[zone];
    FluidStation station = stations[zone];
    if (ways.isUnused(zone) && station.isIdle()) {
      station.pass(nowMicros - from);
      from = nowMicros;
    }
    double slotMicros = 1000.0 * rates.slotMillis();
    while (from < nowMicros) {
      int slot = (int) (from / slotMicros);
      double until = Math.min(nowMicros, (slot + 1) * slotMicros);
      inflow.clear();
      if (slot < rates.slots()) {
        ways.fill(inflow, zone, rates.row(slot), from, until, (until - from) / slotMicros);
      }
      station.advance(inflow, callMicros[zone], from, until);
      from = until;
    }
    done[zone] = nowMicros;
  }

  @Override
  public OptionalDouble findBusyMillis(int zone) {
    catchUp(zone);
    return OptionalDouble.of(stations[zone].busyMicros() / 1000);
  }

  @Override
  public TrafficSlice harvest(int zone) {
    catchUp(zone);
    return stations[zone].harvest();
  }

  @Override
  public FluidService turned(ServiceSpec spec, DemandSource demand, double turnMicros) {
    catchUp();
    return copy(ClusterRates.of(demand, clusterOfPlace, paths.clusters()), station -> station.turned(spec));
  }

  @Override
  public FluidService copy() {
    return copy(rates, FluidStation::copy);
  }

  private FluidService copy(ClusterRates sent, UnaryOperator<FluidStation> copied) {
    FluidStation[] copies = Arrays.stream(stations).map(copied).toArray(FluidStation[]::new);
    FluidService copy = new FluidService(service, sent, clusterOfPlace, paths, nodes, home, routes.copy(), copies);
    System.arraycopy(done, 0, copy.done, 0, done.length);
    copy.nowMicros = nowMicros;
    copy.callMicros = callMicros;
    return copy;
  }
}
