package dev.penumbra.engine.model.service;

import dev.penumbra.engine.model.ServiceId;
import java.util.List;

/** Services that call each other or share state, and therefore move together. A service is in one group at most. */
public record ServiceGroup(String name, List<ServiceId> members) {
  public ServiceGroup {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("group '" + name + "' has no members");
    }
  }
}
