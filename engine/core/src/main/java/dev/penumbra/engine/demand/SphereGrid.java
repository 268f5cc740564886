package dev.penumbra.engine.demand;

import dev.penumbra.engine.model.GeoPoint;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the points near a point of the sphere: bands of latitude, in each the points by longitude. Distances are compared
 * as squared chords of the unit sphere, which needs no trigonometry per pair and holds at the poles and at the
 * antimeridian alike.
 */
final class SphereGrid {
  private static final double LEAST_BAND_DEGREES = 0.05;
  /** Wider than any rounding, so that the bands never cut off what the chord would take. */
  private static final double SLACK_DEGREES = 1e-6;

  private final List<GeoPoint> points;
  private final double reach;
  private final double chord;
  private final double bandDegrees;
  /** Where each band begins in the arrays below, which hold the points band by band. */
  private final int[] bandStart;
  private final int[] position;
  private final double[] longitude;
  private final double[] x;
  private final double[] y;
  private final double[] z;

  /** Takes a point near, its position and its squared chord. */
  interface Visitor {
    /** False to see no more. */
    boolean visit(int near, double squaredChord);
  }

  SphereGrid(List<GeoPoint> points, double reachKm) {
    this.points = points;
    this.reach = Math.min(reachKm / GeoPoint.EARTH_RADIUS_KM, StrictMath.PI);
    double half = 2 * StrictMath.sin(reach / 2);
    this.chord = half * half;
    this.bandDegrees = Math.max(LEAST_BAND_DEGREES, StrictMath.toDegrees(reach));
    this.position = IntStream.range(0, points.size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(i -> band(points.get(i).latitudeDegrees()))
                .thenComparingDouble(i -> points.get(i).longitudeDegrees())
                .thenComparing(i -> i))
        .mapToInt(Integer::intValue)
        .toArray();
    this.bandStart = new int[band(90) + 2];
    this.longitude = new double[position.length];
    this.x = new double[position.length];
    this.y = new double[position.length];
    this.z = new double[position.length];
    for (int i = 0; i < position.length; i++) {
      place(i, points.get(position[i]));
    }
    for (int band = 1; band < bandStart.length; band++) {
      bandStart[band] += bandStart[band - 1];
    }
  }

  private void place(int i, GeoPoint point) {
    bandStart[band(point.latitudeDegrees()) + 1]++;
    longitude[i] = point.longitudeDegrees();
    double[] unit = unit(point);
    x[i] = unit[0];
    y[i] = unit[1];
    z[i] = unit[2];
  }

  private static double[] unit(GeoPoint point) {
    double latitude = StrictMath.toRadians(point.latitudeDegrees());
    double longitude = StrictMath.toRadians(point.longitudeDegrees());
    double fromAxis = StrictMath.cos(latitude);
    return new double[]{fromAxis * StrictMath.cos(longitude), fromAxis * StrictMath.sin(longitude),
        StrictMath.sin(latitude)};
  }

  private int band(double latitude) {
    return (int) ((Math.clamp(latitude, -90.0, 90.0) + 90) / bandDegrees);
  }

  /** Visits every point within reach, the point itself among them, until told to stop. */
  void forEachNear(int point, Visitor visitor) {
    GeoPoint at = points.get(point);
    double[] unit = unit(at);
    double degrees = StrictMath.toDegrees(reach) + SLACK_DEGREES;
    double width = longitudes(at.latitudeDegrees(), degrees);
    double west = at.longitudeDegrees() - width;
    double east = at.longitudeDegrees() + width;
    boolean goOn = true;
    int last = band(at.latitudeDegrees() + degrees);
    for (int band = band(at.latitudeDegrees() - degrees); band <= last && goOn; band++) {
      if (width >= 180) {
        goOn = visit(unit, band, -180, 180, visitor);
      } else {
        goOn = visit(unit, band, west, east, visitor) && visit(unit, band, west + 360, 180, visitor)
            && visit(unit, band, -180, east - 360, visitor);
      }
    }
  }

  /** Half the longitudes a circle of so many degrees around a latitude spans; 180 when it holds a pole. */
  private static double longitudes(double latitude, double degrees) {
    if (Math.abs(latitude) + degrees >= 90) {
      return 180;
    }
    double ratio = StrictMath.sin(StrictMath.toRadians(degrees)) / StrictMath.cos(StrictMath.toRadians(latitude));
    return StrictMath.toDegrees(StrictMath.asin(Math.min(1, ratio))) + SLACK_DEGREES;
  }

  private boolean visit(double[] unit, int band, double west, double east, Visitor visitor) {
    int end = firstFrom(band, Math.nextUp(east));
    for (int i = firstFrom(band, west); i < end; i++) {
      double dx = unit[0] - x[i];
      double dy = unit[1] - y[i];
      double dz = unit[2] - z[i];
      double squared = dx * dx + dy * dy + dz * dz;
      if (squared <= chord && !visitor.visit(position[i], squared)) {
        return false;
      }
    }
    return true;
  }

  /** Where the points of a band at or east of a longitude begin. */
  private int firstFrom(int band, double west) {
    int below = bandStart[band];
    int above = bandStart[band + 1];
    while (below < above) {
      int middle = (below + above) >>> 1;
      if (longitude[middle] < west) {
        below = middle + 1;
      } else {
        above = middle;
      }
    }
    return below;
  }

  /** The middle of points by weight, on the sphere; the first one where they balance out or weigh nothing. */
  static GeoPoint centre(List<WeightedPoint> points) {
    double[] sum = new double[3];
    for (WeightedPoint point : points) {
      double[] unit = unit(point.where());
      for (int axis = 0; axis < sum.length; axis++) {
        sum[axis] += point.weight() * unit[axis];
      }
    }
    double fromAxis = StrictMath.hypot(sum[0], sum[1]);
    if (points.size() == 1 || StrictMath.hypot(fromAxis, sum[2]) < 1e-9) {
      return points.getFirst().where();
    }
    return new GeoPoint(
        StrictMath.toDegrees(StrictMath.atan2(sum[2], fromAxis)),
        StrictMath.toDegrees(StrictMath.atan2(sum[1], sum[0])));
  }
}
