package dev.penumbra.simulator.demand.reader;

import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.file.CsvFile.Row;
import dev.penumbra.simulator.demand.reader.RowScan.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Counts rows by what a reader finds wrong with them. Mutable, for one file. */
final class RowTally {
  private final ProblemList list = new ProblemList(this::note);
  private final Consumer<Row> accepted;
  private final SortedMap<String, Refused> refused = new TreeMap<>();
  private final List<Problem> ofFile = new ArrayList<>();
  private Optional<Problem> ofRow = Optional.empty();
  private boolean inRow;
  private long rows;

  /** Hands every row that can be used on. */
  RowTally(Consumer<Row> accepted) {
    this.accepted = accepted;
  }

  /** Where the reader notes what it finds. */
  ProblemList problems() {
    return list;
  }

  private void note(Problem problem) {
    if (!inRow) {
      ofFile.add(problem);
    } else if (ofRow.isEmpty()) {
      ofRow = Optional.of(problem); // a row is refused once, whatever else is wrong with it
    }
  }

  /** A reader of rows whose refusals are counted. */
  Consumer<Row> watching(Consumer<Row> reader) {
    return row -> {
      rows++;
      ofRow = Optional.empty();
      inRow = true;
      reader.accept(row);
      inRow = false;
      ofRow.ifPresentOrElse(
          problem -> refused.merge(problem.legal(), new Refused(1, List.of(problem)),
              (sofar, _) -> sofar.plus(problem)),
          () -> accepted.accept(row));
    };
  }

  /** What became of all rows, and of those that can be used. */
  RowScan scan(Function<ProblemList, Optional<DemandTrace>> trace) {
    ProblemList late = new ProblemList();
    Optional<DemandTrace> made = Optional.empty();
    if (ofFile.isEmpty()) {
      try {
        made = trace.apply(late);
      } catch (InvalidInputException _) {
        // noted in the list as well
      }
    }
    List<Problem> all = new ArrayList<>(ofFile);
    all.addAll(late.all());
    return new RowScan(rows, refused, all.isEmpty() ? made : Optional.empty(), all);
  }
}
