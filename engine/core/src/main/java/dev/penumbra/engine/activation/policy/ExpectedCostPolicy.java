package dev.penumbra.engine.activation.policy;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.activation.plan.PlannedDemand;
import dev.penumbra.engine.activation.plan.PlanningCosts;
import dev.penumbra.engine.activation.plan.ServingPlan;
import dev.penumbra.engine.activation.plan.UnitCosts;
import dev.penumbra.engine.activation.plan.programme.Course;
import dev.penumbra.engine.activation.plan.programme.StartSlots;
import dev.penumbra.engine.activation.plan.programme.ZoneCosts;
import dev.penumbra.engine.activation.plan.programme.ZoneProgramme;
import dev.penumbra.engine.model.DeploymentKey;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Plans the cheapest course of each zone over a receding horizon from the expected demand, zone by zone in the order of
 * their ranks, each given the courses of the others (coordinate descent), and commands the first step of each.
 */
final class ExpectedCostPolicy implements ActivationPolicy {
  /** The second pass lets a zone of high rank answer what those below it chose; a third rarely changes anything. */
  private static final int SWEEPS = 2;

  private final PolicyConfig.ExpectedCost config;
  private final PlanningTables tables;

  private record Choice(ZoneCosts costs, Course course, Level now) {}

  ExpectedCostPolicy(PolicyConfig.ExpectedCost config, PlanningTables tables) {
    this.config = config;
    this.tables = tables;
  }

  @Override
  public String name() {
    return config.name();
  }

  @Override
  public Wishes wish(Situation situation, Memory memory) {
    PlanningCosts costs = tables.costs(situation);
    PlannedDemand demand = PlannedDemand.expected(
        situation.forecast(), config.horizonSlots(), situation.sizing().demandQuantile());
    SortedMap<DeploymentKey, Wish> wishes = new TreeMap<>();
    for (int u = 0; u < situation.units().size(); u++) {
      Unit unit = situation.units().get(u);
      StartSlots leads = StartSlots.of(situation, unit);
      plan(situation, unit, situation.candidates().get(u), leads, costs.of(unit, demand), demand.steps())
          .forEach((zone, choice) -> {
            Wish wish = new Wish(choice.course().next(), reason(choice, leads, situation.history().slotMillis()));
            unit.services().forEach(service -> wishes.put(situation.key(service, zone), wish));
          });
    }
    return new Wishes(wishes, memory);
  }

  private Map<Integer, Choice> plan(
      Situation situation,
      Unit unit,
      List<Integer> zones,
      StartSlots leads,
      UnitCosts costs,
      int steps) {
    ServingPlan plan = ServingPlan.constant(situation.serving(unit), steps);
    Map<Integer, Choice> choices = new TreeMap<>();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      ServingPlan before = plan;
      for (int zone : zones) {
        ZoneCosts ofZone = costs.of(zone, plan);
        Choice known = choices.get(zone);
        if (known == null || known.costs() != ofZone) {
          Level now = situation.level(unit, zone);
          Course course = new ZoneProgramme(ofZone, leads).from(now, config.switchingMargin());
          choices.put(zone, new Choice(ofZone, course, now));
          plan = plan.with(zone, course);
        }
      }
      if (plan.equals(before)) {
        break;
      }
    }
    return choices;
  }

  private static Reason reason(Choice choice, StartSlots leads, long slotMillis) {
    Course course = choice.course();
    int lead = switch (choice.now()) {
      case ABSENT -> leads.cold();
      case SHADOW -> leads.warm();
      case ACTIVE -> 1;
    };
    int step = Math.min(lead, choice.costs().steps() - 1);
    return Reason.of(
        rule(choice),
        new Figure("cost if absent", course.cost(Level.ABSENT), "$"),
        new Figure("cost if shadow", course.cost(Level.SHADOW), "$"),
        new Figure("cost if active", course.cost(Level.ACTIVE), "$"),
        new Figure("horizon", choice.costs().steps(), "slots"),
        new Figure("saved in the best slot", -choice.costs().bestStep(), "$"),
        new Figure("predicted demand", choice.costs().requests(step) * 1000 / slotMillis, "requests/s"),
        new Figure("lead time", lead, "slots"));
  }

  private static String rule(Choice choice) {
    if (choice.costs().neverPays() && choice.course().next() == Level.ABSENT) {
      return "serving saves less than it costs in every slot of the forecast";
    }
    return choice.course().isRestrained()
        ? "another course is cheaper, but not by the switching margin"
        : "cheapest expected course over the horizon";
  }
}
