package dev.penumbra.simulator.demand.timed;

import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.file.CsvFile.Row;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A time of a series in a table: seconds since 1970, or ISO 8601, in UTC where no offset stands. */
public final class TimeCell {
  private static final Pattern SECONDS = Pattern.compile("-?\\d{1,11}");
  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_DATE_TIME;

  private TimeCell() {}

  /** Milliseconds since 1970; notes a problem and is empty when the cell holds no time. */
  public static OptionalLong read(Row row, int column, ProblemList problems) {
    OptionalLong millis = millis(row.text(column));
    if (millis.isEmpty()) {
      problems.add(
          row.path() + ", time", "'" + row.text(column) + "'",
          "seconds since 1970 or a time such as 2024-03-05T14:00:00Z");
    }
    return millis;
  }

  private static OptionalLong millis(String text) {
    if (SECONDS.matcher(text).matches()) {
      return OptionalLong.of(Long.parseLong(text) * 1000);
    }
    try {
      TemporalAccessor time = ISO.parseBest(text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
      OffsetDateTime at = time instanceof LocalDateTime local ? local.atOffset(ZoneOffset.UTC) : (OffsetDateTime) time;
      return OptionalLong.of(at.toInstant().toEpochMilli());
    } catch (DateTimeException | ArithmeticException _) {
      return OptionalLong.empty();
    }
  }
}
