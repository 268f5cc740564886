package dev.penumbra.app.session;

import dev.penumbra.app.session.recording.Recording;
import java.util.Optional;

/**
 * A run that is looked at.
 *
 * @param scenario what it runs over; of its text when it began
 * @param forkedAt the first slot that may differ from the run it was forked from; empty for one that stands alone
 */
public record ShownRun(OpenScenario scenario, Recording recording, Optional<Integer> forkedAt) {}
