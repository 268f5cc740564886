package dev.penumbra.simulator.demand.reader;

import dev.penumbra.engine.model.GeoPoint;
import java.util.Optional;

/** Degrees as people write them. */
public final class Coordinates {
  /** What {@link #parse} takes. */
  public static final String LEGAL = "latitude -90 to 90 and longitude -180 to 180, in decimal degrees";

  private Coordinates() {}

  /** The point of two decimal numbers; empty when they are none. */
  public static Optional<GeoPoint> parse(String latitude, String longitude) {
    try {
      double lat = Double.parseDouble(latitude);
      double lon = Double.parseDouble(longitude);
      boolean legal = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
      return legal ? Optional.of(new GeoPoint(lat, lon)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
