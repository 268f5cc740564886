package dev.penumbra.simulator.demand.timed;

import dev.penumbra.engine.model.problem.PlainNumber;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.file.CsvFile;
import dev.penumbra.simulator.demand.file.CsvFile.Header;
import dev.penumbra.simulator.demand.file.CsvFile.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A table with a {@linkplain TimeCell time} and a value in each row, in any order. The time is in the column {@code time},
 * {@code timestamp}, {@code ts} or {@code period}, the value in {@code value} or {@code count}.
 */
public final class TimedValuesFile {
  private static final List<String> TIMES = List.of("time", "timestamp", "ts", "period");
  private static final List<String> VALUES = List.of("value", "count");
  /** Larger numbers would not survive being summed. */
  private static final double MOST = 1e100;

  private TimedValuesFile() {}

  private record Sample(long millis, double value) {}

  /** Reads a file; throws {@link dev.penumbra.engine.model.problem.InvalidInputException} with all that is wrong with it. */
  public static TimedValues read(Path file) {
    ProblemList problems = new ProblemList();
    List<Sample> samples = new ArrayList<>();
    CsvFile.read(file, problems, header -> rows(header, samples, problems));
    problems.throwIfAny();
    samples.sort(Comparator.comparingLong(Sample::millis));
    return new TimedValues(
        samples.stream().mapToLong(Sample::millis).toArray(), samples.stream().mapToDouble(Sample::value).toArray());
  }

  private static Consumer<Row> rows(Header header, List<Sample> samples, ProblemList problems) {
    int time = column(header, TIMES);
    int value = column(header, VALUES);
    return row -> {
      OptionalLong millis = TimeCell.read(row, time, problems);
      double number = PlainNumber.find(row.text(value), 0, MOST).orElse(-1);
      if (number < 0) {
        problems.add(row.path() + ", value", "'" + row.text(value) + "'", "a number, 0 to 1e100; leave out the row "
            + "where none was measured");
      }
      if (millis.isPresent() && problems.isEmpty()) {
        samples.add(new Sample(millis.getAsLong(), number));
      }
    };
  }

  private static int column(Header header, List<String> names) {
    return names.stream()
        .filter(header.names()::contains)
        .findFirst()
        .map(header::require)
        .orElseGet(() -> header.require(names.getFirst()));
  }
}
