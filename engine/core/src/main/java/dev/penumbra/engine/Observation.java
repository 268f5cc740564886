package dev.penumbra.engine;

import dev.penumbra.engine.cloud.IntentOutcome;
import dev.penumbra.engine.cloud.view.CloudSnapshot;
import dev.penumbra.engine.demand.EventCalendar;
import java.time.Instant;
import java.util.List;

/**
 * What the engine is told at the start of a cycle; nothing in it may stem from {@code now} or later.
 *
 * @param now the moment of the cycle
 * @param slots requests per series in each slot that ended since the last cycle, oldest first
 * @param snapshot the cloud as last seen
 * @param outcomes intents that have come to an end since the last cycle
 * @param events those announced before {@code now}
 */
public record Observation(
    Instant now,
    List<double[]> slots,
    CloudSnapshot snapshot,
    List<IntentOutcome> outcomes,
    EventCalendar events) {
  public Observation {
    slots = List.copyOf(slots);
    outcomes = List.copyOf(outcomes);
  }
}
