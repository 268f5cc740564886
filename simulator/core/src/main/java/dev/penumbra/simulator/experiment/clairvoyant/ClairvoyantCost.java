package dev.penumbra.simulator.experiment.clairvoyant;

import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.plan.PlanningCosts;
import dev.penumbra.engine.activation.plan.ServingPlan;
import dev.penumbra.engine.activation.plan.UnitCosts;
import dev.penumbra.engine.activation.plan.latency.Delay;
import dev.penumbra.engine.activation.plan.latency.PlanningLatency;
import dev.penumbra.engine.activation.plan.programme.Course;
import dev.penumbra.engine.activation.plan.programme.ZoneCosts;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import dev.penumbra.engine.model.service.ServiceSpec;
import java.util.Map;

/** The whole cost of a unit's courses over a window by the planning model, homes included, instances in whole numbers. */
final class ClairvoyantCost {
  private final ClairvoyantProblem problem;
  private final PlanningCosts costs;
  private final Landscape landscape;

  ClairvoyantCost(ClairvoyantProblem problem, PlanningCosts costs) {
    this.problem = problem;
    this.costs = costs;
    this.landscape = problem.landscape();
  }

  /** Cost in US dollars; zones that are not in {@code courses} are absent, and cost the unit what {@code zones} says. */
  double total(Unit unit, ServingPlan plan, Map<Integer, Course> courses, UnitCosts zones) {
    double sum = 0;
    for (int slot = 0; slot < problem.slots(); slot++) {
      int[] zoneOfCluster = nearest(plan, slot);
      for (int service : unit.services()) {
        sum += serving(service, unit.home(), zoneOfCluster, plan, slot);
      }
    }
    for (Map.Entry<Integer, Course> entry : courses.entrySet()) {
      sum += beside(entry.getValue(), zones.of(entry.getKey(), plan));
    }
    return sum;
  }

  private int[] nearest(ServingPlan plan, int slot) {
    RoundTripTable roundTrips = problem.roundTrips();
    boolean[] serving = new boolean[landscape.zones().size()];
    for (int zone = 0; zone < serving.length; zone++) {
      serving[zone] = plan.serves(slot, zone);
    }
    int[] zones = new int[roundTrips.clusters()];
    for (int cluster = 0; cluster < zones.length; cluster++) {
      zones[cluster] = roundTrips.nearest(cluster, serving);
    }
    return zones;
  }

  /** Instances, dependencies, synchronisation and penalty of a service in every zone that serves in a slot. */
  private double serving(int service, int home, int[] zoneOfCluster, ServingPlan plan, int slot) {
    ServiceSpec spec = landscape.services().get(service);
    PlanningLatency latency = costs.latency();
    int zones = landscape.zones().size();
    double[] requests = new double[zones];
    for (int cluster = 0; cluster < zoneOfCluster.length; cluster++) {
      requests[zoneOfCluster[cluster]] += problem.demand().requests(service, cluster, slot);
    }
    int[] instances = new int[zones];
    Delay[] delays = new Delay[zones];
    for (int zone = 0; zone < zones; zone++) {
      double perSecond = requests[zone] * 1000 / problem.slotMillis();
      instances[zone] = problem.sizing().fullInstances(spec, perSecond);
      delays[zone] = latency.delay(service, instances[zone], perSecond);
    }
    double above = 0;
    for (int cluster = 0; cluster < zoneOfCluster.length; cluster++) {
      int zone = zoneOfCluster[cluster];
      above += problem.demand().requests(service, cluster, slot)
          * latency.secondsAbove(service, cluster, zone, delays[zone]);
    }
    double synchronised = problem.demand().total(service, slot)
        * (spec.state().cacheBytesPerRequest() + spec.state().sessionBytesPerRequest());
    double sum = above * spec.objective().penaltyPerRequestSecond().toDollars();
    for (int zone = 0; zone < zones; zone++) {
      if (plan.serves(slot, zone)) {
        sum += instances[zone] * costs.prices().full(service, zone) + costs.prices().dependencies(service)
            + (zone == home ? 0 : synchronised * costs.prices().transferByte(service, zone));
      }
    }
    return sum;
  }

  /** What a zone costs while it does not serve, and its copies. */
  private static double beside(Course course, ZoneCosts zone) {
    double sum = 0;
    Level before = Level.ABSENT;
    for (int slot = 0; slot < course.steps(); slot++) {
      Level now = course.command(slot);
      boolean drains = before == Level.ACTIVE && now != Level.ACTIVE;
      if (before == Level.ABSENT && now != Level.ABSENT) {
        sum += zone.copy();
      }
      if (drains || (now == Level.ACTIVE && !course.serves(slot))) {
        sum += zone.idle(slot);
      } else if (now == Level.SHADOW) {
        sum += zone.shadow(slot);
      }
      before = now;
    }
    return sum;
  }
}
