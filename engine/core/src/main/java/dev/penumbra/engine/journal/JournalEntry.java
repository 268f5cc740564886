package dev.penumbra.engine.journal;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.cloud.Intent;
import dev.penumbra.engine.cloud.IntentOutcome;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.shadow.DeploymentState;
import java.time.Instant;

/** One line of the journal. */
public sealed interface JournalEntry {
  /** The cycle that wrote it. */
  Instant at();

  /** What was decided for a deployment, a hold included. */
  record Decided(Instant at, Decision decision) implements JournalEntry {}

  /** What is about to be asked of the cloud; written before it is submitted. */
  record Intended(Instant at, Intent intent) implements JournalEntry {}

  /** What became of an earlier intent. */
  record Ended(Instant at, IntentOutcome outcome) implements JournalEntry {}

  /** A deployment passed from one state to another. */
  record Passed(Instant at, DeploymentKey key, DeploymentState from, DeploymentState to, String trigger)
      implements
        JournalEntry {}
}
