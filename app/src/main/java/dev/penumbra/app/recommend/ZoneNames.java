package dev.penumbra.app.recommend;

import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What zones are called. */
final class ZoneNames {
  private ZoneNames() {}

  /** City and id; the id alone when the zone is not known. */
  static String of(ZoneId id, Map<String, Zone> zones) {
    return Optional.ofNullable(zones.get(id.value())).map(z -> z.city() + " (" + id + ")").orElse(id.value());
  }
}
