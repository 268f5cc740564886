package dev.penumbra.app.compare.study;

import java.util.Map;
import java.util.Optional;

/** A figure of a whole run, in the order in which planners ask for them. */
public enum Measure {
  COST(Unit.DOLLARS, "costTotalDollars"), INFRASTRUCTURE(Unit.DOLLARS, "costInfrastructureDollars"), ACTIVE(
      Unit.DOLLARS, "costActiveDollars"), SHADOW(Unit.DOLLARS, "costShadowDollars"), TRANSFER(Unit.DOLLARS,
          "costTransferDollars"), DEPENDENCIES(Unit.DOLLARS, "costDependenciesDollars"), PENALTY(Unit.DOLLARS,
              "costPenaltyDollars"), P50(Unit.MILLIS, "latencyMillisP50"), P95(Unit.MILLIS,
                  "latencyMillisP95"), P99(Unit.MILLIS, "latencyMillisP99"), LATE(Unit.COUNT,
                      "objectiveMisses"), LATE_SHARE(Unit.SHARE, "objectiveMisses"), ACTIVATIONS(Unit.COUNT,
                          "activations"), WASTED(Unit.HOURS, "wastedWarmHours"), REQUESTS(Unit.COUNT,
                              "requests"), DROPPED(Unit.COUNT, "requestsDropped"), REJECTED(Unit.COUNT,
                                  "requestsRejected"), RETRIED(Unit.COUNT, "attemptsRetried"), TIMED_OUT(Unit.COUNT,
                                      "attemptsTimedOut"), GIVEN_UP(Unit.COUNT, "requestsGivenUp");

  private final Unit unit;
  private final String figure;

  /** What a figure counts; a share is of the requests. */
  public enum Unit {
    DOLLARS, MILLIS, COUNT, HOURS, SHARE
  }

  Measure(Unit unit, String figure) {
    this.unit = unit;
    this.figure = figure;
  }

  public Unit unit() {
    return unit;
  }

  /** Its value among the figures of a run; empty when it was not measured. */
  public Optional<Double> of(Map<String, Double> figures) {
    Optional<Double> value = Optional.ofNullable(figures.get(figure));
    return unit == Unit.SHARE
        ? Optional.ofNullable(figures.get("requests")).filter(r -> r > 0).flatMap(r -> value.map(v -> v / r))
        : value;
  }
}
