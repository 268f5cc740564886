package dev.penumbra.engine.activation.policy;

import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.plan.PlanningCosts;
import dev.penumbra.engine.landscape.Landscape;
import org.jspecify.annotations.Nullable;

/**
 * Planning costs, whose tables depend on nothing that changes from cycle to cycle, so they are kept; decisions do not
 * depend on that. For several threads.
 */
final class PlanningTables {
  private volatile @Nullable Kept kept;

  private record Kept(Landscape landscape, SizingConfig sizing, long slotMillis, PlanningCosts costs) {
    boolean fit(Situation situation) {
      return landscape.equals(situation.landscape()) && sizing.equals(situation.sizing())
          && slotMillis == situation.history().slotMillis();
    }
  }

  PlanningCosts costs(Situation situation) {
    Kept known = kept;
    if (known == null || !known.fit(situation)) {
      long slotMillis = situation.history().slotMillis();
      known = new Kept(
          situation.landscape(), situation.sizing(), slotMillis,
          new PlanningCosts(situation.landscape(), situation.roundTrips(), situation.sizing(), slotMillis));
      kept = known;
    }
    return known.costs();
  }
}
