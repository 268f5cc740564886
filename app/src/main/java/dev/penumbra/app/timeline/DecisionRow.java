package dev.penumbra.app.timeline;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.journal.JournalLine;

/**
 * A decision of the engine.
 *
 * @param slot at whose start it was made
 */
record DecisionRow(int slot, Lane place, Decision decision) {
  String outcome() {
    String chosen = JournalLine.of(decision.chosen());
    return decision.isHold() ? chosen : JournalLine.of(decision.current()) + " → " + chosen;
  }
}
