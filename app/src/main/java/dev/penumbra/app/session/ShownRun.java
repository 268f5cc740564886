package dev.penumbra.app.session;

import dev.penumbra.app.session.recording.Recording;
import java.util.Optional;

/**
 * A run that is looked at.
 *
 * @param scenario what it runs over, its turns taken; of its text when it began
 */
public record ShownRun(OpenScenario scenario, Recording recording) {
  /**
   * A run and what it was forked from.
   *
   * @param parent empty for a run that stands alone, or whose parent was not kept
   */
  public record Lineage(ShownRun run, Optional<ShownRun> parent) {}

  /** The first slot that may differ from the run it was forked from; empty for one that stands alone. */
  public Optional<Integer> forkedAt() {
    return recording.identity().origin().map(origin -> recording.slotAt(origin.at()));
  }
}
