package dev.penumbra.simulator.network;

import dev.penumbra.engine.landscape.Landscape;

/** Round-trip times in microseconds between every cluster and every zone, worked out once. Immutable. */
public final class ClientPaths {
  private final int zones;
  private final double jitterShare;
  private final double[] meanMicros;

  public ClientPaths(Landscape landscape, NetworkModel network) {
    zones = landscape.zones().size();
    jitterShare = network.jitterShare();
    meanMicros = landscape.clusters()
        .stream()
        .flatMapToDouble(
            cluster -> landscape.zones()
                .stream()
                .mapToDouble(zone -> 1000 * network.meanMillis(cluster.centre(), zone)))
        .toArray();
  }

  /** Mean round-trip time. */
  public double meanMicros(int cluster, int zone) {
    return meanMicros[cluster * zones + zone];
  }

  /** Mean of the exponential part of the round-trip time. */
  public double jitterMicros(int cluster, int zone) {
    return jitterShare * meanMicros[cluster * zones + zone];
  }

  /** Number of clusters. */
  public int clusters() {
    return meanMicros.length / zones;
  }
}
