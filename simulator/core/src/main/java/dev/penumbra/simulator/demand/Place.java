package dev.penumbra.simulator.demand;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.Names;

/**
 * A place that clients are counted at, for example a city or an airport.
 *
 * @param id a legal identifier
 */
public record Place(String id, GeoPoint location) {
  public Place {
    if (!Names.isLegal(id)) {
      throw new IllegalArgumentException("place id '" + id + "' must match " + Names.LEGAL);
    }
  }
}
