package dev.penumbra.engine.activation.plan;

/**
 * What the stations of one service have to bear in one step of a plan: one zone, were it to serve, and every other zone
 * without that one. Requests are those of the step.
 */
final class StationLoads {
  private final int service;
  private final int step;
  private final Allotment allotment;
  private final PlannedDemand demand;
  private final double[] elsewhere;
  private final double[] squaredMarginsElsewhere;
  private double here;
  private double squaredMarginsHere;

  StationLoads(int service, int step, Allotment allotment, PlannedDemand demand, int zones) {
    this.service = service;
    this.step = step;
    this.allotment = allotment;
    this.demand = demand;
    elsewhere = new double[zones];
    squaredMarginsElsewhere = new double[zones];
    for (int cluster = 0; cluster < allotment.clusters(); cluster++) {
      double requests = demand.requests(service, cluster, step);
      double margin = demand.margin(service, cluster, step);
      elsewhere[allotment.other(cluster)] += requests;
      squaredMarginsElsewhere[allotment.other(cluster)] += margin * margin;
      if (allotment.takes(cluster)) {
        here += requests;
        squaredMarginsHere += margin * margin;
      }
    }
  }

  int service() {
    return service;
  }

  int step() {
    return step;
  }

  int clusters() {
    return allotment.clusters();
  }

  /** Requests that a cluster would bring to the zone. */
  double brought(int cluster) {
    return allotment.takes(cluster) ? demand.requests(service, cluster, step) : 0;
  }

  /** The zone that a cluster goes to without the one. */
  int other(int cluster) {
    return allotment.other(cluster);
  }

  /** Requests that would come to the zone. */
  double here() {
    return here;
  }

  /** The same with its margin. */
  double sizedHere() {
    return here + Math.sqrt(squaredMarginsHere);
  }

  /** Requests at another zone without the one. */
  double elsewhere(int zone) {
    return elsewhere[zone];
  }

  /** The same with its margin. */
  double sizedElsewhere(int zone) {
    return elsewhere[zone] + Math.sqrt(squaredMarginsElsewhere[zone]);
  }
}
