package dev.penumbra.engine.prediction.held;

import dev.penumbra.engine.prediction.bank.SeriesForecast;
import dev.penumbra.engine.prediction.bank.SeriesForecaster;
import dev.penumbra.engine.prediction.expert.Seasons;
import dev.penumbra.engine.prediction.interval.Intervals;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of one series, made anew only when it is old or when what came lay outside its middle half. Mutable, for
 * one thread. What it holds after a value depends on the values alone, not on when it was asked for.
 */
public final class HeldForecast {
  /** Slots after which a forecast is old. */
  static final int MOST_AGE = 4;
  private static final double[] LEVELS = Intervals.levels();
  private static final int LOWER_QUARTILE = 3;
  private static final int UPPER_QUARTILE = 5;

  private final SeriesForecaster forecaster;
  private final int turn;
  private @Nullable SeriesForecast held;
  private int madeAt;

  /**
   * Nothing observed yet.
   *
   * @param turn 0 or more; series with other turns are due in other slots
   */
  HeldForecast(Seasons seasons, int horizonSteps, int turn) {
    this.forecaster = SeriesForecaster.lean(seasons, horizonSteps + MOST_AGE - 1, turn);
    this.turn = turn;
  }

  /**
   * Takes in the next value.
   *
   * @param asked whether a forecast may be asked for before this one will have been old for sure
   */
  void observe(double value, boolean asked) {
    boolean outside = held != null && isOutside(held, value);
    forecaster.observe(value);
    int observed = forecaster.observed();
    boolean due = observed == 1 || (observed + turn) % MOST_AGE == 0;
    if (asked && (due || outside)) {
      held = forecaster.forecast(LEVELS);
      madeAt = observed;
    }
  }

  private boolean isOutside(SeriesForecast forecast, double value) {
    int step = forecaster.observed() - madeAt;
    double[] quantiles = forecast.quantiles()[Math.min(step, forecast.quantiles().length - 1)];
    return value < quantiles[LOWER_QUARTILE] || value > quantiles[UPPER_QUARTILE];
  }

  /** What it holds; a value must have been observed, and asked for. */
  public SeriesForecast forecast() {
    if (held == null) {
      throw new IllegalStateException("no value was observed that a forecast was asked for after");
    }
    return held;
  }

  /** Slots since it was made, from 0, below {@link #MOST_AGE}. */
  public int age() {
    return forecaster.observed() - madeAt;
  }
}
