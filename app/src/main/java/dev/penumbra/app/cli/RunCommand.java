package dev.penumbra.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penumbra.simulator.experiment.Comparison;
import dev.penumbra.simulator.experiment.Comparison.Timed;
import dev.penumbra.simulator.run.ResultSink;
import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "run", description = "Simulates a policy and every baseline on the same requests, and compares them.")
final class RunCommand implements Callable<Integer> {
  @Mixin
  private ScenarioArgument scenario = new ScenarioArgument();

  @Option(names = "--json", description = "Prints an array instead of a table, the chosen policy first.")
  private boolean json;

  @Option(names = "--threads", paramLabel = "N", description = "Runs at the same time; the results do not depend on it. Default: all processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException, JsonProcessingException {
    Comparison comparison = new Comparison(scenario.read(), _ -> ResultSink.NONE, Math.max(1, threads));
    List<Timed> rows = watched(comparison);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(RunJson.of(rows)));
    } else {
      RunTable.print(rows, out);
    }
    out.flush();
    return 0;
  }

  private List<Timed> watched(Comparison comparison) throws InterruptedException {
    try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), isTerminal())) {
      return comparison.run(progress::show);
    }
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }
}
