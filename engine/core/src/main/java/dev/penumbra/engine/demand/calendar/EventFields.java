package dev.penumbra.engine.demand.calendar;

import dev.penumbra.engine.demand.ExternalEvent;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.Names;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.problem.PlainNumber;
import dev.penumbra.engine.model.problem.ProblemList;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes events of the lines between {@code BEGIN:VEVENT} and its end. */
final class EventFields {
  private static final double USUAL_RADIUS_KM = 50;
  private static final String USUAL_KIND = "event";
  /** Properties that move or add occurrences, which are not supported. */
  private static final List<String> REFUSED = List.of("RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID");

  private final String file;
  private final EventTimes times;
  private final Recurrence recurrence;
  private final List<String> services;
  private final ProblemList problems;

  EventFields(String file, Optional<ZoneId> floating, List<String> services, ProblemList problems) {
    this.file = file;
    this.times = new EventTimes(file, floating, problems);
    this.recurrence = new Recurrence(file, times, problems);
    this.services = services;
    this.problems = problems;
  }

  /** The event and its repetitions; notes what is wrong. */
  List<ExternalEvent> events(int endLine, List<ContentLine> lines) {
    if (find(lines, "STATUS").filter(s -> "CANCELLED".equalsIgnoreCase(s.text())).isPresent()) {
      return List.of();
    }
    lines.stream()
        .filter(line -> REFUSED.contains(line.name()))
        .forEach(line -> add(line, "none: write each occurrence as an event of its own"));
    Optional<ContentLine> start = find(lines, "DTSTART");
    Optional<String> name = find(lines, "SUMMARY").map(ContentLine::text).filter(s -> !s.isEmpty());
    if (start.isEmpty() || name.isEmpty()) {
      String missing = start.isEmpty() ? "DTSTART" : "SUMMARY";
      problems.add(file + ":" + endLine, "an event without " + missing, missing + " in each event");
      return List.of();
    }
    Optional<ZonedDateTime> first = times.moment(start.get());
    Optional<EventTimes.Length> length = first.flatMap(at -> length(lines, start.get(), at));
    ExternalEvent one = details(lines, name.get());
    List<ExternalEvent> events = new ArrayList<>();
    if (first.isPresent() && length.isPresent()) {
      for (ZonedDateTime at : starts(lines, first.get())) {
        events.add(at(one, at, length.get().after(at)));
      }
    }
    return events;
  }

  private List<ZonedDateTime> starts(List<ContentLine> lines, ZonedDateTime first) {
    return find(lines, "RRULE").map(rule -> recurrence.starts(rule, first)).orElse(List.of(first));
  }

  private static ExternalEvent at(ExternalEvent event, ZonedDateTime start, ZonedDateTime end) {
    return new ExternalEvent(
        event.name(), event.kind(), start.toInstant(), end.toInstant(), event.place(), event.radiusKm(),
        event.uplift(), event.services());
  }

  /** By DURATION, else to DTEND, else the day of a date (RFC 5545, 3.6.1). */
  private Optional<EventTimes.Length> length(List<ContentLine> lines, ContentLine start, ZonedDateTime first) {
    Optional<ContentLine> duration = find(lines, "DURATION");
    if (duration.isPresent()) {
      return times.length(duration.get());
    }
    Optional<ContentLine> end = find(lines, "DTEND");
    if (end.isPresent()) {
      return times.moment(end.get()).flatMap(last -> between(end.get(), first, last));
    }
    if (EventTimes.isDate(start)) {
      return Optional.of(new EventTimes.Length(Period.ofDays(1), Duration.ZERO));
    }
    add(start, "DTEND or DURATION beside it: an event without length moves nothing");
    return Optional.empty();
  }

  private Optional<EventTimes.Length> between(ContentLine end, ZonedDateTime first, ZonedDateTime last) {
    if (!last.toInstant().isAfter(first.toInstant())) {
      add(end, "an end after the start " + first.toInstant());
      return Optional.empty();
    }
    if (EventTimes.isDate(end)) {
      var days = Period.ofDays(
          (int) ChronoUnit.DAYS.between(first.toLocalDate(), last.toLocalDate()));
      return Optional.of(new EventTimes.Length(days, Duration.ZERO));
    }
    return Optional.of(new EventTimes.Length(Period.ZERO, Duration.between(first, last)));
  }

  /** Everything but the time. */
  private ExternalEvent details(List<ContentLine> lines, String name) {
    String kind = find(lines, "CATEGORIES").map(ContentLine::texts)
        .filter(texts -> !texts.isEmpty())
        .map(List::getFirst)
        .orElse(USUAL_KIND);
    double radius = number(lines, "X-PENUMBRA-RADIUS-KM", USUAL_RADIUS_KM, 0, 20_100);
    double uplift = number(lines, "X-PENUMBRA-UPLIFT", 1, Double.MIN_VALUE, 1e6);
    Optional<GeoPoint> place = find(lines, "GEO").flatMap(this::place);
    List<ServiceId> services = find(lines, "X-PENUMBRA-SERVICES").map(this::services).orElse(List.of());
    Instant epoch = Instant.EPOCH;
    return new ExternalEvent(name, kind, epoch, epoch.plusMillis(1), place, radius, uplift, services);
  }

  private double number(List<ContentLine> lines, String name, double usual, double least, double most) {
    Optional<ContentLine> line = find(lines, name);
    if (line.isEmpty()) {
      return usual;
    }
    OptionalDouble value = PlainNumber.find(line.get().text(), least, most);
    if (value.isEmpty()) {
      add(line.get(), (least > 0 ? "a number above 0, at most " : "a number, 0 to ") + Math.round(most));
    }
    return value.orElse(usual);
  }

  private Optional<GeoPoint> place(ContentLine line) {
    String[] parts = line.value().split(";", -1);
    OptionalDouble north = PlainNumber.find(parts[0].strip(), -90, 90);
    OptionalDouble east = PlainNumber.find(parts[parts.length - 1].strip(), -180, 180);
    if (parts.length == 2 && north.isPresent() && east.isPresent()) {
      return Optional.of(new GeoPoint(north.getAsDouble(), east.getAsDouble()));
    }
    add(line, "latitude;longitude in degrees, such as 48.85;2.35");
    return Optional.empty();
  }

  private List<ServiceId> services(ContentLine line) {
    List<ServiceId> named = new ArrayList<>();
    for (String text : line.texts()) {
      if (!Names.isLegal(text)) {
        add(line, "service ids with commas between, each matching " + Names.LEGAL);
      } else if (!services.isEmpty() && !services.contains(text)) {
        add(line, "ids of services that there are: " + String.join(", ", services));
      } else {
        named.add(new ServiceId(text));
      }
    }
    return named;
  }

  private static Optional<ContentLine> find(List<ContentLine> lines, String name) {
    return lines.stream().filter(line -> line.name().equals(name)).findFirst();
  }

  private void add(ContentLine line, String legal) {
    problems.add(file + ":" + line.number(), line.name() + " '" + line.value() + "'", legal);
  }
}
