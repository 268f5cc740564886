package dev.penumbra.simulator.demand.accesslog;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The time of a log line, {@code 10/Oct/2000:13:55:36 -0700}. */
final class LogTime {
  /** Characters between the brackets. */
  static final int LENGTH = 26;
  /** What {@link #millis} returns for something else. */
  static final long NONE = Long.MIN_VALUE;

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final String PATTERN = "00/Aaa/0000:00:00:00 +0000";
  private static final int DATE = 11;
  private static final long MILLIS_PER_DAY = 86_400_000;

  private final byte[] lastDate = new byte[DATE];
  private long lastDay;

  /** Epoch milliseconds of the {@link #LENGTH} bytes from {@code at} on. */
  long millis(byte[] text, int at) {
    if (!fits(text, at)) {
      return NONE;
    }
    long day = day(text, at);
    int hour = two(text, at + 12);
    int minute = two(text, at + 15);
    int second = two(text, at + 18);
    int offset = two(text, at + 22) * 60 + two(text, at + 24);
    if (day == NONE || hour > 23 || minute > 59 || second > 60 || two(text, at + 24) > 59 || offset > 18 * 60) {
      return NONE;
    }
    long utc = hour * 60L + minute - (text[at + 21] == '-' ? -offset : offset);
    return day * MILLIS_PER_DAY + (utc * 60 + second) * 1000;
  }

  private static boolean fits(byte[] text, int at) {
    for (int i = 0; i < LENGTH; i++) {
      byte c = text[at + i];
      boolean legal = switch (PATTERN.charAt(i)) {
        case '0' -> c >= '0' && c <= '9';
        case 'A' -> c >= 'A' && c <= 'Z';
        case 'a' -> c >= 'a' && c <= 'z';
        case '+' -> c == '+' || c == '-';
        default -> c == PATTERN.charAt(i);
      };
      if (!legal) {
        return false;
      }
    }
    return true;
  }

  private static int two(byte[] text, int at) {
    return (text[at] - '0') * 10 + text[at + 1] - '0';
  }

  /** Days since 1970; the one before is kept, because neighbours in a log mostly share it. */
  private long day(byte[] text, int at) {
    for (int i = 0; i < DATE; i++) {
      if (text[at + i] != lastDate[i]) {
        lastDay = parseDay(text, at);
        System.arraycopy(text, at, lastDate, 0, DATE);
        break;
      }
    }
    return lastDay;
  }

  private static long parseDay(byte[] text, int at) {
    int month = -1;
    for (int i = 0; i < 12; i++) {
      if (MONTHS.charAt(3 * i) == text[at + 3] && MONTHS.charAt(3 * i + 1) == text[at + 4]
          && MONTHS.charAt(3 * i + 2) == text[at + 5]) {
        month = i + 1;
      }
    }
    try {
      return LocalDate.of(two(text, at + 7) * 100 + two(text, at + 9), month, two(text, at)).toEpochDay();
    } catch (DateTimeException e) {
      return NONE;
    }
  }
}
