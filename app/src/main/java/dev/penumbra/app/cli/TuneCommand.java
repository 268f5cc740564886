package dev.penumbra.app.cli;

import dev.penumbra.app.cli.report.ProgressLine;
import dev.penumbra.engine.config.format.Nearest;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.simulator.experiment.Tuning;
import dev.penumbra.simulator.experiment.Tuning.Trial;
import dev.penumbra.simulator.scenario.Scenario;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "tune", description = "Finds the thresholds of the baselines on the scenario's past, as its 'baselines' section.")
final class TuneCommand implements Callable<Integer> {
  @Mixin
  private ScenarioArgument scenario = new ScenarioArgument();

  @Option(names = "--rule", split = ",", paramLabel = "NAME", description = "Only these baselines. Default: all that have thresholds.")
  private SortedSet<String> rules = Tuning.NAMES;

  @Mixin
  private ThreadsOption threads = new ThreadsOption();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Problems problems = new Problems();
    int atOnce = threads.checked(problems);
    for (String rule : rules) {
      if (!Tuning.NAMES.contains(rule)) {
        problems.add("--rule", "'" + rule + "'", Nearest.among(rule, Tuning.NAMES));
      }
    }
    Scenario read = scenario.read(problems);
    List<Trial> trials = ProgressLine.during(
        spec.commandLine().getErr(), progress -> new Tuning(read, atOnce).run(rules, progress));
    Map<String, Trial> best = new LinkedHashMap<>();
    PrintWriter out = spec.commandLine().getOut();
    for (Trial trial : trials) {
      best.putIfAbsent(trial.policy().name(), trial);
      out.printf(
          Locale.ROOT, "# %-14s up %7.4f down %7.4f: %10.2f $%n", trial.policy().name(), trial.thresholds().up(),
          trial.thresholds().down(), trial.cost().toDollars());
    }
    out.println("baselines:");
    best.forEach((name, trial) -> out.println("  " + name + ": " + yaml(trial)));
    out.flush();
    return 0;
  }

  private static String yaml(Trial trial) {
    return "{up: " + trial.thresholds().up() + ", down: " + trial.thresholds().down() + "}";
  }
}
