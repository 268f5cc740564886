package dev.penumbra.engine.prediction.backtest;

import dev.penumbra.engine.prediction.bank.SeriesForecast;
import dev.penumbra.engine.prediction.bank.SeriesForecaster;
import dev.penumbra.engine.prediction.expert.Seasons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Forecasts one series from several origins, each from what lay before it and nothing else.
 *
 * @param horizon steps ahead, 1 or more
 * @param origins how many, 1 or more; the last has just the horizon left behind it
 * @param every steps from one to the next, 1 or more
 */
public record RollingEvaluation(Seasons seasons, int horizon, int origins, int every) {
  /** The scores of the bank, of seasonal naive, of the second naive forecast and of the last value, at one origin. */
  public record Origin(Score bank, Score seasonalNaive, Score naive2, Score lastValue) {}

  /** Values a series must have: before the first origin two of the shorter seasons. */
  public int needs() {
    return 2 * seasons.day() + 2 + horizon + (origins - 1) * every;
  }

  /** By origin, the earliest first; empty where the past repeats exactly, so that errors have no scale. */
  public List<Origin> of(double[] values) {
    int last = values.length - horizon;
    var bank = new SeriesForecaster(seasons, horizon, last);
    List<Origin> scores = new ArrayList<>();
    for (int origin = last - (origins - 1) * every; origin <= last; origin += every) {
      while (bank.observed() < origin) {
        bank.observe(values[bank.observed()]);
      }
      double[] past = Arrays.copyOf(values, origin);
      double scale = Measures.seasonalChange(past, seasons.day());
      if (scale > 0) {
        scores.add(score(past, Arrays.copyOfRange(values, origin, origin + horizon), bank, scale));
      }
    }
    return scores;
  }

  private Origin score(double[] past, double[] actual, SeriesForecaster bank, double scale) {
    SeriesForecast forecast = bank.forecast(Score.LEVELS);
    return new Origin(
        Score.of(actual, forecast.mean(), forecast.quantiles(), scale),
        Score.of(actual, repeat(past, seasons.day()), scale),
        Score.of(actual, Naive2.forecast(past, seasons.day(), horizon), scale),
        Score.of(actual, repeat(past, 1), scale));
  }

  private double[] repeat(double[] past, int period) {
    double[] ahead = new double[horizon];
    Arrays.setAll(ahead, step -> past[past.length - period + step % period]);
    return ahead;
  }
}
