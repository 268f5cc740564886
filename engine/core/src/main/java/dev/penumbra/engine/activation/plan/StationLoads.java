package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.activation.plan.latency.Delay;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The stations of one service in one step of a plan without the zone that is being judged: what clients cost there, each
 * worked out when it is first asked for, because most clients are nobody else's to take.
 */
final class StationLoads {
  private final PlanningCosts costs;
  private final Allotment allotment;
  private final int service;
  private final double[] requests;
  private final double[] squaredMargins;
  private final @Nullable Station[] stations;
  private final double[] secondsAbove;

  /**
   * How a zone fares without the one.
   *
   * @param dollarsPerRequest the price of capacity beside the least that it keeps
   */
  private record Station(Delay delay, double dollarsPerRequest) {}

  StationLoads(PlanningCosts costs, Allotment allotment, PlannedDemand demand, int service, int step) {
    this.costs = costs;
    this.allotment = allotment;
    this.service = service;
    requests = new double[allotment.stations()];
    squaredMargins = new double[allotment.stations()];
    stations = new Station[allotment.stations()];
    secondsAbove = new double[allotment.clusters()];
    Arrays.fill(secondsAbove, Double.NaN);
    for (int cluster = 0; cluster < allotment.clusters(); cluster++) {
      double margin = demand.margin(service, cluster, step);
      requests[allotment.station(cluster)] += demand.requests(service, cluster, step);
      squaredMargins[allotment.station(cluster)] += margin * margin;
    }
  }

  /** What a request of a cluster costs in capacity where it goes, in US dollars. */
  double dollarsPerRequest(int cluster) {
    return station(allotment.station(cluster)).dollarsPerRequest;
  }

  /** Seconds above the objective that a request of a cluster is expected to take where it goes. */
  double secondsAbove(int cluster) {
    if (Double.isNaN(secondsAbove[cluster])) {
      int at = allotment.station(cluster);
      secondsAbove[cluster] = costs.latency().secondsAbove(service, cluster, allotment.zone(at), station(at).delay);
    }
    return secondsAbove[cluster];
  }

  private Station station(int at) {
    Station known = stations[at];
    if (known == null) {
      known = station(allotment.zone(at), requests[at], requests[at] + Math.sqrt(squaredMargins[at]));
      stations[at] = known;
    }
    return known;
  }

  private Station station(int zone, double expected, double sized) {
    int instances = costs.instances(service, sized);
    int released = Math.max(0, instances - costs.sizing().leastInstances());
    return new Station(
        costs.delay(service, instances, expected), costs.prices().full(service, zone) * released / expected);
  }
}
