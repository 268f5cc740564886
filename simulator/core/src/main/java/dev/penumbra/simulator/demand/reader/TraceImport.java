package dev.penumbra.simulator.demand.reader;

import dev.penumbra.simulator.demand.DemandTrace;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Demand that was read, and what was left out of it.
 *
 * @param lines rows or log lines that were read
 * @param refused lines left out, by reason; tables have none, because there a bad row is an error
 * @param unplaced lines left out because nothing says where their client is
 */
public record TraceImport(DemandTrace trace, long lines, SortedMap<Refusal, Long> refused, long unplaced) {
  /** Why a line could not be used. */
  public enum Refusal {
    /** Longer than a line may be. */
    TOO_LONG,
    /** Not in the format. */
    MALFORMED,
    /** Its time is none. */
    UNPARSABLE_TIME,
    /** Its time lies too far from the others. */
    FAR_IN_TIME
  }

  public TraceImport {
    refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
  }

  /** Share of the lines that are missing in the trace, 0 to 1. */
  public double missingShare() {
    return lines == 0 ? 0 : (unplaced + refused.values().stream().mapToLong(Long::longValue).sum()) / (double) lines;
  }
}
