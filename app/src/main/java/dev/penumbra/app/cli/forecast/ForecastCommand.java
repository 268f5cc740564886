package dev.penumbra.app.cli.forecast;

import dev.penumbra.engine.model.problem.PlainNumber;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.engine.prediction.bank.SeriesForecast;
import dev.penumbra.engine.prediction.bank.SeriesForecast.Leaning;
import dev.penumbra.engine.prediction.bank.SeriesForecaster;
import dev.penumbra.engine.prediction.expert.Seasons;
import dev.penumbra.simulator.demand.series.NamedSeries;
import dev.penumbra.simulator.export.WholeFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forecasts of a table of series. */
@Command(name = "forecast", description = "Forecasts each series of a table, with quantiles.", subcommands = EvaluateCommand.class)
public final class ForecastCommand implements Callable<Integer> {
  @Mixin
  private SeriesInput input = new SeriesInput();

  @Option(names = "--levels", paramLabel = "LEVELS", description = "Levels of quantiles, ascending numbers above 0 and below 1, such as 0.1,0.5,0.9 (default).")
  private String levels = "0.1,0.5,0.9";

  @Option(names = "--output", paramLabel = "FILE", description = "CSV with the columns series,step,mean and one per level, made or replaced. Default: standard output.")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--explain", description = "Says on standard error which experts each forecast leans on.")
  private boolean explain;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  private record Answer(NamedSeries series, SeriesForecast forecast) {}

  @Override
  public Integer call() {
    ProblemList problems = new ProblemList();
    double[] wanted = levels(problems);
    Seasons seasons = input.seasons(problems);
    List<NamedSeries> all = input.read(2 * seasons.day(), problems);
    List<Answer> answers = all.parallelStream()
        .map(series -> new Answer(series, forecast(series.values(), seasons, wanted)))
        .toList();
    String text = table(answers, wanted);
    if (output.isPresent()) {
      WholeFile.write(output.get(), text);
    } else {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
    }
    answers.forEach(this::remark);
    return 0;
  }

  private double[] levels(ProblemList problems) {
    double[] wanted = Arrays.stream(levels.split(",", -1))
        .mapToDouble(text -> PlainNumber.find(text.strip(), 1e-6, 1 - 1e-6).orElse(Double.NaN))
        .toArray();
    for (int i = 0; i < wanted.length; i++) {
      if (Double.isNaN(wanted[i]) || (i > 0 && wanted[i] <= wanted[i - 1])) {
        problems.add("--levels", "'" + levels + "'", "ascending numbers above 0 and below 1, such as 0.1,0.5,0.9");
        break;
      }
    }
    return wanted;
  }

  private SeriesForecast forecast(double[] values, Seasons seasons, double[] wanted) {
    var forecaster = new SeriesForecaster(seasons, input.horizon(), values.length);
    for (double value : values) {
      forecaster.observe(value);
    }
    return forecaster.forecast(wanted);
  }

  private static String table(List<Answer> answers, double[] levels) {
    StringBuilder text = new StringBuilder("series,step,mean");
    for (double level : levels) {
      text.append(",q").append(level);
    }
    text.append('\n');
    for (Answer answer : answers) {
      String name = answer.series.name().matches("[^\",\\r\\n]*")
          ? answer.series.name()
          : '"' + answer.series.name().replace("\"", "\"\"") + '"';
      for (int step = 0; step < answer.forecast.mean().length; step++) {
        text.append(name).append(',').append(step + 1).append(',').append(number(answer.forecast.mean()[step]));
        for (double quantile : answer.forecast.quantiles()[step]) {
          text.append(',').append(number(quantile));
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  /** Eight digits: more than any forecast is worth, and small numbers keep theirs. */
  private static String number(double value) {
    return String.valueOf(Double.parseDouble(String.format(Locale.ROOT, "%.7e", value)));
  }

  private void remark(Answer answer) {
    var err = spec.commandLine().getErr();
    if (answer.series.missing() > 0) {
      err.println(answer.series.name() + ": " + answer.series.missing() + " missing values bridged");
    }
    if (explain) {
      err.println(
          answer.series.name() + ": " + answer.forecast.leanings()
              .stream()
              .map(ForecastCommand::leaning)
              .collect(Collectors.joining(", ")));
    }
  }

  private static String leaning(Leaning leaning) {
    return String.format(Locale.ROOT, "%.0f %% %s", 100 * leaning.share(), leaning.expert());
  }
}
