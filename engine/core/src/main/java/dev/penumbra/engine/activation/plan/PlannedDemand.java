package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.prediction.DemandForecast;

/** Requests per series and step that a plan is made for. Immutable. */
public final class PlannedDemand {
  private final SeriesIndex index;
  private final double[][] requests;

  /**
   * Takes the array over; it must not be changed afterwards.
   *
   * @param requests per step, indexed {@code [series][step]}, 0 or more
   */
  public PlannedDemand(SeriesIndex index, double[][] requests) {
    if (requests.length != index.size()) {
      throw new IllegalArgumentException(requests.length + " rows for " + index.size() + " series");
    }
    this.index = index;
    this.requests = requests;
  }

  /** The expected demand of a forecast, at most {@code steps} ahead. */
  public static PlannedDemand expected(DemandForecast forecast, int steps) {
    int length = Math.min(steps, forecast.steps());
    double[][] requests = new double[forecast.index().size()][length];
    for (int series = 0; series < requests.length; series++) {
      for (int step = 0; step < length; step++) {
        requests[series][step] = forecast.mean(series, step);
      }
    }
    return new PlannedDemand(forecast.index(), requests);
  }

  /** Number of steps. */
  public int steps() {
    return requests[0].length;
  }

  /** Requests of a service from a cluster during a step. */
  public double requests(int service, int cluster, int step) {
    return requests[index.of(service, cluster)][step];
  }

  /** Requests of a service from everywhere during a step. */
  public double total(int service, int step) {
    double sum = 0;
    for (int cluster = 0; cluster < index.clusters(); cluster++) {
      sum += requests[index.of(service, cluster)][step];
    }
    return sum;
  }
}
