package dev.penumbra.engine.landscape;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.Zone;

/** Round-trip time between places, as far as it can be known beforehand. */
public interface RoundTripModel {
  /** Mean round-trip time in milliseconds between a client at {@code from} and {@code zone}. */
  double meanMillis(GeoPoint from, Zone zone);
}
