package dev.penumbra.simulator.experiment.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What more replications would tell: by the rule that a half-width falls with the root of their number. */
final class Advice {
  private static final String COST = "costTotalDollars";
  /** An interval is wide when its half-width is more than this share of the mean. */
  private static final double WIDE = 0.05;

  private Advice() {}

  static List<String> of(
      int replications,
      List<String> policies,
      Map<String, SortedMap<String, Interval>> figures,
      Map<String, SortedMap<String, Interval>> differences) {
    List<String> advice = new ArrayList<>();
    String chosen = policies.getFirst();
    find(figures, chosen).filter(cost -> cost.halfWidth() > WIDE * Math.abs(cost.mean()))
        .ifPresent(
            cost -> advice.add(
                "the cost of " + chosen + " is known to no better than 5 %; " + needed(
                    replications, cost.halfWidth() / (WIDE * Math.abs(cost.mean()))) + " replications would do"));
    for (String other : differences.keySet()) {
      find(differences, other).filter(Interval::holdsZero)
          .filter(difference -> difference.halfWidth() > 0)
          .ifPresent(
              difference -> advice.add(
                  "which of " + chosen + " and " + other + " costs less is left open; " + needed(
                      replications, difference.halfWidth() / Math.abs(difference.mean()))
                      + " replications would tell, if the difference is as it seems"));
    }
    return advice;
  }

  private static Optional<Interval> find(Map<String, SortedMap<String, Interval>> intervals, String policy) {
    return Optional.ofNullable(intervals.getOrDefault(policy, new TreeMap<>()).get(COST));
  }

  private static String needed(int replications, double timesTooWide) {
    double needed = Math.ceil(replications * timesTooWide * timesTooWide);
    return needed < 10_000 ? "some " + (long) needed : "more than 10,000";
  }
}
