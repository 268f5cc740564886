package dev.penumbra.simulator.experiment.replication;

import dev.penumbra.simulator.experiment.Comparison;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;

/**
 * A comparison repeated with other draws. In each replication all policies see the same requests, so differences between
 * them are taken within it; what a replication's seed changes is the same for all.
 */
public final class Replications {
  private final IntFunction<Scenario> scenarios;
  private final ResultSink.Factory sinks;
  private final int count;
  private final int threads;

  /**
   * What the replications came to.
   *
   * @param slotsLeftOut at the beginning of each run; 0 when no warm-up was found
   * @param warmUp what was found, in words
   * @param policies the chosen one first
   * @param figures by policy, then by name with its unit
   * @param differences of the chosen policy to each other one, by that and the name; below 0 the chosen has less
   * @param advice what more replications would tell; empty when there are enough
   */
  public record Report(
      int replications,
      int slotsLeftOut,
      String warmUp,
      List<String> policies,
      Map<String, SortedMap<String, Interval>> figures,
      Map<String, SortedMap<String, Interval>> differences,
      List<String> advice) {
    public Report {
      policies = List.copyOf(policies);
      figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
      differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
      advice = List.copyOf(advice);
    }
  }

  /**
   * Replications to come.
   *
   * @param scenarios the scenario with the seed of each replication, from 0 on
   * @param sinks opens a session for each run of each replication
   * @param count how many, 2 or more
   */
  public Replications(IntFunction<Scenario> scenarios, ResultSink.Factory sinks, int count, int threads) {
    if (count < 2) {
      throw new IllegalArgumentException(count + " replications say nothing of their spread; 2 or more do");
    }
    this.scenarios = scenarios;
    this.sinks = sinks;
    this.count = count;
    this.threads = threads;
  }

  /**
   * Runs all; the same for any number of threads.
   *
   * @param progress is told the share done, 0 to 1
   */
  public Report run(DoubleConsumer progress) throws InterruptedException {
    List<Map<String, SlotSeries>> runs = new ArrayList<>();
    List<String> policies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int done = i;
      Map<String, SlotSeries> series = Collections.synchronizedMap(new LinkedHashMap<>());
      ResultSink.Factory both = identity -> ResultSink.both(sinks.open(identity), opened(series, identity));
      Comparison.Outcome outcome = new Comparison(scenarios.apply(i), both, threads)
          .run(share -> progress.accept((done + share) / count));
      if (policies.isEmpty()) {
        outcome.rows().forEach(row -> policies.add(row.result().identity().policy()));
      }
      runs.add(series);
    }
    return report(runs, policies);
  }

  private static ResultSink opened(Map<String, SlotSeries> series, RunIdentity identity) {
    SlotSeries opened = new SlotSeries(identity);
    series.put(identity.policy(), opened);
    return opened;
  }

  private static SlotSeries get(Map<String, SlotSeries> run, String policy) {
    SlotSeries series = run.get(policy);
    if (series == null) {
      throw new IllegalStateException("policy '" + policy + "' did not run in every replication");
    }
    return series;
  }

  private Report report(List<Map<String, SlotSeries>> runs, List<String> policies) {
    OptionalInt found = warmUp(runs, policies);
    int leftOut = found.orElse(0);
    String words = found.isEmpty()
        ? "none found within half of the window, so nothing is left out"
        : leftOut == 0 ? "none: costs are settled from the start" : leftOut + " slots, left out of every run";
    Map<String, SortedMap<String, Interval>> figures = new LinkedHashMap<>();
    Map<String, SortedMap<String, Interval>> differences = new LinkedHashMap<>();
    Map<String, SortedMap<String, double[]>> values = new LinkedHashMap<>();
    policies.forEach(policy -> values.put(policy, values(runs, policy, leftOut)));
    values.forEach((policy, own) -> figures.put(policy, intervals(own)));
    SortedMap<String, double[]> chosen = values.getOrDefault(policies.getFirst(), new TreeMap<>());
    values.forEach((policy, other) -> {
      if (!policy.equals(policies.getFirst())) {
        differences.put(policy, intervals(difference(chosen, other)));
      }
    });
    return new Report(
        count, leftOut, words, policies, figures, differences,
        Advice.of(count, policies, figures, differences));
  }

  /** The longest of all policies, found on their costs relative to the clairvoyant schedule's, over all replications. */
  private static OptionalInt warmUp(List<Map<String, SlotSeries>> runs, List<String> policies) {
    int longest = 0;
    for (String policy : policies.subList(0, policies.size() - 1)) {
      double[] own = meanDollars(runs, policy);
      double[] base = meanDollars(runs, policies.getLast());
      double[] ratio = new double[own.length];
      for (int slot = 0; slot < own.length; slot++) {
        ratio[slot] = base[slot] > 0 ? own[slot] / base[slot] : 1;
      }
      OptionalInt length = WarmUp.length(ratio);
      if (length.isEmpty()) {
        return length;
      }
      longest = Math.max(longest, length.getAsInt());
    }
    return OptionalInt.of(longest);
  }

  private static double[] meanDollars(List<Map<String, SlotSeries>> runs, String policy) {
    double[] mean = new double[get(runs.getFirst(), policy).dollars().length];
    for (Map<String, SlotSeries> run : runs) {
      double[] dollars = get(run, policy).dollars();
      for (int slot = 0; slot < mean.length; slot++) {
        mean[slot] += dollars[slot] / runs.size();
      }
    }
    return mean;
  }

  /** Only figures that every replication has. */
  private static SortedMap<String, double[]> values(List<Map<String, SlotSeries>> runs, String policy, int leftOut) {
    SortedMap<String, double[]> values = new TreeMap<>();
    List<SortedMap<String, Double>> all = runs.stream().map(run -> get(run, policy).figures(leftOut)).toList();
    for (String figure : all.getFirst().keySet()) {
      if (all.stream().allMatch(figures -> figures.containsKey(figure))) {
        values.put(figure, all.stream().mapToDouble(figures -> figures.getOrDefault(figure, 0.0)).toArray());
      }
    }
    return values;
  }

  private static SortedMap<String, Interval> intervals(SortedMap<String, double[]> values) {
    SortedMap<String, Interval> intervals = new TreeMap<>();
    values.forEach((figure, each) -> intervals.put(figure, Interval.of(each)));
    return intervals;
  }

  private static SortedMap<String, double[]> difference(
      SortedMap<String, double[]> one, SortedMap<String, double[]> other) {
    SortedMap<String, double[]> difference = new TreeMap<>();
    one.forEach((figure, values) -> {
      double[] others = other.getOrDefault(figure, new double[0]);
      if (others.length == values.length) {
        double[] each = new double[values.length];
        for (int i = 0; i < each.length; i++) {
          each[i] = values[i] - others[i];
        }
        difference.put(figure, each);
      }
    });
    return difference;
  }
}
