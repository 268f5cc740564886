package dev.penumbra.simulator.demand.series;

import dev.penumbra.engine.model.problem.PlainNumber;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.file.CsvFile;
import dev.penumbra.simulator.demand.file.CsvFile.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table with a header and one series a row: its name, then its values; what is blank at the end does not count. */
public final class WideSeriesFile {
  private WideSeriesFile() {}

  /** Reads a file and notes what is wrong with it. */
  public static List<NamedSeries> read(Path file, Gaps gaps, ProblemList problems) {
    List<NamedSeries> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    CsvFile.read(file, problems, header -> {
      if (isData(header.names())) {
        problems.add(
            file.getFileName() + ":1", "a number, '" + header.names().get(1) + "'",
            "a header, such as name,1,2,3; maybe the header line is missing");
      }
      return row -> {
        if (!names.add(row.text(0))) {
          problems.add(row.path(), "series '" + row.text(0) + "' again", "each series once");
        }
        all.add(new NamedSeries(row.text(0), values(row, gaps, problems)));
      };
    });
    return all;
  }

  /** Whether a first line is a series itself: it has numbers, and they do not count the columns. */
  private static boolean isData(List<String> cells) {
    return cells.size() > 1 && PlainNumber.find(cells.get(1), -MOST, MOST).isPresent()
        && !cells.get(1).equals("0")
        && !cells.get(1).equals("1");
  }

  /** Larger numbers would not survive being squared and summed. */
  static final double MOST = 1e100;

  private static double[] values(Row row, Gaps gaps, ProblemList problems) {
    int end = row.cells().getFieldCount();
    while (end > 1 && row.text(end - 1).isEmpty()) {
      end--;
    }
    double[] values = new double[end - 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(row.path() + ", value " + (i + 1), row.text(i + 1), gaps, problems);
    }
    return values;
  }

  /** The number in a cell, NaN where there is none. */
  static double value(String path, String text, Gaps gaps, ProblemList problems) {
    if (text.isEmpty() && gaps == Gaps.BRIDGE) {
      return Double.NaN;
    }
    return PlainNumber.find(text, -MOST, MOST).orElseGet(() -> {
      problems.add(
          path, text.isEmpty() ? "nothing" : "'" + text + "'", text.isEmpty()
              ? "a number; maybe --gaps bridge, to take it as missing"
              : "a number within 1e100 of 0");
      return Double.NaN;
    });
  }
}
