package dev.penumbra.simulator.run;

import dev.penumbra.engine.prediction.DemandForecast;
import dev.penumbra.simulator.run.result.ForecastBand;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** The latest forecasts, so that what came can be held against what was expected one lead time before. */
final class RecentForecasts {
  /** Longer leads than two hours at quarter hours are compared at two hours. */
  private static final int KEPT = 9;

  /** Four in five cases lie between this level and its mirror image. */
  private static final double LOW = 0.1;

  private final Deque<DemandForecast> newestFirst;

  RecentForecasts() {
    this(new ArrayDeque<>());
  }

  private RecentForecasts(Deque<DemandForecast> newestFirst) {
    this.newestFirst = newestFirst;
  }

  void add(DemandForecast forecast) {
    newestFirst.addFirst(forecast);
    if (newestFirst.size() > KEPT) {
      newestFirst.removeLast();
    }
  }

  /**
   * What was expected of the slot that the newest forecast begins with.
   *
   * @param lead slots before it
   * @param series whose sum is asked for
   */
  Optional<ForecastBand> find(int lead, int[] series) {
    int back = Math.min(lead, KEPT - 1);
    if (newestFirst.size() <= back || series.length == 0) {
      return Optional.empty();
    }
    Iterator<DemandForecast> each = newestFirst.iterator();
    for (int i = 0; i < back; i++) {
      each.next();
    }
    DemandForecast forecast = each.next();
    if (forecast.steps() <= back) {
      return Optional.empty();
    }
    double[] ones = new double[series.length];
    Arrays.fill(ones, 1);
    return Optional.of(
        new ForecastBand(
            forecast.sumMean(series, ones, back), forecast.sumQuantile(series, ones, back, LOW),
            forecast.sumQuantile(series, ones, back, 0.5), forecast.sumQuantile(series, ones, back, 1 - LOW), LOW,
            1 - LOW));
  }

  RecentForecasts copy() {
    return new RecentForecasts(new ArrayDeque<>(newestFirst));
  }
}
