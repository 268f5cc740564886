package dev.penumbra.engine.activation.plan;

import org.jspecify.annotations.Nullable;

/** The zones that serve a unit beside one that is being judged, and their stations in each step in which they do. */
final class Beside {
  private final PlanningCosts costs;
  private final Allotment allotment;
  private final PlannedDemand demand;
  private final @Nullable StationLoads[][] loads;

  Beside(PlanningCosts costs, Allotment allotment, PlannedDemand demand, int services) {
    this.costs = costs;
    this.allotment = allotment;
    this.demand = demand;
    this.loads = new StationLoads[services][demand.steps()];
  }

  Allotment allotment() {
    return allotment;
  }

  /**
   * The stations of a service in a step.
   *
   * @param member position of the service within the unit
   */
  StationLoads loads(int member, int service, int step) {
    StationLoads known = loads[member][step];
    if (known == null) {
      known = new StationLoads(costs, allotment, demand, service, step);
      loads[member][step] = known;
    }
    return known;
  }
}
