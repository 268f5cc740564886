package dev.penumbra.simulator.network.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.file.CsvFile;
import dev.penumbra.simulator.demand.file.CsvFile.Header;
import dev.penumbra.simulator.demand.file.CsvFile.Row;
import dev.penumbra.simulator.demand.reader.Coordinates;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;

/**
 * Pairs of places as CSV, with the columns {@code from_lat,from_lon,to_lat,to_lon} in degrees; other columns are kept as
 * they are.
 */
public final class PairsFile {
  private static final String ANSWER = "rtt_ms";
  private static final List<String> COLUMNS = List.of("from_lat", "from_lon", "to_lat", "to_lon");

  private final List<String> columns = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();

  private record Pair(List<String> cells, GeoPoint from, GeoPoint to) {}

  private PairsFile() {}

  /** Reads a file; throws {@link InvalidInputException} with all that is wrong with it. */
  public static PairsFile read(Path file) {
    ProblemList problems = new ProblemList();
    PairsFile pairs = new PairsFile();
    CsvFile.read(file, problems, header -> pairs.rows(header, problems));
    problems.throwIfAny();
    return pairs;
  }

  private Consumer<Row> rows(Header header, ProblemList problems) {
    int[] at = COLUMNS.stream().mapToInt(header::require).toArray();
    if (header.find(ANSWER) >= 0) {
      problems.add("header", "a column '" + ANSWER + "'", "none: it is what is added");
    }
    columns.addAll(header.names());
    return row -> {
      Optional<GeoPoint> from = point(row, at[0], at[1], "from", problems);
      Optional<GeoPoint> to = point(row, at[2], at[3], "to", problems);
      if (row.cells().getFieldCount() > columns.size()) {
        problems.add(row.path(), row.cells().getFieldCount() + " cells", "at most " + columns.size());
      }
      from.ifPresent(f -> to.ifPresent(t -> pairs.add(new Pair(row.cells().getFields(), f, t))));
    };
  }

  private static Optional<GeoPoint> point(Row row, int latitude, int longitude, String end, ProblemList problems) {
    return Coordinates.read(row.path() + ", " + end, row.text(latitude), row.text(longitude), problems);
  }

  /** The same table with the round-trip time of each pair in milliseconds, to a microsecond. */
  public String with(ToDoubleBiFunction<GeoPoint, GeoPoint> millis) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text);
    csv.writeRecord(Stream.concat(columns.stream(), Stream.of(ANSWER)).toList());
    for (Pair pair : pairs) {
      List<String> cells = new ArrayList<>(pair.cells());
      while (cells.size() < columns.size()) {
        cells.add("");
      }
      cells.add(String.format(Locale.ROOT, "%.3f", millis.applyAsDouble(pair.from(), pair.to())));
      csv.writeRecord(cells);
    }
    return text.toString();
  }
}
