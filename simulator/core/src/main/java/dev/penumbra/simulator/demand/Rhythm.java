package dev.penumbra.simulator.demand;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;

/**
 * How demand follows the day and the week by local time.
 *
 * @param hours 24 relative levels, each reached in the middle of its hour and joined by lines; only ratios matter
 * @param weekdays 7 relative levels, from Monday; only ratios matter
 */
public record Rhythm(List<Double> hours, List<Double> weekdays) {
  /** The same at all times. */
  public static final Rhythm FLAT = new Rhythm(Collections.nCopies(24, 1.0), Collections.nCopies(7, 1.0));

  /** A plain assumption: least at four in the morning, most at eight in the evening, a little less at the weekend. */
  public static final Rhythm EVENING = new Rhythm(
      List.of(
          0.55, 0.40, 0.30, 0.25, 0.22, 0.25, 0.35, 0.55, 0.75, 0.90, 1.00, 1.05,
          1.10, 1.10, 1.10, 1.12, 1.18, 1.28, 1.42, 1.55, 1.60, 1.50, 1.20, 0.85),
      List.of(1.03, 1.03, 1.03, 1.03, 1.02, 0.93, 0.93));

  public Rhythm {
    hours = normalised("hours", hours, 24);
    weekdays = normalised("weekdays", weekdays, 7);
  }

  private static List<Double> normalised(String what, List<Double> levels, int length) {
    double sum = 0;
    for (double level : levels) {
      sum += level >= 0 ? level : Double.NaN;
    }
    if (levels.size() != length || !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          what + " " + levels + " must be " + length + " levels, none negative and not all 0");
    }
    double mean = sum / length;
    return levels.stream().map(level -> level / mean).toList();
  }

  /** The largest factor there is at any time. */
  double most() {
    return Collections.max(hours) * Collections.max(weekdays);
  }

  /** Factor on demand at a local time; 1 on average. */
  double factor(LocalDateTime local) {
    double sinceMiddle = local.toLocalTime().toNanoOfDay() / 3.6e12 - 0.5;
    int hour = (int) StrictMath.floor(sinceMiddle);
    double part = sinceMiddle - hour;
    double level = hours.get(Math.floorMod(hour, 24)) * (1 - part) + hours.get((hour + 1) % 24) * part;
    return level * weekdays.get(local.getDayOfWeek().getValue() - 1);
  }
}
