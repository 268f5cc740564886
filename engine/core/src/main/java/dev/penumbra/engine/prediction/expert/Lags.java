package dev.penumbra.engine.prediction.expert;

/** What regressions read of a past: the latest values, and those of the same phase in past days and weeks. */
final class Lags {
  private final Seasons seasons;

  Lags(Seasons seasons) {
    this.seasons = seasons;
  }

  /** Values that must lie before an origin. */
  int needs() {
    return seasons.nested() ? seasons.week() + seasons.day() + 2 : 4 * seasons.day() + 2;
  }

  /** Number of features. */
  int count() {
    return seasons.nested() ? 21 : 13;
  }

  /** Writes the features of the value {@code step} steps (from 1) after the first {@code known} values. */
  void write(Past past, int known, int step, double[] row) {
    int day = seasons.day();
    int target = known - 1 + step;
    int sameHour = target - day * Math.ceilDiv(step, day);
    int n = 0;
    double last = past.at(known - 1);
    row[n++] = last;
    row[n++] = past.at(known - 2);
    row[n++] = past.at(known - 3);
    row[n++] = past.mean(known - Math.max(1, day / 4), known);
    row[n++] = past.mean(known - day, known);
    row[n++] = past.mean(known - 2 * day, known - day);
    row[n++] = past.at(known - 1 - day);
    row[n++] = past.at(sameHour);
    row[n++] = past.at(sameHour - day);
    row[n++] = past.at(sameHour - 2 * day);
    row[n++] = around(past, sameHour, known);
    row[n++] = (past.at(sameHour) + past.at(sameHour - day) + past.at(sameHour - 2 * day) + past.at(
        sameHour - 3 * day)) / 4;
    row[n++] = past.mean(known - Math.max(1, day / 4) - day, known - day);
    if (seasons.nested()) {
      int week = seasons.week();
      int sameWeek = target - week * Math.ceilDiv(step, week);
      row[n++] = past.at(sameWeek);
      int weekBefore = sameWeek - week - 1 >= past.oldest() ? sameWeek - week : sameWeek;
      row[n++] = past.at(weekBefore);
      row[n++] = around(past, sameWeek, known);
      row[n++] = around(past, weekBefore, known);
      row[n++] = past.mean(known - week, known);
      row[n++] = past.mean(known - Math.max(1, day / 4) - week, known - week);
      row[n++] = past.at(known - 1 - week);
      double sum = 0;
      for (int back = 0; back < week / day; back++) {
        sum += past.at(sameHour - back * day);
      }
      row[n++] = sum * day / week;
    }
  }

  private static double around(Past past, int position, int known) {
    return past.mean(position - 1, Math.min(known, position + 2));
  }
}
