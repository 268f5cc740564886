package dev.penumbra.engine.demand;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.Names;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A place and how much is asked from it.
 *
 * @param id a legal identifier, unique among the points clustered together
 * @param weight requests, or anything in proportion to them; 0 or more
 */
public record WeightedPoint(String id, GeoPoint where, double weight) {
  private static final double PER_DEGREE = 100;

  public WeightedPoint {
    if (!Names.isLegal(id) || !(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "point '" + id + "' of weight " + weight + "; the id must match " + Names.LEGAL
              + ", the weight be 0 or more and finite");
    }
  }

  /** The points of access records, to a hundredth of a degree (about a kilometre), each weighing its records. */
  public static List<WeightedPoint> of(Collection<AccessRecord> records) {
    SortedMap<String, WeightedPoint> points = new TreeMap<>();
    for (AccessRecord access : records) {
      double latitude = rounded(access.where().latitudeDegrees());
      double longitude = rounded(access.where().longitudeDegrees());
      String id = String.format(
          Locale.ROOT, "%.2f%s-%.2f%s", Math.abs(latitude), latitude < 0 ? "S" : "N", Math.abs(longitude),
          longitude < 0 ? "W" : "E");
      points.merge(id, new WeightedPoint(id, new GeoPoint(latitude, longitude), 1), WeightedPoint::plus);
    }
    return List.copyOf(points.values());
  }

  private static double rounded(double degrees) {
    return StrictMath.rint(degrees * PER_DEGREE) / PER_DEGREE;
  }

  private WeightedPoint plus(WeightedPoint other) {
    return new WeightedPoint(id, where, weight + other.weight);
  }
}
