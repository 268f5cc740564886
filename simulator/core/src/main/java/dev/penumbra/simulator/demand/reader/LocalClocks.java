package dev.penumbra.simulator.demand.reader;

import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.file.CsvFile.Row;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the times of each place, which must not go backwards. A local hour that comes twice is taken for the second
 * one once it has passed; a local time that was skipped is moved on by what was skipped.
 */
final class LocalClocks {
  static final String LEGAL = "ISO 8601 such as 2001-03-05T14:00:00Z or +01:00, or a local time where the place has a"
      + " time zone";
  private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
      .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
      .appendPattern("[XXX][XX][X]")
      .toFormatter()
      .withResolverStyle(ResolverStyle.STRICT);
  private static final int LENGTH_OF_DATE = 10;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final PlaceTable table;
  private final boolean repeats;
  private final ProblemList problems;
  private long[] last = new long[1];

  /** Clocks of a table's places; {@code repeats} says whether a place may have a time twice. */
  LocalClocks(PlaceTable table, boolean repeats, ProblemList problems) {
    this.table = table;
    this.repeats = repeats;
    this.problems = problems;
    Arrays.fill(last, Long.MIN_VALUE);
  }

  /** Epoch milliseconds; notes a problem and is empty when the time is illegal or before the last one of the place. */
  OptionalLong read(Row row, String text, int place) {
    grow(place);
    try {
      if (PlainInstant.isOne(text)) {
        return isLikely(PlainInstant.year(text))
            ? inOrder(row, text, place, PlainInstant.millis(text))
            : unlikely(row, text);
      }
      TemporalAccessor time = FORMAT.parseBest(withT(text), OffsetDateTime::from, LocalDateTime::from);
      return isLikely(time.get(ChronoField.YEAR)) ? inOrder(row, text, place, time) : unlikely(row, text);
    } catch (DateTimeException e) {
      problems.add(row.path(), "time '" + text + "'", LEGAL);
      return OptionalLong.empty();
    }
  }

  /** One slip of the pen would put every later row out of order. */
  private static boolean isLikely(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private OptionalLong unlikely(Row row, String text) {
    problems.add(row.path(), "time '" + text + "'", "a year from " + FIRST_YEAR + " to " + LAST_YEAR);
    return OptionalLong.empty();
  }

  private static String withT(String text) {
    boolean blank = text.length() > LENGTH_OF_DATE && text.charAt(LENGTH_OF_DATE) == ' ';
    return blank ? text.substring(0, LENGTH_OF_DATE) + "T" + text.substring(LENGTH_OF_DATE + 1) : text;
  }

  private OptionalLong inOrder(Row row, String text, int place, TemporalAccessor time) {
    if (time instanceof OffsetDateTime instant) {
      return inOrder(row, text, place, instant.toInstant().toEpochMilli());
    }
    Optional<ZoneId> zone = place < table.places().size() ? table.timeZones().get(place) : Optional.empty();
    if (zone.isEmpty()) {
      problems.add(row.path(), "local time '" + text + "' where no time zone is known", LEGAL);
      return OptionalLong.empty();
    }
    ZonedDateTime local = ((LocalDateTime) time).atZone(zone.get());
    long millis = local.toInstant().toEpochMilli();
    if (!local.toLocalDateTime().equals(time)) {
      return OptionalLong.of(millis);
    }
    long second = local.withLaterOffsetAtOverlap().toInstant().toEpochMilli();
    return inOrder(row, text, place, isLate(millis, place) ? second : millis);
  }

  private boolean isLate(long millis, int place) {
    return repeats ? millis < last[place] : millis <= last[place];
  }

  private OptionalLong inOrder(Row row, String text, int place, long millis) {
    if (isLate(millis, place)) {
      problems.add(
          row.path(), "time '" + text + "' is not after the one before at this place",
          repeats ? "rows of a place in order of time" : "rows of a place in order of time, each time once");
      return OptionalLong.empty();
    }
    last[place] = millis;
    return OptionalLong.of(millis);
  }

  private void grow(int place) {
    if (place >= last.length) {
      int before = last.length;
      last = Arrays.copyOf(last, Math.max(place + 1, before * 2));
      Arrays.fill(last, before, last.length, Long.MIN_VALUE);
    }
  }
}
