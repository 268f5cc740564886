package dev.penumbra.simulator.scenario.format;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Scalar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Events from a file in iCalendar.
 *
 * @param timeZone of times that name none; empty refuses them
 * @param announced when the whole calendar became known
 */
public record CalendarPlan(String file, Optional<ZoneId> timeZone, Instant announced) {
  private static final Field<String> FILE = Field.required(
      "file", Scalar.file("a file in iCalendar (RFC 5545)"),
      "each VEVENT is an event: SUMMARY its name, the first of CATEGORIES its kind, GEO its place, X-PENUMBRA-RADIUS-KM"
          + " (50), X-PENUMBRA-UPLIFT (1) and X-PENUMBRA-SERVICES (all) the rest");
  private static final Field<Optional<ZoneId>> TIME_ZONE = Field.optional(
      "timeZone", Scalar.timeZone(), "of times without one; left out, those are refused");
  private static final Field<Optional<Instant>> ANNOUNCED = Field.optional(
      "announced", Scalar.instant(), "when its events became known; left out, they were known all along");

  static final Type<CalendarPlan> TYPE = Form.of(
      "calendar", "Events as calendar programs keep them.",
      v -> new CalendarPlan(v.get(FILE), v.get(TIME_ZONE), v.get(ANNOUNCED).orElse(Instant.EPOCH)),
      FILE, TIME_ZONE, ANNOUNCED);
}
