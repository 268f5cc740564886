package dev.penumbra.app.cli.verification;

import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.simulator.export.WholeFile;
import dev.penumbra.simulator.network.file.StretchFile;
import dev.penumbra.simulator.scenario.RoundTripFiles;
import dev.penumbra.simulator.verification.reference.RoundTripValidation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How datasets/latency/stretch.csv was made. */
@Command(name = "fit-stretch", description = "Fits the stretch between parts of the world to measured round trips, as latency/stretch.csv.")
public final class FitStretchCommand implements Callable<Integer> {
  @Option(names = "--reference", paramLabel = "DIR", description = "Folder of real measurements. Default: the one named by PENUMBRA_REFERENCE_DATA.")
  private Optional<Path> reference = Optional.ofNullable(System.getenv("PENUMBRA_REFERENCE_DATA")).map(Path::of);

  @Option(names = "--output", paramLabel = "FILE", required = true, description = "Where to, made or replaced.")
  private Path output = Path.of("");

  @Override
  public Integer call() {
    Problems problems = new Problems();
    if (reference.filter(RoundTripValidation::isIn).isEmpty()) {
      problems.add(
          "--reference", "'" + reference.map(Path::toString).orElse("") + "'", "a folder with round trips of cities");
    }
    problems.throwIfAny();
    var base = RoundTripFiles.ofCatalogue(Datasets.shipped().resolve("zones")).path();
    WholeFile.write(output, StretchFile.text(RoundTripValidation.fit(reference.orElseThrow(), base)));
    return 0;
  }
}
