package dev.penumbra.simulator.demand.reader;

import dev.penumbra.engine.model.problem.PlainNumber;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.file.ColumnNames;
import dev.penumbra.simulator.demand.file.CsvFile;
import dev.penumbra.simulator.demand.file.CsvFile.Header;
import dev.penumbra.simulator.demand.file.CsvFile.Row;
import dev.penumbra.simulator.demand.file.PackedFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Reads counts from CSV with the columns {@code time,place,count}, or {@code time,count} when there is one place; other
 * columns are ignored. {@code time} is the start of what was counted; a slot that is missing counted nothing. The rows
 * of each place are in order of time.
 *
 * @param places which the rows may name
 * @param slot length of a slot; left out, it is the shortest time between two rows, and all must lie on its grid
 * @param columns what the columns are called
 */
public record CountReader(PlaceTable places, Optional<Duration> slot, ColumnNames columns) {
  /** Sums of counts over a trace stay exact; a larger one would swallow all others of its place. */
  private static final double LARGEST = 1e12;

  private static final double ANY_CELL = 1;

  /** A reader of columns with their usual names. */
  public CountReader(PlaceTable places, Optional<Duration> slot) {
    this(places, slot, ColumnNames.USUAL);
  }

  /** Reads a file, plain or packed; throws {@link dev.penumbra.engine.model.problem.InvalidInputException}. */
  public DemandTrace read(Path file) {
    ProblemList problems = new ProblemList();
    CountRows rows = new CountRows();
    CsvFile.read(file, problems, header -> rowsInto(rows, header, problems));
    problems.throwIfAny();
    return trace(rows, PackedFile.name(file), problems).orElseThrow();
  }

  /** Looks at every row of a file by itself; what cannot be used is counted and left out, the rest is handed on. */
  public RowScan scan(Path file, Consumer<Row> accepted) {
    RowTally tally = new RowTally(accepted);
    CountRows rows = new CountRows();
    CsvFile.read(file, tally.problems(), header -> tally.watching(rowsInto(rows, header, tally.problems())));
    return tally.scan(problems -> trace(rows, PackedFile.name(file), problems));
  }

  private Optional<DemandTrace> trace(CountRows rows, String name, ProblemList problems) {
    long slotMillis = slot.map(Duration::toMillis).orElseGet(() -> rows.findSlotMillis(name, problems));
    problems.throwIfAny();
    long anchor = slot.isPresent() ? 0 : rows.firstMillis();
    SlotTally tally = new SlotTally(places, anchor, slotMillis, ANY_CELL);
    rows.addTo(tally, name, problems);
    Optional<DemandTrace> trace = tally.trace(name, problems);
    problems.throwIfAny();
    return trace;
  }

  private Consumer<Row> rowsInto(CountRows rows, Header header, ProblemList problems) {
    int time = header.require(columns.time());
    int count = header.require(columns.count());
    int place = places.places().size() == 1 ? header.find(columns.place()) : header.require(columns.place());
    Map<String, Integer> positions = places.positions();
    LocalClocks clocks = new LocalClocks(places, false, problems);
    return row -> {
      Integer at = place < 0 ? Integer.valueOf(0) : positions.get(row.text(place));
      if (at == null) {
        problems.add(row.path(), "place '" + row.text(place) + "'", "one of the " + positions.size() + " known places");
        return;
      }
      OptionalLong millis = clocks.read(row, row.text(time), at);
      OptionalDouble counted = count(row, row.text(count), problems);
      if (millis.isPresent() && counted.isPresent()) {
        rows.add(millis.getAsLong(), at, counted.getAsDouble());
      }
    };
  }

  private static OptionalDouble count(Row row, String text, ProblemList problems) {
    OptionalDouble count = PlainNumber.find(text, 0, LARGEST);
    if (count.isEmpty()) {
      problems.add(row.path(), "count '" + text + "'", "a number, 0 to 1000000000000");
    }
    return count;
  }
}
