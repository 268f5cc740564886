package dev.penumbra.acceptance.forecast;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.prediction.DemandForecast;
import java.time.Duration;

/** Scores of forecasts, beside those of two that need no model: the last value, and that of a week before. */
final class Accuracy {
  /** Nominal shares of the intervals that are checked. */
  static final double[] INTERVALS = {0.5, 0.8, 0.9, 0.95};
  private static final double[] LEVELS = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};

  private final DemandHistory truth;
  private final int week;
  private final double[] stepScale;
  private final double[] weekScale;
  private final double[] weekScaled = new double[3];
  private final long[] within = new long[INTERVALS.length];
  private double stepScaled;
  private double pinball;
  private double bias;
  private double total;
  private long busy;
  private long count;

  /** Scales are mean changes before slot {@code from} (Hyndman and Koehler 2006). */
  Accuracy(DemandHistory truth, int from) {
    this.truth = truth;
    this.week = (int) (Duration.ofDays(7).toMillis() / truth.slotMillis());
    this.stepScale = scale(from, 1);
    this.weekScale = scale(from, week);
  }

  private double[] scale(int from, int lag) {
    double[] scale = new double[truth.index().size()];
    for (int series = 0; series < scale.length; series++) {
      for (int slot = lag; slot < from; slot++) {
        scale[series] += Math.abs(truth.requests(series, slot) - truth.requests(series, slot - lag)) / (from - lag);
      }
    }
    return scale;
  }

  void add(DemandForecast forecast, int series, int step, int origin) {
    double value = truth.requests(series, origin + step);
    double[] points = {
        forecast.quantile(series, step, 0.5), truth.requests(series, origin - 1),
        truth.requests(series, origin + step - week)};
    if (!(stepScale[series] > 0) || !(weekScale[series] > 0)) {
      return;
    }
    for (int i = 0; i < points.length; i++) {
      weekScaled[i] += Math.abs(value - points[i]) / weekScale[series];
    }
    stepScaled += Math.abs(value - points[0]) / stepScale[series];
    bias += forecast.mean(series, step) - value;
    total += value;
    count++;
    for (double level : LEVELS) {
      double above = value - forecast.quantile(series, step, level);
      pinball += (above > 0 ? level : level - 1) * above / LEVELS.length;
    }
    if (forecast.mean(series, step) > 0) {
      busy++;
      for (int i = 0; i < INTERVALS.length; i++) {
        double low = forecast.quantile(series, step, (1 - INTERVALS[i]) / 2);
        double high = forecast.quantile(series, step, (1 + INTERVALS[i]) / 2);
        within[i] += value >= low && value <= high ? 1 : 0;
      }
    }
  }

  /** Mean absolute error of the median, scaled by the mean change from slot to slot. */
  double scaledByStep() {
    return stepScaled / count;
  }

  /** Mean absolute error of the median, scaled by the mean change from week to week. */
  double scaledByWeek() {
    return weekScaled[0] / count;
  }

  /** The same of the last value. */
  double lastValue() {
    return weekScaled[1] / count;
  }

  /** The same of the value a week before. */
  double weekBefore() {
    return weekScaled[2] / count;
  }

  /** Twice the mean pinball loss, as a share of mean demand. */
  double pinball() {
    return 2 * pinball / total;
  }

  /** Mean of the forecast means less that of what came, as a share of it. */
  double bias() {
    return bias / total;
  }

  /** Share of what came that lay within an interval, of the times when any demand was expected. */
  double coverage(int interval) {
    return within[interval] / (double) busy;
  }
}
