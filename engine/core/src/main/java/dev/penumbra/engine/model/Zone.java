package dev.penumbra.engine.model;

import java.util.Optional;

/**
 * A place where instances can run.
 *
 * @param parent the region that a local or wavelength zone belongs to; empty for a region
 * @param country ISO 3166-1 alpha-2
 */
public record Zone(
    ZoneId id,
    String provider,
    ZoneKind kind,
    Optional<ZoneId> parent,
    String city,
    String country,
    GeoPoint location) {

  /** The region this zone bills and routes through: itself, or its parent. */
  public ZoneId region() {
    return parent.orElse(id);
  }
}
