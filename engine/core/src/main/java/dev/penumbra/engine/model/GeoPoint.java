package dev.penumbra.engine.model;

/**
 * A point on the Earth.
 *
 * @param latitudeDegrees north positive, -90 to 90 inclusive
 * @param longitudeDegrees east positive, -180 to 180 inclusive
 */
public record GeoPoint(double latitudeDegrees, double longitudeDegrees) {
  /** Mean radius of the Earth (IUGG). */
  public static final double EARTH_RADIUS_KM = 6371.0088;

  public GeoPoint {
    if (!(Math.abs(latitudeDegrees) <= 90)) {
      throw new IllegalArgumentException("latitude " + latitudeDegrees + " is outside -90 to 90 degrees");
    }
    if (!(Math.abs(longitudeDegrees) <= 180)) {
      throw new IllegalArgumentException("longitude " + longitudeDegrees + " is outside -180 to 180 degrees");
    }
  }

  /** Great-circle distance in kilometres by the haversine formula (Sinnott 1984). */
  public double distanceKm(GeoPoint other) {
    double lat1 = StrictMath.toRadians(latitudeDegrees);
    double lat2 = StrictMath.toRadians(other.latitudeDegrees);
    double sinLat = StrictMath.sin((lat2 - lat1) / 2);
    double sinLon = StrictMath.sin(StrictMath.toRadians(other.longitudeDegrees - longitudeDegrees) / 2);
    double h = sinLat * sinLat + StrictMath.cos(lat1) * StrictMath.cos(lat2) * sinLon * sinLon;
    return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1, StrictMath.sqrt(h)));
  }
}
