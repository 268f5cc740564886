package dev.penumbra.simulator.recommendation;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours of a week in UTC.
 *
 * @param hours from 0, Monday's first, to 167
 */
public record HoursOfWeek(SortedSet<Integer> hours) {
  /** Hours in a week. */
  public static final int COUNT = 7 * 24;

  /** No hour at all. */
  public static final HoursOfWeek NONE = new HoursOfWeek(new TreeSet<>());

  private static final Pattern RANGE = Pattern.compile("([A-Z][a-z]{2}) (\\d{2})-(\\d{2})");

  public HoursOfWeek {
    hours = Collections.unmodifiableSortedSet(new TreeSet<>(hours));
    if (!hours.isEmpty() && (hours.first() < 0 || hours.last() >= COUNT)) {
      throw new IllegalArgumentException("hours of week " + hours + "; they must lie within 0 and " + (COUNT - 1));
    }
  }

  /** One text per stretch within a day, for example {@code Mon 08-12} from 8:00 until before 12:00 UTC. */
  public List<String> toRanges() {
    List<String> ranges = new ArrayList<>();
    for (int hour : hours) {
      if (hour % 24 == 0 || !hours.contains(hour - 1)) {
        ranges.add(range(hour));
      }
    }
    return List.copyOf(ranges);
  }

  private String range(int first) {
    int after = first + 1;
    while (after % 24 != 0 && hours.contains(after)) {
      after++;
    }
    return String.format(Locale.ROOT, "%s %02d-%02d", name(first / 24), first % 24, (after - 1) % 24 + 1);
  }

  private static String name(int day) {
    return DayOfWeek.of(day + 1).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  /** The hours of texts as from {@link #toRanges}; throws {@link IllegalArgumentException} on any other. */
  public static HoursOfWeek parse(List<String> ranges) {
    TreeSet<Integer> hours = new TreeSet<>();
    for (String range : ranges) {
      Matcher parts = RANGE.matcher(range);
      int day = parts.matches() ? dayOf(parts.group(1)) : -1;
      int from = day < 0 ? 0 : Integer.parseInt(parts.group(2));
      int until = day < 0 ? 0 : Integer.parseInt(parts.group(3));
      if (from >= until || until > 24) {
        throw new IllegalArgumentException("'" + range + "'; it must be a day and hours of it, such as Mon 08-12");
      }
      for (int hour = from; hour < until; hour++) {
        hours.add(day * 24 + hour);
      }
    }
    return new HoursOfWeek(hours);
  }

  private static int dayOf(String name) {
    int day = 6;
    while (day >= 0 && !name(day).equals(name)) {
      day--;
    }
    return day;
  }
}
