package dev.penumbra.app.cli.verification;

import dev.penumbra.simulator.export.WholeFile;
import dev.penumbra.simulator.network.NetworkModel;
import dev.penumbra.simulator.network.file.PairsFile;
import dev.penumbra.simulator.scenario.RoundTripFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The round-trip times that are assumed between places. */
@Command(name = "rtt", description = "The mean round-trip time that is assumed between places, without a client's last mile.")
public final class RttCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PAIRS", description = "CSV with the columns from_lat, from_lon, to_lat, to_lon in degrees.")
  private Path pairs = Path.of("");

  @Option(names = "--output", paramLabel = "FILE", description = "The same table with rtt_ms, made or replaced. Default: standard output.")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--catalogue", paramLabel = "DIR", description = "Folder of zones beside the folder latency. Default: the one that is shipped.")
  private Path catalogue = Datasets.shipped().resolve("zones");

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    NetworkModel network = RoundTripFiles.ofCatalogue(catalogue);
    String text = PairsFile.read(pairs).with(network::betweenMillis);
    if (output.isPresent()) {
      WholeFile.write(output.get(), text);
    } else {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}
