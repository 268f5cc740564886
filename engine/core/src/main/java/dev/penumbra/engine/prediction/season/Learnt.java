package dev.penumbra.engine.prediction.season;

import dev.penumbra.engine.demand.DemandHistory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What was learnt of the seasons of all series. Immutable.
 *
 * @param weeks number of past weeks that are averaged, per service
 * @param surprises how the past differed from that
 */
public record Learnt(List<Integer> weeks, Surprises surprises) {
  private static final Duration EVERY = Duration.ofDays(1);

  public Learnt {
    weeks = List.copyOf(weeks);
  }

  /**
   * What is known, or learnt anew when that is a day old.
   *
   * @param levels of the quantiles of surprises, ascending, within (0, 1)
   */
  public static Learnt upToDate(Optional<Learnt> known, DemandHistory history, Uplifts uplifts, double[] levels) {
    long slots = EVERY.toMillis() / history.slotMillis();
    return known.filter(k -> history.slots() - k.surprises.slots() < slots).orElseGet(() -> {
      List<Integer> weeks = Season.weeks(history, uplifts);
      return new Learnt(weeks, Surprises.learn(new Season(history, uplifts, weeks), levels));
    });
  }

  /** The season of a history, averaged as was learnt to be best. */
  public Season season(DemandHistory history, Uplifts uplifts) {
    return new Season(history, uplifts, weeks);
  }
}
