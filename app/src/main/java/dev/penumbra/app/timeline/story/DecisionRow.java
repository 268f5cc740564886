package dev.penumbra.app.timeline.story;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.journal.JournalLine;

/**
 * A decision of the engine.
 *
 * @param slot at whose start it was made
 */
public record DecisionRow(int slot, Lane place, Decision decision) {
  /** From what to what; "active x 2 → 3" where only the number changes. */
  public String outcome() {
    String chosen = JournalLine.of(decision.chosen());
    if (decision.isHold()) {
      return chosen;
    }
    boolean sameKind = decision.current().getClass().equals(decision.chosen().getClass());
    String to = sameKind ? chosen.substring(chosen.lastIndexOf(' ') + 1) : chosen;
    return JournalLine.of(decision.current()) + " → " + to;
  }
}
