package dev.penumbra.engine.landscape;

import java.util.stream.IntStream;

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
    boolean[] withZone = among.clone();
    withZone[zone] = true;
    return IntStream.range(0, millis.length).filter(cluster -> nearest(cluster, withZone) == zone).toArray();
  }
}
