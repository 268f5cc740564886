package dev.penumbra.app.cli;

import dev.penumbra.simulator.scenario.Overrides;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario a command is about, and what the command line changes of it. */
final class ScenarioArgument {
  @Parameters(paramLabel = "SCENARIO", description = "Scenario file (YAML).")
  private Path file = Path.of("");

  @Option(names = "--policy", paramLabel = "NAME", description = "Policy that decides, instead of the scenario's.")
  private Optional<String> policy = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of every draw, instead of the scenario's.")
  private Optional<Long> seed = Optional.empty();

  Scenario read() {
    return ScenarioFile.read(file, new Overrides(seed, policy));
  }
}
