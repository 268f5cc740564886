package dev.penumbra.simulator.experiment.clairvoyant;

import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.plan.PlanningCosts;
import dev.penumbra.engine.activation.plan.ServingPlan;
import dev.penumbra.engine.activation.plan.UnitCosts;
import dev.penumbra.engine.activation.plan.programme.Course;
import dev.penumbra.engine.activation.plan.programme.StartSlots;
import dev.penumbra.engine.activation.plan.programme.ZoneProgramme;
import dev.penumbra.engine.model.price.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A good schedule made with knowledge of the whole window, feasible for the engine: the exact programme of each zone
 * given the others, zone after zone until nothing changes (coordinate descent). Not always the best there is; how far it
 * may be from that, {@code LowerBound} says. Levels are those commanded, so starts lie before the slots they are for.
 *
 * @param sizing that instances are to be sized by
 * @param plannedCost of all units over the window by the planning model
 * @param plans the zones that serve, per unit
 */
public record ClairvoyantSchedule(
    LevelSchedule levels, SizingConfig sizing, Money plannedCost, List<ServingPlan> plans) {
  /** It has always come to rest earlier, or gone around in circles. */
  private static final int SWEEPS = 6;

  public ClairvoyantSchedule {
    plans = List.copyOf(plans);
  }

  private record Found(double cost, ServingPlan plan, SortedMap<Integer, Course> courses) {
    Found {
      courses = Collections.unmodifiableSortedMap(new TreeMap<>(courses));
    }
  }

  /** Square-root safeties worth trying: from a queue for everybody to one for nobody. */
  private static final double[] SAFETIES = {0.5, 1, 1.5, 2, 3};
  /** Who knows the demand need not hold servers back for what it might have been. */
  private static final double BUSY = 0.95;

  /**
   * The cheapest schedule for a window over several ways of sizing instances, the problem's own first among equals.
   *
   * @param threads that work at the same time, 1 or more; the schedule does not depend on it
   */
  public static ClairvoyantSchedule best(ClairvoyantProblem problem, int threads) throws InterruptedException {
    List<Callable<ClairvoyantSchedule>> ways = new ArrayList<>();
    ways.add(() -> of(problem));
    for (double safety : SAFETIES) {
      SizingConfig usual = problem.sizing();
      SizingConfig sizing = new SizingConfig(BUSY, safety, 1, usual.demandQuantile(), usual.shadowShare());
      ways.add(() -> of(problem.withSizing(sizing)));
    }
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<ClairvoyantSchedule> schedules = new ArrayList<>();
      for (Future<ClairvoyantSchedule> schedule : workers.invokeAll(ways)) {
        schedules.add(schedule.get());
      }
      return Collections.min(schedules, Comparator.comparing(ClairvoyantSchedule::plannedCost));
    } catch (ExecutionException e) {
      throw new IllegalStateException("no schedule was found: " + e.getCause(), e.getCause());
    }
  }

  /** The schedule for a window with instances sized as the problem says. */
  public static ClairvoyantSchedule of(ClairvoyantProblem problem) {
    PlanningCosts costs = new PlanningCosts(
        problem.landscape(), problem.roundTrips(), problem.sizing(), problem.slotMillis());
    List<Found> found = new ArrayList<>();
    for (int u = 0; u < problem.units().size(); u++) {
      found.add(descend(problem, costs, problem.units().get(u), problem.leads().get(u)));
    }
    return new ClairvoyantSchedule(
        new LevelSchedule(
            problem.start(), problem.slotMillis(), found.stream().map(f -> levels(f, problem)).toList()),
        problem.sizing(), Money.dollars(found.stream().mapToDouble(Found::cost).sum()),
        found.stream().map(Found::plan).toList());
  }

  private static Found descend(ClairvoyantProblem problem, PlanningCosts costs, Unit unit, StartSlots leads) {
    ClairvoyantCost judge = new ClairvoyantCost(problem, costs);
    UnitCosts ofUnit = costs.of(unit, problem.demand());
    boolean[] home = new boolean[problem.landscape().zones().size()];
    home[unit.home()] = true;
    ServingPlan plan = ServingPlan.constant(home, problem.slots());
    SortedMap<Integer, Course> courses = new TreeMap<>();
    Found best = new Found(judge.total(unit, plan, courses, ofUnit), plan, courses);
    List<Integer> zones = paying(problem, ofUnit, unit, leads, plan);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      ServingPlan before = plan;
      for (int zone : zones) {
        Course course = course(ofUnit, leads, zone, plan);
        courses.put(zone, course);
        plan = plan.with(zone, course);
      }
      double cost = judge.total(unit, plan, courses, ofUnit);
      best = cost < best.cost() ? new Found(cost, plan, courses) : best;
      if (plan.equals(before)) {
        break;
      }
    }
    return best;
  }

  private static Course course(UnitCosts costs, StartSlots leads, int zone, ServingPlan plan) {
    return new ZoneProgramme(costs.of(zone, plan), leads).from(Level.ABSENT, 0);
  }

  /** Zones that would pay beside the home alone, those that save most first. */
  private static List<Integer> paying(
      ClairvoyantProblem problem, UnitCosts costs, Unit unit, StartSlots leads, ServingPlan homeOnly) {
    Map<Integer, Double> saved = new TreeMap<>();
    for (int zone = 0; zone < problem.landscape().zones().size(); zone++) {
      if (zone != unit.home()) {
        Course course = course(costs, leads, zone, homeOnly);
        double cost = course.cost(course.next());
        if (cost < 0) {
          saved.put(zone, cost);
        }
      }
    }
    List<Integer> order = new ArrayList<>(saved.keySet());
    order.sort(Comparator.comparing(saved::get));
    return order;
  }

  private static Level[][] levels(Found found, ClairvoyantProblem problem) {
    Level[][] levels = new Level[problem.landscape().zones().size()][problem.slots()];
    for (int zone = 0; zone < levels.length; zone++) {
      Course course = found.courses().get(zone);
      if (course == null) {
        Arrays.fill(levels[zone], Level.ABSENT);
      } else {
        Arrays.setAll(levels[zone], course::command);
      }
    }
    return levels;
  }
}
