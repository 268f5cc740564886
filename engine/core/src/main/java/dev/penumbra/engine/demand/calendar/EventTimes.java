package dev.penumbra.engine.demand.calendar;

import dev.penumbra.engine.model.problem.ProblemList;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates, times and durations of RFC 5545 (3.3.4 to 3.3.6). */
final class EventTimes {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss")
      .withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern DURATION = Pattern.compile(
      "\\+?P(?:(\\d{1,6})W|(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?)");
  private static final int DATE_LENGTH = 8;

  private final String file;
  private final Optional<ZoneId> floating;
  private final ProblemList problems;

  EventTimes(String file, Optional<ZoneId> floating, ProblemList problems) {
    this.file = file;
    this.floating = floating;
    this.problems = problems;
  }

  /** A length: days by the calendar, the rest by the clock. */
  record Length(Period days, Duration rest) {
    ZonedDateTime after(ZonedDateTime start) {
      return start.plus(days).plus(rest);
    }
  }

  static boolean isDate(ContentLine line) {
    return line.parameter("VALUE").filter("DATE"::equalsIgnoreCase).isPresent() || line.value().length() == DATE_LENGTH;
  }

  /** A moment in its own time zone; notes a problem and is empty when there is none. */
  Optional<ZonedDateTime> moment(ContentLine line) {
    try {
      Optional<ZoneId> zone = zone(line);
      if (zone.isEmpty()) {
        return Optional.empty();
      }
      String text = line.value().strip();
      if (isDate(line)) {
        return Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay(zone.get()));
      }
      String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
      return Optional.of(LocalDateTime.parse(local, LOCAL).atZone(zone.get()));
    } catch (DateTimeException e) {
      add(line, "20260611T190000Z, 20260611T190000 with a time zone, or 20260611");
      return Optional.empty();
    }
  }

  private Optional<ZoneId> zone(ContentLine line) {
    if (line.value().endsWith("Z")) {
      return Optional.of(ZoneOffset.UTC);
    }
    Optional<String> named = line.parameter("TZID");
    if (named.isEmpty() && floating.isEmpty()) {
      add(line, "a time in UTC (ending in Z) or with TZID; else say which time zone the calendar is for");
      return Optional.empty();
    }
    try {
      return named.map(ZoneId::of).or(() -> floating);
    } catch (DateTimeException e) {
      problems.add(path(line), "TZID " + named.orElse(""), "the IANA name of a time zone, such as Europe/Paris");
      return Optional.empty();
    }
  }

  /** A duration above 0; notes a problem and is empty when there is none. */
  Optional<Length> length(ContentLine line) {
    Matcher m = DURATION.matcher(line.value().strip());
    if (m.matches()) {
      Period days = Period.ofDays(7 * number(m.group(1)) + number(m.group(2)));
      Duration rest = Duration.ofHours(number(m.group(3)))
          .plusMinutes(number(m.group(4)))
          .plusSeconds(
              number(m.group(5)));
      if (!days.isZero() || !rest.isZero()) {
        return Optional.of(new Length(days, rest));
      }
    }
    add(line, "a duration above 0 such as PT2H30M, P3D or P1W");
    return Optional.empty();
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private void add(ContentLine line, String legal) {
    problems.add(path(line), line.name() + " '" + line.value() + "'", legal);
  }

  private String path(ContentLine line) {
    return file + ":" + line.number();
  }
}
