package dev.penumbra.app.cli;

import dev.penumbra.app.cli.report.ProgressLine;
import dev.penumbra.engine.config.format.Nearest;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.simulator.export.PenumbraYaml;
import dev.penumbra.simulator.export.RecommendationCsv;
import dev.penumbra.simulator.export.WholeFile;
import dev.penumbra.simulator.recommendation.Recommendation;
import dev.penumbra.simulator.recommendation.RecommendationBuilder;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.scenario.Scenario;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "export", description = "Simulates the policy and writes the configuration it recommends.")
final class ExportCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("penumbra", "csv");

  @Mixin
  private ScenarioArgument scenario = new ScenarioArgument();

  @Option(names = "--format", paramLabel = "FORMAT", description = "penumbra (YAML, read back by --configuration) or csv. Default: penumbra.")
  private String format = "penumbra";

  @Option(names = "--output", paramLabel = "FILE", description = "File that is made or replaced as a whole; standard output unless given.")
  private Optional<Path> output = Optional.empty();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Problems problems = new Problems();
    if (!FORMATS.contains(format)) {
      problems.add("--format", "'" + format + "'", Nearest.among(format, FORMATS));
    }
    output.ifPresent(file -> check(file, problems));
    Scenario read = scenario.read(problems);
    String text = text(read, recommend(read));
    if (output.isPresent()) {
      WholeFile.write(output.get(), text);
    } else {
      PrintWriter out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
    }
    return 0;
  }

  /** A file may be made or replaced in a folder that is there. */
  private static void check(Path file, Problems problems) {
    if (Files.isDirectory(file)) {
      problems.add("--output", "'" + file + "', which is a directory", "the name of a file");
      return;
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      problems.add("--output", "'" + file + "', a device or a pipe", "a file; left out, it goes to standard output");
      return;
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      problems.add("--output", "'" + file + "', whose folder is not there", "a file in a folder that is there");
    } else if (!Files.isWritable(folder)) {
      problems.add("--output", "'" + file + "', whose folder may not be written", "a file in a folder of one's own");
    }
  }

  private Recommendation recommend(Scenario read) {
    AtomicReference<RecommendationBuilder> builder = new AtomicReference<>();
    try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), ProgressLine.isWatched());
        Simulation run = new Simulations(read).start(identity -> {
          builder.set(new RecommendationBuilder(identity, read.landscape().services()));
          return builder.get();
        })) {
      while (!run.isFinished()) {
        run.step();
        progress.show((double) run.slot() / run.slots());
      }
      return builder.get().build();
    }
  }

  private String text(Scenario read, Recommendation recommendation) {
    return format.equals("csv")
        ? RecommendationCsv.text(recommendation)
        : PenumbraYaml.text(new PenumbraYaml.Content(read.engine(), recommendation));
  }
}
