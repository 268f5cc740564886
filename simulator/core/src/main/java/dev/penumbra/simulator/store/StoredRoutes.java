package dev.penumbra.simulator.store;

import java.time.Instant;
import java.util.Arrays;

/**
 * Where the clusters of a service are led from a moment on.
 *
 * @param service position of the service
 * @param zoneOfCluster position of the zone of each cluster
 */
@SuppressWarnings("ArrayRecordComponent") // cloned on the way in and out
public record StoredRoutes(Instant at, int service, int[] zoneOfCluster) {
  public StoredRoutes {
    zoneOfCluster = zoneOfCluster.clone();
  }

  @Override
  public int[] zoneOfCluster() {
    return zoneOfCluster.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredRoutes(Instant when, int of, int[] zones) && when.equals(at) && of == service
        && Arrays.equals(zones, zoneOfCluster);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(zoneOfCluster) + 31 * at.hashCode() + service;
  }
}
