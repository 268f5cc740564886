package dev.penumbra.app.recommend.advice;

import dev.penumbra.simulator.recommendation.HoursOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hours of a week in as few words as can be. */
public final class WeekText {
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private WeekText() {}

  /** Such as {@code Mon–Fri 08–12, 14–18; Sat 10–12}; empty for no hours. */
  public static String of(HoursOfWeek hours) {
    Map<String, List<String>> byDay = new LinkedHashMap<>();
    for (String range : hours.toRanges()) {
      String[] parts = range.split(" ", 2);
      byDay.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1].replace('-', '–'));
    }
    List<String> groups = new ArrayList<>();
    int day = 0;
    while (day < DAYS.size()) {
      List<String> ranges = byDay.getOrDefault(DAYS.get(day), List.of());
      int last = day;
      while (last + 1 < DAYS.size() && byDay.getOrDefault(DAYS.get(last + 1), List.of()).equals(ranges)) {
        last++;
      }
      if (!ranges.isEmpty()) {
        groups.add(
            (last == day ? DAYS.get(day) : DAYS.get(day) + "–" + DAYS.get(last)) + " " + String.join(", ", ranges));
      }
      day = last + 1;
    }
    return String.join("; ", groups);
  }
}
