package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.landscape.RoundTripTable;
import java.util.Arrays;
import java.util.BitSet;

/** Which of the zones that serve each cluster goes to, and which clusters one zone more would take. Immutable. */
final class Allotment {
  private final RoundTripTable roundTrips;
  private final int[] zones;
  private final int[] stations;

  /** Allots the clusters to the zones that are set, at least one. */
  Allotment(RoundTripTable roundTrips, BitSet serving) {
    this.roundTrips = roundTrips;
    this.zones = serving.stream().toArray();
    this.stations = new int[roundTrips.clusters()];
    Arrays.setAll(stations, this::nearest);
  }

  private int nearest(int cluster) {
    int best = 0;
    for (int station = 1; station < zones.length; station++) {
      if (roundTrips.millis(cluster, zones[station]) < roundTrips.millis(cluster, zones[best])) {
        best = station;
      }
    }
    return best;
  }

  int clusters() {
    return stations.length;
  }

  /** Number of zones that serve. */
  int stations() {
    return zones.length;
  }

  /** The zone of a station. */
  int zone(int station) {
    return zones[station];
  }

  /** Where a cluster goes: a position among the zones that serve. */
  int station(int cluster) {
    return stations[cluster];
  }

  /** The clusters that another zone would take, ascending. */
  int[] takenBy(int zone) {
    int[] taken = new int[stations.length];
    int count = 0;
    for (int cluster = 0; cluster < stations.length; cluster++) {
      if (isNearer(cluster, zone)) {
        taken[count++] = cluster;
      }
    }
    return Arrays.copyOf(taken, count);
  }

  private boolean isNearer(int cluster, int zone) {
    int other = zones[stations[cluster]];
    double difference = roundTrips.millis(cluster, zone) - roundTrips.millis(cluster, other);
    return difference < 0 || (difference == 0 && zone < other);
  }
}
