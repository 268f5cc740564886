package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.plan.latency.Delay;
import dev.penumbra.engine.activation.plan.programme.ZoneCosts;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What zones would cost one unit under one demand. Plans that are compared differ in few steps and few zones, so what was
 * worked out for one is kept for the next; the costs are the same as without. Not for several threads.
 */
public final class UnitCosts {
  /** Steps of sets of zones that are kept, below a hundred megabytes; plans over a day or so never come near it. */
  private static final int MOST_KEPT = 100_000;

  private final PlanningCosts costs;
  private final Unit unit;
  private final PlannedDemand demand;
  private final Map<BitSet, Beside> besides = new HashMap<>();
  private final Map<Integer, Known> latest = new HashMap<>();

  /** What a zone was found to cost beside the others of a plan. */
  private record Known(ServingPlan plan, ZoneCosts costs) {}

  UnitCosts(PlanningCosts costs, Unit unit, PlannedDemand demand) {
    this.costs = costs;
    this.unit = unit;
    this.demand = demand;
  }

  /**
   * Costs of {@code zone} beside the other zones of a plan; whether it is in there itself is ignored. The very same object
   * as last time when those others are the same.
   */
  public ZoneCosts of(int zone, ServingPlan plan) {
    Known known = latest.get(zone);
    if (known != null && plan.hasOthersOf(known.plan, zone)) {
      return known.costs;
    }
    Draft draft = new Draft(demand.steps());
    Beside beside = null;
    int[] taken = new int[0];
    for (int step = 0; step < demand.steps(); step++) {
      if (known != null && plan.hasOthersOf(known.plan, step, zone)) {
        draft.take(step, known.costs);
      } else {
        Beside before = beside;
        beside = beside(plan.others(step, zone));
        taken = beside == before ? taken : beside.allotment().takenBy(zone);
        for (int member = 0; member < unit.services().size(); member++) {
          add(draft, step, zone, taken, beside, member);
        }
      }
    }
    ZoneCosts found = draft.costs(copy(zone));
    latest.put(zone, new Known(plan, found));
    return found;
  }

  private Beside beside(BitSet others) {
    Beside known = besides.get(others);
    if (known == null) {
      if ((besides.size() + 1L) * demand.steps() > MOST_KEPT) {
        besides.clear();
      }
      known = new Beside(costs, new Allotment(costs.roundTrips(), others), demand, unit.services().size());
      besides.put(others, known);
    }
    return known;
  }

  private void add(Draft draft, int step, int zone, int[] taken, Beside beside, int member) {
    int service = unit.services().get(member);
    double requests = 0;
    double squaredMargins = 0;
    for (int cluster : taken) {
      double margin = demand.margin(service, cluster, step);
      requests += demand.requests(service, cluster, step);
      squaredMargins += margin * margin;
    }
    int instances = costs.instances(service, requests + Math.sqrt(squaredMargins));
    double upkeep = costs.prices().dependencies(service) + synchronisation(service, zone, step);
    double full = upkeep + instances * costs.prices().full(service, zone);
    double spared = 0;
    if (requests > 0) {
      Delay here = costs.delay(service, instances, requests);
      spared = spared(service, zone, step, taken, here, beside.loads(member, service, step));
    }
    draft.requests[step] += requests;
    draft.idle[step] += full;
    draft.shadow[step] += upkeep
        + costs.sizing().shadowInstances(instances) * costs.prices().shadow(service, zone);
    draft.active[step] += full - spared;
  }

  /** Instances and penalty that clients cost elsewhere, less their penalty here; in US dollars. */
  private double spared(int service, int zone, int step, int[] taken, Delay here, StationLoads elsewhere) {
    double seconds = 0;
    double capacity = 0;
    for (int cluster : taken) {
      double requests = demand.requests(service, cluster, step);
      if (requests > 0) {
        capacity += requests * elsewhere.dollarsPerRequest(cluster);
        seconds += requests
            * (elsewhere.secondsAbove(cluster) - costs.latency().secondsAbove(service, cluster, zone, here));
      }
    }
    return capacity + seconds * costs.penaltyPerSecond(service);
  }

  private double synchronisation(int service, int zone, int step) {
    double perRequest = costs.writtenPerRequest(service);
    return perRequest == 0
        ? 0
        : demand.total(service, step) * perRequest * costs.prices().transferByte(service, zone);
  }

  private double copy(int zone) {
    double sum = 0;
    for (int service : unit.services()) {
      sum += costs.stateBytes(service) * costs.prices().transferByte(service, zone);
    }
    return sum;
  }

  /** Costs being summed up over the unit's services. */
  private static final class Draft {
    private final double[] active;
    private final double[] idle;
    private final double[] shadow;
    private final double[] requests;

    private Draft(int steps) {
      active = new double[steps];
      idle = new double[steps];
      shadow = new double[steps];
      requests = new double[steps];
    }

    private void take(int step, ZoneCosts known) {
      active[step] = known.active(step);
      idle[step] = known.idle(step);
      shadow[step] = known.shadow(step);
      requests[step] = known.requests(step);
    }

    private ZoneCosts costs(double copy) {
      return new ZoneCosts(active, idle, shadow, requests, copy);
    }
  }
}
