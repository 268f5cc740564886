package dev.penumbra.app.map.world;

import dev.penumbra.engine.model.GeoPoint;

/**
 * The Natural Earth projection (Patterson 2008) by the polynomial of Šavrič, Jenny, Patterson, Petrovič and Hurni (2011):
 * neither conformal nor equal-area, but with shapes and areas that look right on a map of the whole world.
 */
public final class NaturalEarth {
  /** Half the width of the world on the plane. */
  public static final double HALF_WIDTH = x(180, 0);
  /** Half its height. */
  public static final double HALF_HEIGHT = y(90);

  private NaturalEarth() {}

  /** Where a point lies on the plane: east to the right, north up, the origin at 0° 0°. */
  public static double x(double longitudeDegrees, double latitudeDegrees) {
    double phi2 = square(Math.toRadians(latitudeDegrees));
    double phi4 = phi2 * phi2;
    return Math.toRadians(longitudeDegrees)
        * (0.8707 - 0.131979 * phi2 + phi4 * (-0.013791 + phi4 * (0.003971 * phi2 - 0.001529 * phi4)));
  }

  /** See {@link #x}. */
  public static double y(double latitudeDegrees) {
    double phi = Math.toRadians(latitudeDegrees);
    double phi2 = phi * phi;
    double phi4 = phi2 * phi2;
    return phi * (1.007226 + phi2 * (0.015085 + phi4 * (-0.044475 + 0.028874 * phi2 - 0.005916 * phi4)));
  }

  /** See {@link #x}. */
  static double x(GeoPoint point) {
    return x(point.longitudeDegrees(), point.latitudeDegrees());
  }

  private static double square(double value) {
    return value * value;
  }
}
