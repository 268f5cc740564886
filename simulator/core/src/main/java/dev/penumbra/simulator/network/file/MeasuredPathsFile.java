package dev.penumbra.simulator.network.file;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.problem.PlainNumber;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.file.CsvFile;
import dev.penumbra.simulator.network.MeasuredPaths;
import dev.penumbra.simulator.network.MeasuredPaths.Ends;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Round-trip times between zones as CSV with the columns {@code from,to,rtt_ms}. Zones that are not in the catalogue are
 * left out, and so is what a zone measured to itself, because that is its network as much as the service that answered.
 */
public final class MeasuredPathsFile {
  private static final double MOST_MILLIS = 10_000;

  private MeasuredPathsFile() {}

  /**
   * Reads a file; what is wrong with it is noted.
   *
   * @param find where a zone is
   */
  public static MeasuredPaths read(Path file, Function<String, Optional<GeoPoint>> find, ProblemList problems) {
    Map<Ends, Double> millis = new HashMap<>();
    CsvFile.read(file, problems, header -> {
      int from = header.require("from");
      int to = header.require("to");
      int time = header.require("rtt_ms");
      return row -> {
        OptionalDouble measured = PlainNumber.find(row.text(time), Double.MIN_VALUE, MOST_MILLIS);
        if (measured.isEmpty()) {
          problems.add(row.path(), "rtt_ms '" + row.text(time) + "'", "a number above 0, at most " + MOST_MILLIS);
        } else if (!row.text(from).equals(row.text(to))) {
          find.apply(row.text(from))
              .ifPresent(
                  a -> find.apply(row.text(to)).ifPresent(b -> millis.put(new Ends(a, b), measured.getAsDouble())));
        }
      };
    });
    return new MeasuredPaths(millis);
  }
}
