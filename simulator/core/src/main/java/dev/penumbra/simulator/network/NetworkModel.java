package dev.penumbra.simulator.network;

import dev.penumbra.engine.landscape.RoundTripModel;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneKind;
import java.util.Map;

/**
 * Round-trip time from great-circle distance, plus what the last mile takes; a single round trip adds an exponential
 * delay to that, which stands for queues on the way. The distance part is the fitted model of docs/latency-model.md.
 *
 * @param lastMileMillis per kind of zone, from the client to the provider's network and back
 * @param jitterShare mean of the exponential part, as a share of the whole mean, 0 to 1 exclusive
 */
public record NetworkModel(Path path, Map<ZoneKind, Double> lastMileMillis, double jitterShare)
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

    double millis(double km) {
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

  @Override
  public double meanMillis(GeoPoint from, Zone zone) {
    return lastMileMillis.getOrDefault(zone.kind(), 0.0) + betweenMillis(from, zone.location());
  }

  /** Mean round-trip time between two places on providers' networks. */
  public double betweenMillis(GeoPoint from, GeoPoint to) {
    return path.millis(from.distanceKm(to));
  }
}
