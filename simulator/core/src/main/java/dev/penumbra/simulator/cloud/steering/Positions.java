package dev.penumbra.simulator.cloud.steering;

import dev.penumbra.engine.cloud.CloudAction.SetRoutes;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Positions in a landscape by id, without a search. */
public record Positions(Map<ServiceId, Integer> services, Map<ZoneId, Integer> zones) {
  public static Positions of(Landscape landscape) {
    Map<ServiceId, Integer> services = new HashMap<>();
    landscape.services().forEach(s -> services.put(s.id(), services.size()));
    Map<ZoneId, Integer> zones = new HashMap<>();
    landscape.zones().forEach(z -> zones.put(z.id(), zones.size()));
    return new Positions(Map.copyOf(services), Map.copyOf(zones));
  }

  /** Position of a service that is in the landscape. */
  public int service(ServiceId id) {
    return require(id, services.get(id));
  }

  /** Position of a zone that is in the landscape. */
  public int zone(ZoneId id) {
    return require(id, zones.get(id));
  }

  private static int require(Object id, @Nullable Integer position) {
    if (position == null) {
      throw new IllegalArgumentException("'" + id + "' is not in the landscape");
    }
    return position;
  }

  public boolean knows(ServiceId service) {
    return services.containsKey(service);
  }

  public boolean knows(ZoneId zone) {
    return zones.containsKey(zone);
  }

  /** Zone of each cluster; empty when a cluster is missing or a zone unknown. */
  public Optional<int[]> zoneOfCluster(SetRoutes routes, Landscape landscape) {
    int[] zoneOfCluster = new int[landscape.clusters().size()];
    for (int i = 0; i < zoneOfCluster.length; i++) {
      ClientCluster cluster = landscape.clusters().get(i);
      ZoneId zone = routes.routes().get(cluster.id());
      if (zone == null || !knows(zone)) {
        return Optional.empty();
      }
      zoneOfCluster[i] = zone(zone);
    }
    return Optional.of(zoneOfCluster);
  }
}
