package dev.penumbra.simulator.demand.reader;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.problem.PlainNumber;
import dev.penumbra.engine.model.problem.ProblemList;
import java.util.Optional;
import java.util.OptionalDouble;

/** Degrees as people write them. */
public final class Coordinates {
  /** What {@link #parse} takes. */
  public static final String LEGAL = "latitude -90 to 90 and longitude -180 to 180, in decimal degrees";

  private Coordinates() {}

  /** The point of two decimal numbers; empty when they are none. */
  public static Optional<GeoPoint> parse(String latitude, String longitude) {
    OptionalDouble north = PlainNumber.find(latitude, -90, 90);
    OptionalDouble east = PlainNumber.find(longitude, -180, 180);
    return north.isPresent() && east.isPresent()
        ? Optional.of(new GeoPoint(north.getAsDouble(), east.getAsDouble()))
        : Optional.empty();
  }

  /** The same of a line of a table; what is wrong with it is noted under its path. */
  public static Optional<GeoPoint> read(String path, String latitude, String longitude, ProblemList problems) {
    Optional<GeoPoint> point = parse(latitude, longitude);
    if (point.isEmpty()) {
      problems.add(path, "'" + latitude + "', '" + longitude + "'", LEGAL);
    }
    return point;
  }
}
