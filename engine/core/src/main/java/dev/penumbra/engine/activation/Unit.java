package dev.penumbra.engine.activation;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.service.ServiceGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * Services that move together: a group, or one service of none. Positions are those of the landscape.
 *
 * @param home position of the zone that is home to every member
 */
public record Unit(String name, List<Integer> services, int home) {
  public Unit {
    services = List.copyOf(services);
  }

  /** The units of a landscape: its groups in order, then the services of none. */
  public static List<Unit> of(Landscape landscape) {
    List<Unit> units = new ArrayList<>();
    boolean[] grouped = new boolean[landscape.services().size()];
    for (ServiceGroup group : landscape.groups()) {
      List<Integer> members = group.members().stream().map(landscape::getService).toList();
      members.forEach(m -> grouped[m] = true);
      units.add(new Unit(group.name(), members, homeOf(landscape, group.name(), members)));
    }
    for (int service = 0; service < grouped.length; service++) {
      if (!grouped[service]) {
        String name = landscape.services().get(service).id().value();
        units.add(new Unit(name, List.of(service), homeOf(landscape, name, List.of(service))));
      }
    }
    return List.copyOf(units);
  }

  private static int homeOf(Landscape landscape, String name, List<Integer> members) {
    List<Integer> homes = members.stream()
        .map(m -> landscape.getZone(landscape.services().get(m).home()))
        .distinct()
        .toList();
    if (homes.size() > 1) {
      throw new IllegalArgumentException("the services of group '" + name + "' have different home zones");
    }
    return homes.getFirst();
  }
}
