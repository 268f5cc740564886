package dev.penumbra.engine.cloud;

import dev.penumbra.engine.dependency.ProvisionedDependency;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a cloud can be asked to do. Every verb is absolute: it states what shall be, never a difference. */
public sealed interface CloudAction {
  /** The service it is about. */
  ServiceId service();

  /**
   * This many instances of each size shall exist. A shadow is resized to full before a new instance is begun; what is
   * too much is drained first.
   */
  record SetCapacity(ServiceId service, ZoneId zone, int shadowInstances, int fullInstances) implements CloudAction {
    public SetCapacity {
      if (shadowInstances < 0 || fullInstances < 0) {
        throw new IllegalArgumentException("capacity " + shadowInstances + " + " + fullInstances + " is negative");
      }
    }
  }

  /** These dependencies shall exist; each is begun when those it needs are ready. */
  record ApplyDependencies(ServiceId service, ZoneId zone, List<ProvisionedDependency> inOrder)
      implements
        CloudAction {
    public ApplyDependencies {
      inOrder = List.copyOf(inOrder);
    }
  }

  /** No dependency of the service shall exist in the zone. */
  record DestroyDependencies(ServiceId service, ZoneId zone) implements CloudAction {}

  /** The replica of the service's state in {@code zone} shall catch up with {@code source}. */
  record Synchronise(ServiceId service, ZoneId zone, ZoneId source, SyncMode mode) implements CloudAction {}

  /** Clients of each cluster shall be led to this zone. The whole map; every cluster is in it. */
  record SetRoutes(ServiceId service, SortedMap<ClusterId, ZoneId> routes) implements CloudAction {
    public SetRoutes {
      routes = Collections.unmodifiableSortedMap(new TreeMap<>(routes));
    }
  }

  /** The instances of the service in the zone shall be asked whether they are well. */
  record Probe(ServiceId service, ZoneId zone) implements CloudAction {}
}
