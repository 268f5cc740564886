package dev.penumbra.app.cli.forecast;

import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.engine.prediction.backtest.RollingEvaluation;
import dev.penumbra.engine.prediction.expert.Seasons;
import dev.penumbra.simulator.demand.series.NamedSeries;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "evaluate", description = "How well the series of a table would have been forecast from earlier origins, each from what lay before it.")
final class EvaluateCommand implements Callable<Integer> {
  private static final int MOST_ORIGINS = 100_000;

  @Mixin
  private SeriesInput input = new SeriesInput();

  @Option(names = "--origins", paramLabel = "N", description = "Origins per series, a whole number, 1 to 100000; the last has the horizon left behind it. Default: 1.")
  private int origins = 1;

  @Option(names = "--every", paramLabel = "STEPS", description = "Steps from one origin to the next, a whole number, 1 to 100000. Default: the horizon.")
  private Optional<Integer> every = Optional.empty();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ProblemList problems = new ProblemList();
    check("--origins", origins, problems);
    every.ifPresent(steps -> check("--every", steps, problems));
    Seasons seasons = input.seasons(problems);
    problems.throwIfAny();
    var evaluation = new RollingEvaluation(
        seasons, input.horizon(), origins, every.orElse(Math.max(1, input.horizon())));
    List<NamedSeries> all = input.read(evaluation.needs(), problems);
    for (NamedSeries series : all) {
      if (series.missing() > 0) {
        problems.add(
            "series '" + series.name() + "'", series.missing() + " missing values",
            "none: a forecast cannot be scored where nothing was measured");
      }
    }
    problems.throwIfAny();
    List<List<RollingEvaluation.Origin>> scores = all.parallelStream().map(s -> evaluation.of(s.values())).toList();
    ScoreTable.print(scores, spec.commandLine().getOut());
    return 0;
  }

  private static void check(String option, int value, ProblemList problems) {
    if (value < 1 || value > MOST_ORIGINS) {
      problems.add(option, String.valueOf(value), "a whole number, 1 to " + MOST_ORIGINS);
    }
  }
}
