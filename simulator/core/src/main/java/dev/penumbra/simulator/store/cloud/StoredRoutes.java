package dev.penumbra.simulator.store.cloud;

import java.time.Instant;
import java.util.List;

/**
 * Where the clusters of a service are led from a moment on.
 *
 * @param service position of the service
 * @param zoneOfCluster position of the zone of each cluster
 */
public record StoredRoutes(Instant at, int service, List<Integer> zoneOfCluster) {
  public StoredRoutes {
    zoneOfCluster = List.copyOf(zoneOfCluster);
  }
}
