package dev.penumbra.simulator.recommendation;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.decision.Decision.GuardChange;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.simulator.recommendation.Recommendation.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Why one service was kept out of one zone, or lower in it than its policy wished, counted cycle by cycle. */
final class Refusals {
  private final SortedMap<String, Refusal> byPolicy = new TreeMap<>();
  private final SortedMap<String, Refusal> byGuard = new TreeMap<>();
  private final ZoneId zone;

  Refusals(ZoneId zone) {
    this.zone = zone;
  }

  void add(Decision decision) {
    Optional<GuardChange> lowering = findLowering(decision);
    if (lowering.isPresent()) {
      count(byGuard, lowering.get().rule(), lowering.get().reason());
    } else if (decision.chosen().level() == Level.ABSENT) {
      count(byPolicy, Refusal.POLICY, decision.reason());
    }
  }

  /** The last rule of the guard that left less than was wanted of it. */
  private static Optional<GuardChange> findLowering(Decision decision) {
    List<GuardChange> changes = decision.guardChanges();
    Level left = decision.chosen().level();
    for (GuardChange change : changes.reversed()) {
      if (left.compareTo(change.wanted().level()) < 0) {
        return Optional.of(change);
      }
      left = change.wanted().level();
    }
    return Optional.empty();
  }

  /** Keeps the figures of the latest cycle. */
  private void count(SortedMap<String, Refusal> refusals, String by, Reason reason) {
    String cause = by + ": " + reason.rule();
    long before = refusals.containsKey(cause) ? refusals.get(cause).cycles() : 0;
    refusals.put(cause, new Refusal(zone, by, before + 1, reason));
  }

  /** Why the zone was refused most often; in a zone that was used only the guard refuses, not the policy. */
  Optional<Refusal> findMain(boolean used) {
    Optional<Refusal> guards = mostFrequent(byGuard);
    return used || guards.isPresent() ? guards : mostFrequent(byPolicy);
  }

  private static Optional<Refusal> mostFrequent(SortedMap<String, Refusal> refusals) {
    return refusals.values().stream().max(Comparator.comparingLong(Refusal::cycles));
  }
}
