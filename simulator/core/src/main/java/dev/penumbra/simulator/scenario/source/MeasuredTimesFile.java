package dev.penumbra.simulator.scenario.source;

import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.model.behaviour.MeasuredTimes;
import dev.penumbra.engine.model.problem.PlainNumber;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.file.CsvFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Measured service times as CSV with the column {@code ms}; other columns are ignored. */
public final class MeasuredTimesFile {
  private static final double LONGEST_MILLIS = 1e7;
  /** Far more than a distribution needs to be known by, and no burden to keep. */
  private static final int MOST = 1_000_000;

  private MeasuredTimesFile() {}

  /** The times of a file; empty when it, or a row of it, cannot be used, which is noted. */
  public static Optional<MeasuredTimes> read(Path file, Problems problems) {
    ProblemList list = new ProblemList();
    DoubleStream.Builder times = DoubleStream.builder();
    int[] rows = {0};
    CsvFile.read(file, list, header -> {
      int column = header.require("ms");
      return row -> {
        OptionalDouble time = PlainNumber.find(row.text(column), Double.MIN_VALUE, LONGEST_MILLIS);
        if (time.isEmpty()) {
          list.add(row.path(), "ms '" + row.text(column) + "'", "a number above 0, at most 10000000");
        } else if (rows[0] == MOST) {
          list.add(row.path(), "row " + (MOST + 1), "at most " + MOST + " rows. Maybe a sample of them?");
        } else if (rows[0] < MOST) {
          times.add(time.getAsDouble());
        }
        rows[0]++;
      };
    });
    problems.addAll(list.all());
    return list.isEmpty() ? Optional.of(new MeasuredTimes(times.build().toArray())) : Optional.empty();
  }
}
