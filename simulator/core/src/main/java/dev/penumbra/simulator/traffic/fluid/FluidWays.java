package dev.penumbra.simulator.traffic.fluid;

import dev.penumbra.simulator.network.ClientPaths;
import dev.penumbra.simulator.network.Routes;
import dev.penumbra.simulator.traffic.fluid.latency.RoundTripNodes;
import java.util.ArrayList;
import java.util.List;

/** Which clusters come to which zone by each answer of the name server that is in use; valid between two changes of that. */
final class FluidWays {
  private final List<List<Way>> waysTo;
  private final Routes routes;

  /**
   * How a cluster comes to a zone.
   *
   * @param answer of the name server, 0 for the oldest
   * @param series where its requests stand in a row of rates
   * @param position of its round trip between the nodes
   * @param inVain whether it was led to a zone first that takes no traffic
   */
  private record Way(int answer, int series, double position, boolean inVain) {}

  /** Works them out; routes to zones that take no traffic lead home, after a round trip in vain. */
  FluidWays(
      int service, ClusterRates rates, Routes routes, ClientPaths paths, RoundTripNodes nodes, FluidStation[] stations,
      int home) {
    this.routes = routes;
    waysTo = new ArrayList<>();
    for (int zone = 0; zone < stations.length; zone++) {
      waysTo.add(new ArrayList<>());
    }
    for (int answer = 0; answer < routes.answers(); answer++) {
      for (int cluster = 0; cluster < paths.clusters(); cluster++) {
        int asked = routes.zoneBy(answer, cluster);
        boolean inVain = asked != home && !stations[asked].takesTraffic();
        int zone = inVain ? home : asked;
        double micros = paths.meanMicros(cluster, zone) + (inVain ? paths.meanMicros(cluster, asked) : 0);
        waysTo.get(zone).add(new Way(answer, rates.position(service, cluster), nodes.position(micros), inVain));
      }
    }
  }

  /** True when nobody comes to a zone. */
  boolean isUnused(int zone) {
    return waysTo.get(zone).isEmpty();
  }

  /**
   * What comes to a zone in a stretch of time within a slot.
   *
   * @param row rates of the slot
   * @param partOfSlot length of the stretch in slots
   */
  void fill(Inflow inflow, int zone, double[] row, double from, double until, double partOfSlot) {
    int answer = -1;
    double share = 0;
    List<Way> ways = waysTo.get(zone);
    for (int i = 0; i < ways.size(); i++) {
      Way way = ways.get(i);
      if (way.answer != answer) {
        answer = way.answer;
        share = routes.share(answer, from, until) * partOfSlot;
      }
      double requests = share > 0 ? share * row[way.series] : 0;
      if (requests > 0) {
        inflow.add(requests, way.position, way.inVain);
      }
    }
  }
}
