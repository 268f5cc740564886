package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.landscape.RoundTripTable;

/** Which zone each cluster goes to in one step of a plan beside one zone, and which clusters that zone would take. */
final class Allotment {
  private final RoundTripTable roundTrips;
  private final int[] others;
  private final boolean[] taken;

  Allotment(RoundTripTable roundTrips) {
    this.roundTrips = roundTrips;
    this.others = new int[roundTrips.clusters()];
    this.taken = new boolean[roundTrips.clusters()];
  }

  /** Allots the clusters to the zones that serve beside {@code zone} in a step; at least one other must. */
  void allot(int zone, ServingPlan plan, int step, int zones) {
    for (int cluster = 0; cluster < others.length; cluster++) {
      int best = -1;
      for (int z = 0; z < zones; z++) {
        if (z != zone && plan.serves(step, z)
            && (best < 0 || roundTrips.millis(cluster, z) < roundTrips.millis(cluster, best))) {
          best = z;
        }
      }
      others[cluster] = best;
      taken[cluster] = isNearer(cluster, zone, best);
    }
  }

  private boolean isNearer(int cluster, int zone, int other) {
    double difference = roundTrips.millis(cluster, zone) - roundTrips.millis(cluster, other);
    return difference < 0 || (difference == 0 && zone < other);
  }

  int clusters() {
    return others.length;
  }

  /** The zone a cluster goes to without the one. */
  int other(int cluster) {
    return others[cluster];
  }

  /** True when the zone would take the cluster. */
  boolean takes(int cluster) {
    return taken[cluster];
  }
}
