package dev.penumbra.app.session;

import dev.penumbra.app.session.recording.Recording;
import java.util.Optional;

/**
 * A run that is looked at.
 *
 * @param scenario what it runs over, its turns taken; of its text when it began
 */
public record ShownRun(OpenScenario scenario, Recording recording) {
  /** The first slot that may differ from the run it was forked from; empty for one that stands alone. */
  public Optional<Integer> forkedAt() {
    return recording.identity().origin().map(origin -> recording.slotAt(origin.at()));
  }
}
