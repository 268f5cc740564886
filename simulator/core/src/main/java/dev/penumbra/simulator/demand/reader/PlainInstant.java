package dev.penumbra.simulator.demand.reader;

import java.time.LocalDate;
import java.time.LocalTime;

/** The commonest form of a time, {@code 2001-03-05T14:00:00Z}: a general parser takes most of the time of an import. */
final class PlainInstant {
  private static final String PATTERN = "0000-00-00T00:00:00Z";
  private static final long MILLIS_PER_DAY = 86_400_000;

  private PlainInstant() {}

  static boolean isOne(String text) {
    if (text.length() != PATTERN.length()) {
      return false;
    }
    for (int i = 0; i < PATTERN.length(); i++) {
      char wanted = PATTERN.charAt(i);
      char c = text.charAt(i);
      if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
        return false;
      }
    }
    return true;
  }

  static int year(String text) {
    return two(text, 0) * 100 + two(text, 2);
  }

  /** Epoch milliseconds; throws {@link java.time.DateTimeException} when there is no such day or time. */
  static long millis(String text) {
    long day = LocalDate.of(year(text), two(text, 5), two(text, 8)).toEpochDay();
    int second = LocalTime.of(two(text, 11), two(text, 14), two(text, 17)).toSecondOfDay();
    return day * MILLIS_PER_DAY + second * 1000L;
  }

  private static int two(String text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }
}
