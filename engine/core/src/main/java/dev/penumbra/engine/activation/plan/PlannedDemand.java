package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.prediction.DemandForecast;

/** Requests per series and step that a plan is made for, and how far above them instances are sized. Immutable. */
public final class PlannedDemand {
  private final SeriesIndex index;
  private final double[][] requests;
  private final double[][] margins;
  private final double[][] totals;

  /**
   * Takes the arrays over; they must not be changed afterwards.
   *
   * @param requests per step, indexed {@code [series][step]}, 0 or more
   * @param margins what sizing adds to them for each series by itself, 0 or more
   */
  private PlannedDemand(SeriesIndex index, double[][] requests, double[][] margins) {
    if (requests.length != index.size()) {
      throw new IllegalArgumentException(requests.length + " rows for " + index.size() + " series");
    }
    this.index = index;
    this.requests = requests;
    this.margins = margins;
    this.totals = new double[index.services()][requests[0].length];
    for (int series = 0; series < requests.length; series++) {
      double[] total = totals[index.service(series)];
      for (int step = 0; step < total.length; step++) {
        total[step] += requests[series][step];
      }
    }
  }

  /** Demand that is known, indexed {@code [series][step]}, 0 or more; the array must not be changed afterwards. */
  public static PlannedDemand known(SeriesIndex index, double[][] requests) {
    return new PlannedDemand(index, requests, new double[requests.length][requests[0].length]);
  }

  /** The expected demand of a forecast, at most {@code steps} ahead, sized by the quantile at {@code level}. */
  public static PlannedDemand expected(DemandForecast forecast, int steps, double level) {
    int length = Math.min(steps, forecast.steps());
    double[][] requests = new double[forecast.index().size()][length];
    double[][] margins = new double[forecast.index().size()][length];
    for (int series = 0; series < requests.length; series++) {
      for (int step = 0; step < length; step++) {
        requests[series][step] = forecast.mean(series, step);
        margins[series][step] = Math.max(0, forecast.quantile(series, step, level) - requests[series][step]);
      }
    }
    return new PlannedDemand(forecast.index(), requests, margins);
  }

  /** Number of steps. */
  public int steps() {
    return requests[0].length;
  }

  /** Requests of a service from a cluster during a step. */
  public double requests(int service, int cluster, int step) {
    return requests[index.of(service, cluster)][step];
  }

  /**
   * What sizing adds for a service and cluster. Over several clusters margins add up by their squares, as if errors were
   * independent: near enough to plan with, where the joint distribution would cost too much in every step.
   */
  double margin(int service, int cluster, int step) {
    return margins[index.of(service, cluster)][step];
  }

  /** Requests of a service from everywhere during a step. */
  public double total(int service, int step) {
    return totals[service][step];
  }
}
