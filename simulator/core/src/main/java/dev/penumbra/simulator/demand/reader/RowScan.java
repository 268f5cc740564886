package dev.penumbra.simulator.demand.reader;

import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.simulator.demand.DemandTrace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the rows of a file that was looked at row by row: those that cannot be used are counted and left out.
 *
 * @param rows behind the header
 * @param refused by what would have been legal
 * @param trace what the others came to; empty when there is a problem with the file as a whole
 * @param problems with the file as a whole
 */
public record RowScan(
    long rows, SortedMap<String, Refused> refused, Optional<DemandTrace> trace, List<Problem> problems) {
  /**
   * Rows left out for the same reason.
   *
   * @param first what the first few of them have, and where
   */
  public record Refused(long count, List<Problem> first) {
    /** Enough to find out what is the matter. */
    public static final int MOST_SHOWN = 5;

    public Refused {
      first = List.copyOf(first);
    }

    Refused plus(Problem problem) {
      List<Problem> more = new ArrayList<>(first);
      if (more.size() < MOST_SHOWN) {
        more.add(problem);
      }
      return new Refused(count + 1, more);
    }
  }

  public RowScan {
    refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    problems = List.copyOf(problems);
  }

  /** Rows left out for any reason. */
  public long refusedRows() {
    return refused.values().stream().mapToLong(Refused::count).sum();
  }
}
