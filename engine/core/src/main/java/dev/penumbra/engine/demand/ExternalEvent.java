package dev.penumbra.engine.demand;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something outside that is expected to move demand: a campaign, a match, news.
 *
 * @param kind free word, for example {@code campaign}; events of a kind are taken to act alike
 * @param start inclusive
 * @param end exclusive, after {@code start}
 * @param place where; empty means everywhere
 * @param radiusKm how far around the place; without meaning when there is none
 * @param uplift factor on demand while it lasts, above 0; 1 changes nothing
 * @param services whose demand it moves; empty means all
 */
public record ExternalEvent(
    String name,
    String kind,
    Instant start,
    Instant end,
    Optional<GeoPoint> place,
    double radiusKm,
    double uplift,
    List<ServiceId> services) {
  public ExternalEvent {
    services = List.copyOf(services);
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("event '" + name + "' ends " + end + ", not after its start " + start);
    }
    if (!(uplift > 0) || !(radiusKm >= 0)) {
      throw new IllegalArgumentException(
          "event '" + name + "': uplift " + uplift + " must be above 0, radius " + radiusKm + " not below");
    }
  }

  /** True when the event reaches clients at {@code where} of {@code service}. */
  public boolean reaches(ServiceId service, GeoPoint where) {
    boolean served = services.isEmpty() || services.contains(service);
    return served && (place.isEmpty() || place.get().distanceKm(where) <= radiusKm);
  }
}
