package dev.penumbra.simulator.network.file;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.problem.PlainNumber;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.file.CsvFile;
import dev.penumbra.simulator.demand.file.CsvFile.Header;
import dev.penumbra.simulator.demand.file.CsvFile.Row;
import dev.penumbra.simulator.demand.reader.Coordinates;
import dev.penumbra.simulator.network.MeasuredPaths.Ends;
import dev.penumbra.simulator.network.PathStretch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Factors of stretch as CSV: one row per pair of areas, the pair of an area with itself included. A pair that is missing
 * has the factor 1, and one way stands for both.
 */
public final class StretchFile {
  private static final List<String> COLUMNS = List.of(
      "from_latitude", "from_longitude", "to_latitude", "to_longitude", "factor");
  private static final double LEAST = 0.01;
  private static final double MOST = 100;

  private StretchFile() {}

  /** Reads a file; what is wrong with it is noted. */
  public static PathStretch read(Path file, ProblemList problems) {
    Map<Ends, Double> factors = new LinkedHashMap<>();
    CsvFile.read(file, problems, header -> rows(header, factors, problems));
    Set<GeoPoint> points = new LinkedHashSet<>();
    factors.keySet().forEach(ends -> points.addAll(List.of(ends.from(), ends.to())));
    List<GeoPoint> areas = new ArrayList<>(points);
    double[][] logs = new double[areas.size()][areas.size()];
    factors.forEach((ends, factor) -> {
      int from = areas.indexOf(ends.from());
      int to = areas.indexOf(ends.to());
      logs[from][to] = StrictMath.log(factor);
      logs[to][from] = logs[from][to];
    });
    return new PathStretch(areas, logs);
  }

  private static Consumer<Row> rows(Header header, Map<Ends, Double> factors, ProblemList problems) {
    int[] at = COLUMNS.stream().mapToInt(header::require).toArray();
    return row -> {
      Optional<GeoPoint> from = Coordinates.parse(row.text(at[0]), row.text(at[1]));
      Optional<GeoPoint> to = Coordinates.parse(row.text(at[2]), row.text(at[3]));
      OptionalDouble factor = PlainNumber.find(row.text(at[4]), LEAST, MOST);
      if (from.isEmpty() || to.isEmpty() || factor.isEmpty()) {
        problems.add(
            row.path(), "'" + String.join(",", row.cells().getFields()) + "'",
            Coordinates.LEGAL + " of both ends, and a factor of " + LEAST + " to " + MOST);
      } else {
        factors.put(new Ends(from.get(), to.get()), factor.getAsDouble());
      }
    };
  }

  /** The file's content, to three digits behind the point. */
  public static String text(PathStretch stretch) {
    StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    List<GeoPoint> areas = stretch.areas();
    for (int i = 0; i < areas.size(); i++) {
      for (int j = i; j < areas.size(); j++) {
        GeoPoint from = areas.get(i);
        GeoPoint to = areas.get(j);
        text.append(
            String.format(
                Locale.ROOT, "%.0f,%.0f,%.0f,%.0f,%.3f\n", from.latitudeDegrees(), from.longitudeDegrees(),
                to.latitudeDegrees(), to.longitudeDegrees(), StrictMath.exp(stretch.logFactor(i, j))));
      }
    }
    return text.toString();
  }
}
