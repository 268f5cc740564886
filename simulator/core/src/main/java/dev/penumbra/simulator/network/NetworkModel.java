package dev.penumbra.simulator.network;

import dev.penumbra.engine.landscape.RoundTripModel;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneKind;
import java.util.Map;

/**
 * Round-trip time from great-circle distance, stretched by the parts of the world it joins, plus what the last mile takes;
 * a single round trip adds an exponential delay to that, which stands for queues on the way. Distance and stretch are the
 * fitted model of docs/latency-model.md; between places whose time was measured that is taken instead.
 *
 * @param lastMileMillis per kind of zone, from the client to the provider's network and back
 * @param jitterShare mean of the exponential part, as a share of the whole mean, 0 to 1 exclusive
 */
public record NetworkModel(
    Path path, PathStretch stretch, MeasuredPaths measured, Map<ZoneKind, Double> lastMileMillis, double jitterShare)
    implements
      RoundTripModel {
  /**
   * A line in distance with a knee: near paths wind more than far ones.
   *
   * @param baseMillis what a path takes beside distance, 0 or more
   * @param millisPerKm light in fibre there and back on the great circle, above 0
   * @param inflationNear how many times the great circle's time up to the knee, above 0
   * @param inflationFar the same for what lies beyond the knee, above 0
   */
  public record Path(
      double baseMillis, double millisPerKm, double inflationNear, double inflationFar, double kneeKm) {
    public Path {
      if (!(baseMillis >= 0) || !(millisPerKm > 0) || !(inflationNear > 0) || !(inflationFar > 0) || !(kneeKm >= 0)) {
        throw new IllegalArgumentException(
            "path of base " + baseMillis + " ms, " + millisPerKm + " ms/km, inflation " + inflationNear + " and "
                + inflationFar + ", knee " + kneeKm + " km");
      }
    }

    /** Mean over a distance. */
    public double millis(double km) {
      double near = inflationNear * Math.min(km, kneeKm);
      double far = inflationFar * Math.max(0, km - kneeKm);
      return baseMillis + millisPerKm * (near + far);
    }
  }

  public NetworkModel {
    lastMileMillis = Map.copyOf(lastMileMillis);
    if (!(jitterShare >= 0 && jitterShare < 1)) {
      throw new IllegalArgumentException("jitter share " + jitterShare + " must be 0 or more, below 1");
    }
  }

  /** Without stretch and measurements. */
  public NetworkModel(Path path, Map<ZoneKind, Double> lastMileMillis, double jitterShare) {
    this(path, PathStretch.NONE, MeasuredPaths.NONE, lastMileMillis, jitterShare);
  }

  /** The same with another stretch. */
  public NetworkModel with(PathStretch other) {
    return new NetworkModel(path, other, measured, lastMileMillis, jitterShare);
  }

  /** The same with other measurements. */
  public NetworkModel with(MeasuredPaths other) {
    return new NetworkModel(path, stretch, other, lastMileMillis, jitterShare);
  }

  @Override
  public double meanMillis(GeoPoint from, Zone zone) {
    return lastMileMillis.getOrDefault(zone.kind(), 0.0) + betweenMillis(from, zone.location());
  }

  /** Mean round-trip time between two places on providers' networks. */
  public double betweenMillis(GeoPoint from, GeoPoint to) {
    return measured.find(from, to).orElseGet(() -> estimatedMillis(from, to));
  }

  /** The same without regard to what was measured; never faster than light in fibre. */
  private double estimatedMillis(GeoPoint from, GeoPoint to) {
    double km = from.distanceKm(to);
    return Math.max(path.millisPerKm() * km, path.millis(km) * stretch.factor(from, to));
  }
}
