package dev.penumbra.app.cli.forecast;

import dev.penumbra.engine.model.problem.PlainNumber;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.engine.prediction.expert.Seasons;
import dev.penumbra.simulator.demand.series.Gaps;
import dev.penumbra.simulator.demand.series.LongSeriesFile;
import dev.penumbra.simulator.demand.series.NamedSeries;
import dev.penumbra.simulator.demand.series.WideSeriesFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The table of series to forecast, their seasons and how far ahead. */
final class SeriesInput {
  private static final String WIDE = "wide";
  private static final String LONG = "long";
  private static final String REFUSE = "refuse";
  private static final String BRIDGE = "bridge";
  private static final int LONGEST_SEASON = 100_000;
  private static final int LONGEST_HORIZON = 10_000;

  // Nothing is required of picocli: it would be required before a subcommand too.
  @Parameters(paramLabel = "INPUT", arity = "0..1", description = "CSV with a header, plain or gzip.")
  private Optional<Path> input = Optional.empty();

  @Option(names = "--layout", paramLabel = "LAYOUT", description = "wide (a series a row: name, then values) or long (columns series,time,value).")
  private String layout = "";

  @Option(names = "--season", paramLabel = "STEPS", description = "Steps after which the series repeat, as one whole number or two, the second a multiple of the first, such as 24,168; 1: no season.")
  private String season = "";

  @Option(names = "--horizon", paramLabel = "STEPS", description = "Steps ahead, a whole number, 1 to 10000.")
  private int horizon;

  @Option(names = "--gaps", paramLabel = "WHAT", description = "refuse (default) or bridge values that are missing within a series.")
  private String gaps = REFUSE;

  int horizon() {
    return horizon;
  }

  Seasons seasons(ProblemList problems) {
    int[] periods = Arrays.stream(season.split(",", -1))
        .mapToInt(text -> (int) PlainNumber.find(text.strip(), 1, LONGEST_SEASON).orElse(0))
        .toArray();
    int day = periods[0];
    int week = periods[periods.length - 1];
    if (periods.length > 2 || day < 1 || week < day || week % day != 0) {
      problems.add(
          "--season", "'" + season + "'",
          "one whole number or two, 1 to " + LONGEST_SEASON + ", the second a multiple of the first, such as 24,168");
      return new Seasons(1, 1);
    }
    return new Seasons(day, week);
  }

  /** The series, each with at least so many values; throws what is wrong with them or the options. */
  List<NamedSeries> read(int least, ProblemList problems) {
    if (horizon < 1 || horizon > LONGEST_HORIZON) {
      problems.add("--horizon", String.valueOf(horizon), "a whole number, 1 to " + LONGEST_HORIZON);
    }
    require("--layout", layout, WIDE, LONG, problems);
    require("--gaps", gaps, REFUSE, BRIDGE, problems);
    if (input.isEmpty()) {
      problems.add("INPUT", "nothing", "a CSV file with a header");
    }
    problems.throwIfAny();
    Gaps done = gaps.equals(BRIDGE) ? Gaps.BRIDGE : Gaps.REFUSE;
    List<NamedSeries> all = layout.equals(WIDE)
        ? WideSeriesFile.read(input.orElseThrow(), done, problems)
        : LongSeriesFile.read(input.orElseThrow(), done, problems);
    problems.throwIfAny();
    for (NamedSeries series : all) {
      if (series.values().length < least) {
        problems.add(
            "series '" + series.name() + "'", series.values().length + " values",
            "at least " + least + " with this season, horizon and number of origins");
      }
    }
    problems.throwIfAny();
    return all;
  }

  private static void require(String option, String found, String one, String other, ProblemList problems) {
    if (!found.equals(one) && !found.equals(other)) {
      problems.add(option, "'" + found + "'", one + " or " + other);
    }
  }
}
