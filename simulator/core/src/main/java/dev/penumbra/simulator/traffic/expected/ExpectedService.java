package dev.penumbra.simulator.traffic.expected;

import dev.penumbra.engine.activation.plan.latency.ExcessTable;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.network.ClientPaths;
import dev.penumbra.simulator.network.Routes;
import dev.penumbra.simulator.traffic.ServiceFlow;
import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.TrafficSlice;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** The requests of one service as rates, led to the stations of all zones. */
final class ExpectedService implements ServiceFlow {
  private final DemandSource source;
  private final int service;
  private final int[] clusterOfPlace;
  private final ClientPaths paths;
  private final int home;
  private final Routes routes;
  private final ExpectedStation[] stations;
  private final Inflow[] inflows;
  private final double[] perSlot;
  private int slotOfRates = -1;
  private double[] callMicros;

  ExpectedService(
      DemandSource source,
      int service,
      int[] clusterOfPlace,
      ClientPaths paths,
      int home,
      Routes routes,
      ExpectedStation[] stations) {
    this.source = source;
    this.service = service;
    this.clusterOfPlace = clusterOfPlace;
    this.paths = paths;
    this.home = home;
    this.routes = routes;
    this.stations = stations;
    this.inflows = new Inflow[stations.length];
    Arrays.setAll(inflows, _ -> new Inflow());
    this.perSlot = new double[1 + Arrays.stream(clusterOfPlace).max().orElse(0)];
    this.callMicros = new double[stations.length];
  }

  @Override
  public void setServing(int zone, Serving serving, double atMicros) {
    stations[zone].setServing(serving);
    if (zone != home) {
      stations[home].join(stations[zone].takeDeserted());
    }
  }

  @Override
  public void setRoutes(int[] zoneOfCluster, double atMicros) {
    routes.lead(zoneOfCluster, atMicros);
  }

  @Override
  public void setCallMicros(double[] callMicros) {
    this.callMicros = callMicros;
  }

  @Override
  public boolean[] takesTraffic() {
    boolean[] takes = new boolean[stations.length];
    for (int zone = 0; zone < takes.length; zone++) {
      takes[zone] = stations[zone].takesTraffic();
    }
    return takes;
  }

  /** Cut at the slots of the demand. */
  @Override
  public void advance(double fromMicros, double untilMicros) {
    double slotMicros = 1000.0 * source.slotMillis();
    double from = fromMicros;
    while (from < untilMicros) {
      int slot = (int) (from / slotMicros);
      double until = Math.min(untilMicros, (slot + 1) * slotMicros);
      rate(slot);
      advanceWithin(from, until, (until - from) / slotMicros);
      from = until;
    }
  }

  private void rate(int slot) {
    if (slot != slotOfRates) {
      slotOfRates = slot;
      Arrays.fill(perSlot, 0);
      for (int place = 0; place < clusterOfPlace.length && slot < source.slots(); place++) {
        perSlot[clusterOfPlace[place]] += source.requests(service, place, slot);
      }
    }
  }

  private void advanceWithin(double from, double until, double shareOfSlot) {
    routes.forget(from);
    for (Inflow inflow : inflows) {
      inflow.clear();
    }
    for (int answer = 0; answer < routes.answers(); answer++) {
      double share = routes.share(answer, from, until) * shareOfSlot;
      for (int cluster = 0; cluster < perSlot.length && share > 0; cluster++) {
        if (perSlot[cluster] > 0) {
          lead(cluster, routes.zoneBy(answer, cluster), share * perSlot[cluster]);
        }
      }
    }
    for (int zone = 0; zone < stations.length; zone++) {
      stations[zone].advance(inflows[zone], until - from);
    }
  }

  private void lead(int cluster, int zone, double requests) {
    boolean there = zone == home || stations[zone].takesTraffic();
    int to = there ? zone : home;
    double attempt = there ? 0 : paths.meanMicros(cluster, zone);
    inflows[to].add(requests, attempt + paths.meanMicros(cluster, to) + callMicros[to]);
  }

  @Override
  public TrafficSlice harvest(int zone) {
    return stations[zone].harvest();
  }

  @Override
  public ExpectedService turned(ServiceSpec spec, DemandSource demand, double nowMicros) {
    ExcessTable excess = ExcessTable.of(spec);
    return copy(demand, station -> station.turned(spec, excess));
  }

  @Override
  public ExpectedService copy() {
    return copy(source, ExpectedStation::copy);
  }

  private ExpectedService copy(DemandSource sent, UnaryOperator<ExpectedStation> copied) {
    ExpectedStation[] copies = Arrays.stream(stations).map(copied).toArray(ExpectedStation[]::new);
    ExpectedService copy = new ExpectedService(sent, service, clusterOfPlace, paths, home, routes.copy(), copies);
    copy.callMicros = callMicros;
    return copy;
  }
}
