package dev.penumbra.simulator.cloud.steering;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Where clients are led to, per service and cluster: to the service's home at first. */
public final class RouteMap {
  private final Landscape landscape;
  private final int[][] zoneOfCluster;

  public RouteMap(Landscape landscape, Positions positions) {
    this.landscape = landscape;
    zoneOfCluster = new int[landscape.services().size()][landscape.clusters().size()];
    for (int service = 0; service < zoneOfCluster.length; service++) {
      Arrays.fill(zoneOfCluster[service], positions.zone(landscape.services().get(service).home()));
    }
  }

  /** Rows are never written to, only replaced: copies share them. */
  private RouteMap(RouteMap other) {
    landscape = other.landscape;
    zoneOfCluster = other.zoneOfCluster.clone();
  }

  /** Leads a service's clusters to these zones; false when they are led there already. */
  public boolean lead(int service, int[] zones) {
    boolean changes = !Arrays.equals(zoneOfCluster[service], zones);
    zoneOfCluster[service] = zones.clone();
    return changes;
  }

  public Map<ServiceId, Map<ClusterId, ZoneId>> byId() {
    Map<ServiceId, Map<ClusterId, ZoneId>> all = new HashMap<>();
    for (int service = 0; service < zoneOfCluster.length; service++) {
      Map<ClusterId, ZoneId> ofService = new HashMap<>();
      for (int cluster = 0; cluster < zoneOfCluster[service].length; cluster++) {
        ZoneId zone = landscape.zones().get(zoneOfCluster[service][cluster]).id();
        ofService.put(landscape.clusters().get(cluster).id(), zone);
      }
      all.put(landscape.services().get(service).id(), Map.copyOf(ofService));
    }
    return all;
  }

  public RouteMap copy() {
    return new RouteMap(this);
  }
}
