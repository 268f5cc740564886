package dev.penumbra.simulator.demand.series;

import dev.penumbra.engine.config.format.scalar.Quantity;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.file.CsvFile;
import dev.penumbra.simulator.demand.file.CsvFile.Header;
import dev.penumbra.simulator.demand.file.CsvFile.Row;
import dev.penumbra.simulator.demand.timed.TimeCell;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A table with the columns {@code series,time,value} and one value a row, in any order; the step of a series is the
 * shortest distance of two of its {@linkplain TimeCell times}.
 */
public final class LongSeriesFile {
  private static final List<String> COLUMNS = List.of("series", "time", "value");
  /** A gap of more steps is taken for a slip in a time. */
  private static final long LONGEST_SLOTS = 5_000_000;

  private final Map<String, NavigableMap<Long, Double>> series = new LinkedHashMap<>();
  private final Gaps gaps;
  private final ProblemList problems;

  private LongSeriesFile(Gaps gaps, ProblemList problems) {
    this.gaps = gaps;
    this.problems = problems;
  }

  /** Reads a file and notes what is wrong with it. */
  public static List<NamedSeries> read(Path file, Gaps gaps, ProblemList problems) {
    LongSeriesFile reading = new LongSeriesFile(gaps, problems);
    CsvFile.read(file, problems, reading::rows);
    List<NamedSeries> all = new ArrayList<>();
    reading.series.forEach((name, values) -> all.add(new NamedSeries(name, reading.regular(name, values))));
    return all;
  }

  private Consumer<Row> rows(Header header) {
    int[] at = COLUMNS.stream().mapToInt(header::require).toArray();
    for (String name : header.names()) {
      if (!COLUMNS.contains(name)) {
        problems.add("header", "column '" + name + "'", "series,time,value");
      }
    }
    return row -> {
      double value = WideSeriesFile.value(row.path() + ", value", row.text(at[2]), gaps, problems);
      OptionalLong time = TimeCell.read(row, at[1], problems);
      if (time.isPresent() && series.computeIfAbsent(row.text(at[0]), _ -> new TreeMap<>())
          .putIfAbsent(time.getAsLong(), value) != null) {
        problems.add(row.path(), "time " + row.text(at[1]) + " of '" + row.text(at[0]) + "' again", "each time once");
      }
    };
  }

  private double[] regular(String name, NavigableMap<Long, Double> values) {
    long step = Long.MAX_VALUE;
    long before = values.firstKey();
    for (long time : values.tailMap(before, false).keySet()) {
      step = Math.min(step, time - before);
      before = time;
    }
    String every = Quantity.print(Duration.ofMillis(step));
    long slots = values.size() == 1 ? 1 : (values.lastKey() - values.firstKey()) / step + 1;
    if (slots > LONGEST_SLOTS) {
      problems.add("series '" + name + "'", slots + " steps of " + every, "at most " + LONGEST_SLOTS);
      return new double[0];
    }
    double[] regular = new double[Math.toIntExact(slots)];
    Arrays.fill(regular, Double.NaN);
    for (Map.Entry<Long, Double> entry : values.entrySet()) {
      long distance = entry.getKey() - values.firstKey();
      if (distance % step != 0 && values.size() > 1) {
        problems.add(
            "series '" + name + "'", "time " + Instant.ofEpochMilli(entry.getKey()),
            "whole steps of " + every + " after " + Instant.ofEpochMilli(values.firstKey()));
        return regular;
      }
      regular[(int) (values.size() == 1 ? 0 : distance / step)] = entry.getValue();
    }
    if (gaps == Gaps.REFUSE && values.size() < slots) {
      problems.add(
          "series '" + name + "'", slots - values.size() + " times missing of " + slots,
          "a value every " + every + "; maybe --gaps bridge, to take them as missing");
    }
    return regular;
  }
}
