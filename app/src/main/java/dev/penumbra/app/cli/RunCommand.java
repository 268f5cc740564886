package dev.penumbra.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penumbra.app.cli.report.ProgressLine;
import dev.penumbra.app.cli.report.ReplicationTable;
import dev.penumbra.app.cli.report.ResultsFolder;
import dev.penumbra.app.cli.report.RunJson;
import dev.penumbra.app.cli.report.RunTable;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.simulator.experiment.Comparison;
import dev.penumbra.simulator.experiment.Comparison.Outcome;
import dev.penumbra.simulator.experiment.replication.Replications;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.scenario.Scenario;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "run", description = "Simulates a policy and every baseline on the same requests, and compares them.")
final class RunCommand implements Callable<Integer> {
  private static final int MOST_REPLICATIONS = 10_000;

  @Mixin
  private ScenarioArgument scenario = new ScenarioArgument();

  @Option(names = "--json", description = "Prints an array instead of a table, the chosen policy first.")
  private boolean json;

  @Mixin
  private ThreadsOption threads = new ThreadsOption();

  @Option(names = "--out", paramLabel = "DIR", description = {"Folder for the results, made when it is not there:",
      "results.sqlite    every run, slot and decision; runs are added to those there",
      "comparison.json   as with --json, replaced",
      "recommendation.*  yaml and csv as from 'export', replaced"})
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--replications", paramLabel = "N", description = "Repeats all with N seeds, from the scenario's on, 2 to 10000, and gives 95 %% intervals of each figure and of each difference.")
  private Optional<Integer> replications = Optional.empty();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException, JsonProcessingException {
    Problems problems = new Problems();
    int atOnce = threads.checked(problems);
    folder.ifPresent(path -> ResultsFolder.check(path, scenario.configuration(), problems));
    replications.ifPresent(count -> checkReplications(count, problems));
    Scenario read = scenario.read(problems);
    Optional<ResultsFolder> results = folder.map(path -> ResultsFolder.open(path, read));
    ResultSink.Factory sinks = results.isPresent() ? results.get() : _ -> ResultSink.NONE;
    PrintWriter out = spec.commandLine().getOut();
    if (replications.isPresent()) {
      Replications runs = new Replications(i -> reseeded(read, i), sinks, replications.get(), atOnce);
      Replications.Report report = ProgressLine.during(spec.commandLine().getErr(), runs::run);
      String text = pretty(ReplicationTable.json(report));
      results.ifPresent(r -> r.write(text));
      show(out, text, () -> ReplicationTable.print(report, out));
    } else {
      Outcome outcome = ProgressLine.during(spec.commandLine().getErr(), new Comparison(read, sinks, atOnce)::run);
      String text = pretty(RunJson.of(outcome));
      results.ifPresent(r -> r.write(text));
      read.clients().logLines().ifPresent(lines -> (json ? spec.commandLine().getErr() : out).println(lines.summary()));
      show(out, text, () -> RunTable.print(outcome, out));
    }
    return 0;
  }

  private Scenario reseeded(Scenario first, int replication) {
    return replication == 0 ? first : scenario.read(first.seed() + replication);
  }

  private static String pretty(Object values) throws JsonProcessingException {
    return new ObjectMapper().writerWithDefaultPrettyPrinter()
        .with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .writeValueAsString(values) + "\n";
  }

  private void show(PrintWriter out, String text, Runnable table) {
    if (json) {
      out.print(text);
    } else {
      table.run();
    }
    out.flush();
  }

  private void checkReplications(int count, Problems problems) {
    if (count < 2 || count > MOST_REPLICATIONS) {
      problems.add("--replications", "'" + count + "'", "2 to " + MOST_REPLICATIONS);
    }
  }
}
