package dev.penumbra.simulator.demand.reader;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.ProblemList;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.reader.CsvFile.Header;
import dev.penumbra.simulator.demand.reader.CsvFile.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads one row per request from CSV with the columns {@code time,place} or {@code time,latitude,longitude}; with one
 * known place {@code time} alone is enough. Other columns are ignored. The rows of each place are in order of time.
 *
 * @param places which the rows may name
 * @param slot length of the slots requests are counted in, above 0
 * @param cellDegrees edge of the cells that coordinates are counted in
 */
public record RequestReader(PlaceTable places, Duration slot, double cellDegrees) {
  /** Reads a file, plain or packed; throws {@link dev.penumbra.engine.model.InvalidInputException}. */
  public TraceImport read(Path file) {
    ProblemList problems = new ProblemList();
    SlotTally tally = new SlotTally(places, 0, slot.toMillis(), cellDegrees);
    long[] rows = new long[1];
    CsvFile.read(file, problems, header -> rowsInto(tally, header, problems, rows));
    problems.throwIfAny();
    Optional<DemandTrace> trace = tally.trace(PackedFile.name(file), problems);
    problems.throwIfAny();
    return new TraceImport(trace.orElseThrow(), rows[0], new TreeMap<>(), 0);
  }

  private Consumer<Row> rowsInto(SlotTally tally, Header header, ProblemList problems, long[] rows) {
    int time = header.require("time");
    Placing placing = placing(tally, header, problems);
    LocalClocks clocks = new LocalClocks(places, true, problems);
    return row -> {
      rows[0]++;
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
    if (header.find("latitude") >= 0) {
      int latitude = header.find("latitude");
      int longitude = header.require("longitude");
      return row -> cell(tally, row, row.text(latitude), row.text(longitude), problems);
    }
    if (header.find("place") < 0 && places.places().size() == 1) {
      return _ -> OptionalInt.of(0);
    }
    int place = header.require("place");
    return row -> named(tally, row, row.text(place), problems);
  }

  private static OptionalInt cell(SlotTally tally, Row row, String latitude, String longitude, ProblemList problems) {
    Optional<GeoPoint> where = Coordinates.parse(latitude, longitude);
    if (where.isEmpty()) {
      problems.add(row.path(), "'" + latitude + "', '" + longitude + "'", Coordinates.LEGAL);
      return OptionalInt.empty();
    }
    return OptionalInt.of(tally.cellOf(where.get()));
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
