package dev.penumbra.engine.prediction.held;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.prediction.expert.Seasons;
import dev.penumbra.engine.prediction.season.Uplifts;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The banks of all series of a history, each updated with every slot. Mutable, for one thread. */
public final class DemandBank {
  private final List<HeldForecast> series;
  private int slots;

  /**
   * Nothing observed yet.
   *
   * @param first slot of the history that comes first
   */
  public DemandBank(DemandHistory history, int first, int horizonSteps) {
    int day = (int) Math.max(1, Duration.ofDays(1).toMillis() / history.slotMillis());
    Seasons seasons = new Seasons(day, 7 * day);
    this.series = IntStream.range(0, history.index().size())
        .mapToObj(turn -> new HeldForecast(seasons, horizonSteps, turn))
        .toList();
    this.slots = first;
  }

  /** Takes in a history up to a slot, exclusive, without what events did; they are known as uplifts. */
  public void advance(DemandHistory history, int until, Uplifts uplifts) {
    int from = slots;
    IntStream all = IntStream.range(0, series.size());
    boolean isLong = until - from > HeldForecast.MOST_AGE;
    (isLong ? all.parallel() : all).forEach(s -> { // each by itself, so that threads change nothing
      for (int slot = from; slot < until; slot++) {
        series.get(s).observe(plain(history, s, slot, uplifts), slot >= until - HeldForecast.MOST_AGE);
      }
    });
    slots = until;
  }

  private static double plain(DemandHistory history, int series, int slot, Uplifts uplifts) {
    return history.requests(series, slot) / uplifts.of(series, slot);
  }

  /** The forecast of a series from the last slot on, by step from its {@link HeldForecast#age}. */
  public HeldForecast of(int number) {
    return series.get(number);
  }
}
