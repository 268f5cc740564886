package dev.penumbra.simulator.store;

import dev.penumbra.simulator.run.result.RunIdentity;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run as it stands in a results file.
 *
 * @param number tells it from others of the file, ascending with the order in which they began
 * @param finished false when it was interrupted or is still under way; its slots and decisions are then not all there
 * @param begunAt when it was made, by the clock of who kept it; empty when that was not asked for
 * @param figures what the whole run came to; empty until finished
 * @param journalFingerprint the same for runs whose journals are the same; empty until finished
 */
public record StoredRun(
    long number,
    RunIdentity identity,
    boolean finished,
    Optional<Instant> begunAt,
    SortedMap<String, Double> figures,
    String journalFingerprint) {
  public StoredRun {
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
  }
}
