package dev.penumbra.simulator.network;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneKind;
import dev.penumbra.engine.zones.RoundTripModel;
import java.util.Map;

/**
 * Round-trip time as a line in great-circle distance, plus what the last mile takes; a single round trip adds an
 * exponential delay to that, which stands for queues on the way.
 *
 * @param baseMillis what a path takes beside distance, 0 or more
 * @param millisPerKm above 0; light in fibre alone takes 0.0098 there and back
 * @param lastMileMillis per kind of zone, from the client to the provider's network and back
 * @param jitterShare mean of the exponential part, as a share of the whole mean, 0 to 1 exclusive
 */
public record NetworkModel(
    double baseMillis, double millisPerKm, Map<ZoneKind, Double> lastMileMillis, double jitterShare)
    implements
      RoundTripModel {
  public NetworkModel {
    lastMileMillis = Map.copyOf(lastMileMillis);
    if (!(baseMillis >= 0) || !(millisPerKm > 0) || !(jitterShare >= 0 && jitterShare < 1)) {
      throw new IllegalArgumentException(
          "base " + baseMillis + " ms, " + millisPerKm + " ms/km, jitter " + jitterShare);
    }
  }

  @Override
  public double meanMillis(GeoPoint from, Zone zone) {
    return lastMileMillis.getOrDefault(zone.kind(), 0.0) + betweenMillis(from, zone.location());
  }

  /** Mean round-trip time between two places on providers' networks. */
  public double betweenMillis(GeoPoint from, GeoPoint to) {
    return baseMillis + millisPerKm * from.distanceKm(to);
  }
}
