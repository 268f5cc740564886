package dev.penumbra.simulator.recommendation;

import java.util.TreeSet;

/** Time spent in something, per hour of the week in UTC. */
final class WeekProfile {
  private static final long HOUR_MILLIS = 3_600_000;
  private static final long MONDAY_MILLIS = 4 * 24 * HOUR_MILLIS; // 1970 began on a Thursday

  private final long[] millisPerHour = new long[HoursOfWeek.COUNT];

  /** Adds a stretch of time, split at full hours. */
  void add(long fromMillis, long untilMillis) {
    long from = fromMillis;
    while (from < untilMillis) {
      long hour = Math.floorDiv(from, HOUR_MILLIS);
      long until = Math.min(untilMillis, (hour + 1) * HOUR_MILLIS);
      millisPerHour[Math.floorMod(hour - MONDAY_MILLIS / HOUR_MILLIS, HoursOfWeek.COUNT)] += until - from;
      from = until;
    }
  }

  /** The hours that have at least a share of their time in a whole. */
  HoursOfWeek hoursAbove(double share, WeekProfile whole) {
    TreeSet<Integer> hours = new TreeSet<>();
    for (int hour = 0; hour < HoursOfWeek.COUNT; hour++) {
      if (millisPerHour[hour] > 0 && millisPerHour[hour] >= share * whole.millisPerHour[hour]) {
        hours.add(hour);
      }
    }
    return new HoursOfWeek(hours);
  }
}
