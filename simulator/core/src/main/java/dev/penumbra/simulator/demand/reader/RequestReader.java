package dev.penumbra.simulator.demand.reader;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.file.ColumnNames;
import dev.penumbra.simulator.demand.file.CsvFile;
import dev.penumbra.simulator.demand.file.CsvFile.Header;
import dev.penumbra.simulator.demand.file.CsvFile.Row;
import dev.penumbra.simulator.demand.file.PackedFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Reads one row per request from CSV with the columns {@code time,place}, with one known place {@code time} alone, or
 * with no known place {@code time,latitude,longitude}. Other columns are ignored. The rows of each place are in order of
 * time.
 *
 * @param places which the rows may name
 * @param anchor a moment at which a slot begins
 * @param slot length of the slots requests are counted in, above 0
 * @param cellDegrees edge of the cells that coordinates are counted in
 * @param columns what the columns are called
 */
public record RequestReader(
    PlaceTable places, Instant anchor, Duration slot, double cellDegrees, ColumnNames columns) {
  /** Reads a file, plain or packed; throws {@link dev.penumbra.engine.model.problem.InvalidInputException}. */
  public DemandTrace read(Path file) {
    ProblemList problems = new ProblemList();
    SlotTally tally = new SlotTally(places, anchor.toEpochMilli(), slot.toMillis(), cellDegrees);
    CsvFile.read(file, problems, header -> rowsInto(tally, header, problems));
    problems.throwIfAny();
    Optional<DemandTrace> trace = tally.trace(PackedFile.name(file), problems);
    problems.throwIfAny();
    return trace.orElseThrow();
  }

  /** Looks at every row of a file by itself; what cannot be used is counted and left out, the rest is handed on. */
  public RowScan scan(Path file, Consumer<Row> accepted) {
    RowTally rows = new RowTally(accepted);
    SlotTally tally = new SlotTally(places, anchor.toEpochMilli(), slot.toMillis(), cellDegrees);
    CsvFile.read(file, rows.problems(), header -> rows.watching(rowsInto(tally, header, rows.problems())));
    return rows.scan(problems -> tally.trace(PackedFile.name(file), problems));
  }

  private Consumer<Row> rowsInto(SlotTally tally, Header header, ProblemList problems) {
    int time = header.require(columns.time());
    Placing placing = placing(tally, header, problems);
    LocalClocks clocks = new LocalClocks(places, true, problems);
    return row -> {
      OptionalInt place = placing.find(row);
      if (place.isEmpty()) {
        return;
      }
      OptionalLong millis = clocks.read(row, row.text(time), place.getAsInt());
      if (millis.isPresent() && !tally.add(place.getAsInt(), millis.getAsLong(), 1)) {
        problems.add(row.path(), "time '" + row.text(time) + "' far from the others", "a shorter stretch");
      }
    };
  }

  private interface Placing {
    OptionalInt find(Row row);
  }

  private Placing placing(SlotTally tally, Header header, ProblemList problems) {
    if (places.places().isEmpty()) {
      int latitude = header.require(columns.latitude());
      int longitude = header.require(columns.longitude());
      return row -> cell(tally, row, row.text(latitude), row.text(longitude), problems);
    }
    if (header.find(columns.place()) < 0 && places.places().size() == 1) {
      return _ -> OptionalInt.of(0);
    }
    int place = header.require(columns.place());
    return row -> named(tally, row, row.text(place), problems);
  }

  private static OptionalInt cell(SlotTally tally, Row row, String latitude, String longitude, ProblemList problems) {
    Optional<GeoPoint> where = Coordinates.read(row.path(), latitude, longitude, problems);
    return where.isPresent() ? OptionalInt.of(tally.cellOf(where.get())) : OptionalInt.empty();
  }

  private OptionalInt named(SlotTally tally, Row row, String id, ProblemList problems) {
    Optional<Integer> place = tally.find(id);
    if (place.isEmpty()) {
      problems.add(row.path(), "place '" + id + "'", "one of the " + places.places().size() + " known places");
      return OptionalInt.empty();
    }
    return OptionalInt.of(place.get());
  }
}
