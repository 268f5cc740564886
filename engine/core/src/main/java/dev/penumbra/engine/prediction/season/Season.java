package dev.penumbra.engine.prediction.season;

import dev.penumbra.engine.demand.DemandHistory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The usual demand of a slot: the mean of the same slot in past weeks, else of a day before, else the last value seen.
 * What an event did then is taken out, and what one will do is put in.
 */
public final class Season {
  /** Numbers of past weeks that may be averaged: more of them even out noise, fewer follow change. */
  private static final List<Integer> DEPTHS = List.of(2, 4);

  private final DemandHistory history;
  private final Uplifts uplifts;
  private final List<Integer> weeks;
  private final int week;
  private final int day;

  /**
   * A season that averages so many past weeks.
   *
   * @param weeks per service, 1 or more
   */
  Season(DemandHistory history, Uplifts uplifts, List<Integer> weeks) {
    this.history = history;
    this.uplifts = uplifts;
    this.weeks = weeks;
    this.week = (int) (Duration.ofDays(7).toMillis() / history.slotMillis());
    this.day = (int) (Duration.ofDays(1).toMillis() / history.slotMillis());
  }

  /** For each service the number of weeks whose mean would have told its last week best. */
  static List<Integer> weeks(DemandHistory history, Uplifts uplifts) {
    Season any = new Season(history, uplifts, List.of());
    return IntStream.range(0, history.index().services())
        .mapToObj(
            service -> DEPTHS.stream()
                .min(Comparator.comparingDouble(depth -> any.errorOfLastWeek(service, depth)))
                .orElseThrow())
        .toList();
  }

  private double errorOfLastWeek(int service, int depth) {
    double error = 0;
    for (int cluster = 0; cluster < history.index().clusters(); cluster++) {
      int series = history.index().of(service, cluster);
      for (int slot = Math.max(0, history.slots() - week); slot < history.slots(); slot++) {
        double difference = history.requests(series, slot) - usual(series, slot, slot, depth);
        error += Double.isNaN(difference) ? 0 : Math.abs(difference);
      }
    }
    return error;
  }

  /** The history it is of. */
  public DemandHistory history() {
    return history;
  }

  /**
   * Usual requests of a series in a slot, counted from the history's start, as known after {@code known} slots.
   *
   * @return 0 or more; 0 for a series that was never observed
   */
  public double usual(int series, int slot, int known) {
    return usual(series, slot, known, weeks.get(history.index().service(series)));
  }

  private double usual(int series, int slot, int known, int depth) {
    double sum = 0;
    int seen = 0;
    int latest = slot - week * Math.max(1, Math.ceilDiv(slot - known + 1, week));
    for (int past = 0; past < depth; past++) {
      double value = plain(series, latest - past * week);
      if (!Double.isNaN(value)) {
        sum += value;
        seen++;
      }
    }
    double base = seen > 0 ? sum / seen : shorter(series, slot, known);
    return base * uplifts.of(series, slot);
  }

  private double shorter(int series, int slot, int known) {
    double value = plain(series, slot - day * Math.max(1, Math.ceilDiv(slot - known + 1, day)));
    for (int past = known - 1; Double.isNaN(value) && past >= Math.max(0, known - day); past--) {
      value = plain(series, past);
    }
    return Double.isNaN(value) ? 0 : value;
  }

  private double plain(int series, int slot) {
    if (slot < 0 || slot >= history.slots()) {
      return Double.NaN;
    }
    return history.requests(series, slot) / uplifts.of(series, slot);
  }

  /**
   * The standard deviation of demand around a usual one, up to a factor: counts vary with the root of their size.
   *
   * @param grain requests that come together, above 0; the variance of a large demand is that many times its size
   */
  static double spread(double usual, double grain) {
    return Math.sqrt(grain * (usual + grain));
  }
}
