package dev.penumbra.engine.landscape;

import java.util.Arrays;

/** Mean round-trip times between every cluster and every zone of a landscape, computed once. Immutable. */
public final class RoundTripTable {
  private final double[][] millis;

  public RoundTripTable(Landscape landscape) {
    millis = landscape.clusters()
        .stream()
        .map(
            cluster -> landscape.zones()
                .stream()
                .mapToDouble(zone -> landscape.roundTrip().meanMillis(cluster.centre(), zone))
                .toArray())
        .toArray(double[][]::new);
  }

  /** Mean round-trip time in milliseconds. */
  public double millis(int cluster, int zone) {
    return millis[cluster][zone];
  }

  /** Number of clusters. */
  public int clusters() {
    return millis.length;
  }

  /** The zone with the least round-trip time among those marked, the first of equals; -1 when none is marked. */
  public int nearest(int cluster, boolean[] among) {
    int best = -1;
    for (int zone = 0; zone < among.length; zone++) {
      if (among[zone] && (best < 0 || millis[cluster][zone] < millis[cluster][best])) {
        best = zone;
      }
    }
    return best;
  }

  /** Clusters whose nearest zone is {@code zone}, were it marked beside those that are. */
  public int[] nearestTo(int zone, boolean[] among) {
    int[] others = others(zone, among);
    int[] clusters = new int[millis.length];
    int count = 0;
    for (int cluster = 0; cluster < millis.length; cluster++) {
      if (isNearest(cluster, zone, others)) {
        clusters[count++] = cluster;
      }
    }
    return Arrays.copyOf(clusters, count);
  }

  private static int[] others(int zone, boolean[] among) {
    int[] others = new int[among.length];
    int count = 0;
    for (int other = 0; other < among.length; other++) {
      if (among[other] && other != zone) {
        others[count++] = other;
      }
    }
    return Arrays.copyOf(others, count);
  }

  private boolean isNearest(int cluster, int zone, int[] others) {
    double own = millis[cluster][zone];
    for (int other : others) {
      double theirs = millis[cluster][other];
      if (theirs < own || (theirs == own && other < zone)) {
        return false;
      }
    }
    return true;
  }
}
