package dev.penumbra.app.cli.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penumbra.app.cli.report.ProgressLine;
import dev.penumbra.app.cli.report.VerificationPage;
import dev.penumbra.app.cli.report.VerificationTable;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.simulator.export.WholeFile;
import dev.penumbra.simulator.verification.Verification;
import dev.penumbra.simulator.verification.evidence.VerificationRow;
import dev.penumbra.simulator.verification.evidence.VerificationRow.Verdict;
import dev.penumbra.simulator.verification.trace.GoldenTrace;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The simulator against theory. */
@Command(name = "verify", description = "Sets the simulator against theory; ends with 1 when any row fails.")
public final class VerifyCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Prints an array of rows instead of a table.")
  private boolean json;

  @Option(names = "--report", paramLabel = "FILE", description = "Also writes the rows as a page of HTML, which replaces the file.")
  private Optional<Path> report = Optional.empty();

  @Option(names = "--quick", description = "Only a few short queues, in some seconds.")
  private boolean quick;

  @Option(names = "--trace", description = "Also runs every scenario that is shipped and compares it with its golden trace.")
  private boolean trace;

  @Option(names = "--write-traces", description = "Makes the golden traces anew instead: what the scenarios do now is right.")
  private boolean writeTraces;

  @Option(names = "--datasets", paramLabel = "DIR", description = "Folder of scenarios and traces. Default: the one that is shipped.")
  private Path datasets = Datasets.shipped();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of every draw. Default: 1.")
  private long seed = 1;

  @Option(names = "--reference", paramLabel = "DIR", description = "Folder of real measurements. Default: the one named by PENUMBRA_REFERENCE_DATA.")
  private Optional<Path> reference = Optional.ofNullable(System.getenv("PENUMBRA_REFERENCE_DATA")).map(Path::of);

  @Option(names = "--threads", paramLabel = "N", description = "Measurements at the same time; the rows do not depend on it. Default: all processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException, JsonProcessingException {
    Problems problems = new Problems();
    reference.filter(folder -> !Files.isDirectory(folder))
        .ifPresent(folder -> problems.add("--reference", "'" + folder + "'", "a folder of real measurements"));
    if ((trace || writeTraces) && !Files.isDirectory(datasets.resolve("scenarios"))) {
      problems.add("--datasets", "'" + datasets + "'", "a folder with a folder 'scenarios'");
    }
    report.ifPresent(file -> checkReport(file.toAbsolutePath(), problems));
    if (threads < 1) {
      problems.add("--threads", "'" + threads + "'", "1 or more");
    }
    problems.throwIfAny();
    List<GoldenTrace> traces = trace || writeTraces ? GoldenTrace.shipped(datasets) : List.of();
    if (writeTraces) {
      traces.forEach(golden -> WholeFile.write(golden.file(), golden.text()));
      return 0;
    }
    List<VerificationRow> rows = watched(new Verification(new Verification.Scope(seed, quick, reference, traces)));
    report.ifPresent(file -> WholeFile.write(file, VerificationPage.of(rows, seed)));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(VerificationTable.json(rows)));
    } else {
      VerificationTable.print(rows, out);
    }
    out.flush();
    return rows.stream().anyMatch(row -> row.verdict() == Verdict.FAILED) ? CommandLine.ExitCode.SOFTWARE : 0;
  }

  /** Said before minutes of measuring, not after. */
  private static void checkReport(Path file, Problems problems) {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      problems.add("--report", "'" + file + "'", "a file in a folder that is there");
    }
  }

  private List<VerificationRow> watched(Verification verification) throws InterruptedException {
    try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), ProgressLine.isWatched())) {
      return verification.rows(threads, progress::show);
    }
  }
}
