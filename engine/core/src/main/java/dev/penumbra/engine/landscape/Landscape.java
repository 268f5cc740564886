package dev.penumbra.engine.landscape;

import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.PriceBook;
import dev.penumbra.engine.model.service.ServiceGroup;
import dev.penumbra.engine.model.service.ServiceSpec;
import java.util.List;

/**
 * What does not change while an engine runs: who is served, what is served, from where, at which price.
 *
 * <p>Everything is also known by its position in these lists; positions are what the engine's arrays are indexed by.
 * Ids are unique, every home is among the zones, every group's member among the services (checked).
 */
public record Landscape(
    List<ServiceSpec> services,
    List<ServiceGroup> groups,
    List<Zone> zones,
    List<ClientCluster> clusters,
    PriceBook prices,
    RoundTripModel roundTrip) {
  public Landscape {
    services = List.copyOf(services);
    groups = List.copyOf(groups);
    zones = List.copyOf(zones);
    clusters = List.copyOf(clusters);
    requireUnique("service", services.stream().map(ServiceSpec::id).toList());
    requireUnique("zone", zones.stream().map(Zone::id).toList());
    requireUnique("cluster", clusters.stream().map(ClientCluster::id).toList());
    requireUnique("grouped service", groups.stream().flatMap(g -> g.members().stream()).toList());
    for (ServiceSpec service : services) {
      position("home zone", zones.stream().map(Zone::id).toList(), service.home());
    }
    for (ServiceGroup group : groups) {
      group.members().forEach(new Positions(services)::require);
    }
  }

  /** This landscape at other prices. */
  public Landscape withPrices(PriceBook others) {
    return new Landscape(services, groups, zones, clusters, others, roundTrip);
  }

  /** This landscape with its services described otherwise. */
  public Landscape withServices(List<ServiceSpec> others) {
    return new Landscape(others, groups, zones, clusters, prices, roundTrip);
  }

  /** Position of a service; throws {@link IllegalArgumentException} when unknown. */
  public int getService(ServiceId id) {
    return new Positions(services).require(id);
  }

  /** Position of a zone; throws {@link IllegalArgumentException} when unknown. */
  public int getZone(ZoneId id) {
    // Asked for all the time, so without a list of all ids unless it is unknown.
    for (int zone = 0; zone < zones.size(); zone++) {
      if (zones.get(zone).id().equals(id)) {
        return zone;
      }
    }
    return position("zone", zones.stream().map(Zone::id).toList(), id);
  }

  private record Positions(List<ServiceSpec> services) {
    int require(ServiceId id) {
      return position("service", services.stream().map(ServiceSpec::id).toList(), id);
    }
  }

  private static <T> int position(String what, List<T> ids, T id) {
    int position = ids.indexOf(id);
    if (position < 0) {
      throw new IllegalArgumentException("unknown " + what + " '" + id + "'; known are " + ids);
    }
    return position;
  }

  private static <T> void requireUnique(String what, List<T> ids) {
    if (ids.stream().distinct().count() != ids.size()) {
      throw new IllegalArgumentException("a " + what + " is listed twice in " + ids);
    }
  }
}
