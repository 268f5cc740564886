package dev.penumbra.simulator.verification.reference;

import dev.penumbra.engine.model.GeoPoint;

/** A point of the Earth as a vector from its middle, so that points can be averaged. */
record Direction(double x, double y, double z) {
  static Direction of(GeoPoint point) {
    double latitude = StrictMath.toRadians(point.latitudeDegrees());
    double longitude = StrictMath.toRadians(point.longitudeDegrees());
    double flat = StrictMath.cos(latitude);
    return new Direction(
        flat * StrictMath.cos(longitude), flat * StrictMath.sin(longitude), StrictMath.sin(latitude));
  }

  Direction plus(Direction other) {
    return new Direction(x + other.x, y + other.y, z + other.z);
  }

  Direction unit() {
    double length = StrictMath.sqrt(x * x + y * y + z * z);
    return new Direction(x / length, y / length, z / length);
  }

  double squaredDistance(Direction other) {
    return (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) + (z - other.z) * (z - other.z);
  }

  /** The point below it, to whole degrees. */
  GeoPoint wholeDegrees() {
    double latitude = StrictMath.toDegrees(StrictMath.asin(z));
    double longitude = StrictMath.toDegrees(StrictMath.atan2(y, x));
    return new GeoPoint(Math.round(latitude), Math.round(longitude));
  }
}
