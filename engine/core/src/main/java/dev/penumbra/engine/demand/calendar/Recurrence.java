package dev.penumbra.engine.demand.calendar;

import dev.penumbra.engine.model.problem.ProblemList;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The part of recurrence rules (RFC 5545, 3.3.10) that comes to an end after a number of days or weeks. Whatever else a
 * rule may say is refused, because an event at the wrong time is worse than none.
 */
final class Recurrence {
  private static final int MOST = 10_000;
  private static final String LEGAL = "FREQ=DAILY or WEEKLY, with COUNT or UNTIL, and INTERVAL; at most " + MOST
      + " times; write other events one by one";

  private final String file;
  private final EventTimes times;
  private final ProblemList problems;

  Recurrence(String file, EventTimes times, ProblemList problems) {
    this.file = file;
    this.times = times;
    this.problems = problems;
  }

  /** All starts, the first included; notes a problem and is empty when the rule is not supported. */
  List<ZonedDateTime> starts(ContentLine rule, ZonedDateTime first) {
    Map<String, String> parts = parts(rule);
    try {
      int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
      int days = "WEEKLY".equals(parts.get("FREQ")) ? 7 : 1;
      boolean known = List.of("DAILY", "WEEKLY").contains(parts.getOrDefault("FREQ", ""));
      parts.keySet().removeAll(List.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"));
      boolean ends = rule.value().contains("COUNT=") != rule.value().contains("UNTIL=");
      if (known && interval >= 1 && interval <= MOST && parts.isEmpty() && ends) {
        return repeat(rule, first, Period.ofDays(days * interval));
      }
    } catch (NumberFormatException e) {
      // Said below, like everything else that is not supported.
    }
    return refuse(rule);
  }

  private static Map<String, String> parts(ContentLine rule) {
    Map<String, String> parts = new TreeMap<>();
    for (String part : rule.value().strip().toUpperCase(Locale.ROOT).split(";", -1)) {
      int equals = part.indexOf('=');
      parts.put(equals < 0 ? part : part.substring(0, equals), part.substring(equals + 1));
    }
    return parts;
  }

  private List<ZonedDateTime> repeat(ContentLine rule, ZonedDateTime first, Period step) {
    Map<String, String> parts = parts(rule);
    int count = Integer.parseInt(parts.getOrDefault("COUNT", Integer.toString(MOST + 1)));
    Optional<ZonedDateTime> until = Optional.empty();
    if (parts.containsKey("UNTIL")) {
      until = until(rule, parts.getOrDefault("UNTIL", ""), first);
      if (until.isEmpty()) {
        return List.of();
      }
    }
    List<ZonedDateTime> starts = new ArrayList<>();
    ZonedDateTime next = first;
    while (starts.size() < Math.min(count, MOST + 1) && !isAfter(next, until)) {
      starts.add(next);
      next = first.plus(step.multipliedBy(starts.size()));
    }
    return starts.isEmpty() || starts.size() > MOST ? refuse(rule) : starts;
  }

  private static boolean isAfter(ZonedDateTime next, Optional<ZonedDateTime> until) {
    return until.isPresent() && next.toInstant().isAfter(until.get().toInstant());
  }

  /** The end of a rule, inclusive; without a time zone it is in that of the first start, a date meaning its whole day. */
  private Optional<ZonedDateTime> until(ContentLine rule, String text, ZonedDateTime first) {
    ContentLine line = new ContentLine(rule.number(), "UNTIL", List.of("TZID=" + first.getZone()), text);
    return times.moment(line).map(at -> EventTimes.isDate(line) ? at.plusDays(1).minusSeconds(1) : at);
  }

  private List<ZonedDateTime> refuse(ContentLine rule) {
    problems.add(file + ":" + rule.number(), "RRULE '" + rule.value() + "'", LEGAL);
    return List.of();
  }
}
