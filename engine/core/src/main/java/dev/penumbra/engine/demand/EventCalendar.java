package dev.penumbra.engine.demand;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.ServiceId;
import java.time.Instant;
import java.util.List;

/** The events that are known. A run may only be given those announced before it looks at them. */
public record EventCalendar(List<ExternalEvent> events) {
  /** No events. */
  public static final EventCalendar NONE = new EventCalendar(List.of());

  public EventCalendar {
    events = List.copyOf(events);
  }

  /** Largest uplift acting on clients at a place at a moment; 1 when none does. Events are joined by maximum. */
  public double uplift(ServiceId service, GeoPoint where, Instant at) {
    return events.stream()
        .filter(e -> !at.isBefore(e.start()) && at.isBefore(e.end()) && e.reaches(service, where))
        .mapToDouble(ExternalEvent::uplift)
        .reduce(Math::max)
        .orElse(1);
  }
}
