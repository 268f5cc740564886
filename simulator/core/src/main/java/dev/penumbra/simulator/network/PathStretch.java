package dev.penumbra.simulator.network;

import dev.penumbra.engine.model.GeoPoint;
import java.util.Arrays;
import java.util.List;

/**
 * How much longer than usual the paths between two parts of the world are. Each pair of areas has a factor; a point
 * belongs to the areas around it by weights that fall exponentially with distance, and to none far away from all, where
 * the factor is 1. The fit is described in docs/latency-model.md. Immutable.
 */
public final class PathStretch {
  /** Distance over which an area's weight falls to 1/e. */
  private static final double REACH_KM = 250;
  /** Weight of belonging nowhere: as much as an area some 2300 km away has. */
  private static final double NOWHERE = 1e-4;
  /** Distance over which the stretch sets in: what leads around the world between two towns does not within one. */
  private static final double LOCAL_KM = 200;

  /** Every path is as long as usual. */
  public static final PathStretch NONE = new PathStretch(List.of(), new double[0][]);

  private final List<GeoPoint> areas;
  private final double[][] logFactors;

  /**
   * A stretch between areas.
   *
   * @param logFactors natural logarithm of the factor of each pair of areas, square; copied
   */
  public PathStretch(List<GeoPoint> areas, double[][] logFactors) {
    this.areas = List.copyOf(areas);
    this.logFactors = Arrays.stream(logFactors).map(double[]::clone).toArray(double[][]::new);
    if (logFactors.length != areas.size()
        || !Arrays.stream(logFactors).allMatch(row -> row.length == areas.size())) {
      throw new IllegalArgumentException(logFactors.length + " rows of factors between " + areas.size() + " areas");
    }
  }

  /** Where the areas are. */
  public List<GeoPoint> areas() {
    return areas;
  }

  /** Natural logarithm of the factor between two areas, by their positions. */
  public double logFactor(int from, int to) {
    return logFactors[from][to];
  }

  /** Factor on the time of a path from one point to another, above 0; the same for both directions where the areas' is. */
  public double factor(GeoPoint from, GeoPoint to) {
    if (areas.isEmpty()) {
      return 1;
    }
    double[] here = weights(from);
    double[] there = weights(to);
    double log = 0;
    for (int i = 0; i < here.length; i++) {
      for (int j = 0; j < there.length; j++) {
        log += here[i] * there[j] * logFactors[i][j];
      }
    }
    return StrictMath.exp(log * -StrictMath.expm1(-from.distanceKm(to) / LOCAL_KM));
  }

  private double[] weights(GeoPoint point) {
    double[] weights = new double[areas.size()];
    double sum = NOWHERE;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = StrictMath.exp(-point.distanceKm(areas.get(i)) / REACH_KM);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
