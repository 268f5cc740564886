package dev.penumbra.simulator.experiment;

import dev.penumbra.engine.activation.policy.Policies;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.activation.policy.Thresholds;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.traffic.Fidelity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/**
 * Finds the thresholds of the baselines that have some, by the same cost that every policy is judged by, on the past of a
 * scenario: its first part is observed, the rest is played as a fluid. The window itself is never looked at.
 */
public final class Tuning {
  /** Demand in full-size instances above which a zone is woken, from a whim to a crowd. */
  private static final double[] UP = {0.005, 0.02, 0.1, 0.5, 1, 2, 4, 6, 8, 12, 16, 32};
  /** Share of it below which the zone is left again; narrower bands flap and cost more. */
  private static final double DOWN_SHARE = 0.5;
  /** Enough for every hour of the week to have been seen twice. */
  private static final Duration OBSERVED = Duration.ofDays(14);

  private static final SortedMap<String, Function<Thresholds, PolicyConfig>> RULES = new TreeMap<>(
      Map.of(
          "reactive", PolicyConfig.Reactive::new, "threshold", PolicyConfig.Threshold::new, "original-loop",
          PolicyConfig.OriginalLoop::new));

  /** Names of the policies that have thresholds. */
  public static final SortedSet<String> NAMES = Collections.unmodifiableSortedSet(new TreeSet<>(RULES.keySet()));

  private final Scenario scenario;
  private final int threads;

  /** A rule with thresholds, and what it would have cost. */
  public record Trial(PolicyConfig policy, Thresholds thresholds, Money cost) {}

  /** Tunes on a number of threads, 1 or more. */
  public Tuning(Scenario scenario, int threads) {
    this.scenario = scenario;
    this.threads = threads;
  }

  /**
   * Tries the whole grid.
   *
   * @param rules those to be tuned, of {@link #NAMES}
   * @param progress is told the share done, 0 to 1
   * @return every trial, rule by rule, the cheapest of each rule first
   * @throws InvalidInputException when the past is too short
   */
  public List<Trial> run(SortedSet<String> rules, DoubleConsumer progress) throws InterruptedException {
    int observed = (int) (OBSERVED.toMillis() / scenario.window().slotMillis());
    if (scenario.window().pastSlots() <= observed) {
      throw new InvalidInputException(
          List.of(
              new Problem("window.past", scenario.window().pastSlots() + " slots", "more than two weeks to tune on")));
    }
    Simulations past = new Simulations(scenario.rehearsal(observed));
    List<Trial> trials = new ArrayList<>();
    int done = 0;
    for (String name : rules) {
      int before = done++;
      Function<Thresholds, PolicyConfig> rule = Objects.requireNonNull(RULES.get(name), name);
      trials.addAll(tune(past, rule, share -> progress.accept((before + share) / rules.size())));
    }
    return List.copyOf(trials);
  }

  private List<Trial> tune(Simulations past, Function<Thresholds, PolicyConfig> rule, DoubleConsumer progress)
      throws InterruptedException {
    List<Thresholds> grid = grid();
    List<Simulation> runs = grid.stream().map(rule).map(policy -> rehearse(past, policy)).toList();
    new Cohort(runs).finish(threads, progress);
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      trials.add(new Trial(rule.apply(grid.get(i)), grid.get(i), runs.get(i).result().cost().total()));
    }
    trials.sort(Comparator.comparing(Trial::cost)); // stable: the lower thresholds of equals
    return trials;
  }

  private Simulation rehearse(Simulations past, PolicyConfig policy) {
    return past.start(past.engine(Policies.create(policy)), Fidelity.FLUID, _ -> ResultSink.NONE);
  }

  private static List<Thresholds> grid() {
    List<Thresholds> grid = new ArrayList<>();
    for (double up : UP) {
      grid.add(new Thresholds(up, DOWN_SHARE * up));
    }
    return grid;
  }
}
