package dev.penumbra.app.cli;

import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.simulator.export.ConfigurationFit;
import dev.penumbra.simulator.export.PenumbraYaml;
import dev.penumbra.simulator.scenario.Overrides;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario a command is about, and what the command line changes of it. */
final class ScenarioArgument {
  @Parameters(paramLabel = "SCENARIO", description = "Scenario file (YAML).")
  private Path file = Path.of("");

  @Option(names = "--policy", paramLabel = "NAME", description = "Policy that decides, instead of the scenario's.")
  private Optional<String> policy = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of every draw, a whole number, -9223372036854775808 to 9223372036854775807, instead of the scenario's.")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--configuration", paramLabel = "FILE", description = "Configuration from 'export' whose engine section decides, instead of the scenario's.")
  private Optional<Path> configuration = Optional.empty();

  /** The scenario; throws {@link InvalidInputException} with every problem. */
  Scenario read() {
    return read(new Problems());
  }

  /** The same with what else is wrong with the command, so that it is said at once. */
  Scenario read(Problems problems) {
    Optional<Scenario> scenario = find(problems);
    problems.throwIfAny();
    return scenario.orElseThrow();
  }

  /** The same with another seed, whatever the command line says. */
  Scenario read(long otherSeed) {
    Problems problems = new Problems();
    Optional<Scenario> scenario = find(problems, Optional.of(otherSeed));
    problems.throwIfAny();
    return scenario.orElseThrow();
  }

  /** The same without throwing; empty when the scenario itself cannot be read. */
  Optional<Scenario> find(Problems problems) {
    return find(problems, seed);
  }

  private Optional<Scenario> find(Problems problems, Optional<Long> chosenSeed) {
    Problems ofConfiguration = new Problems();
    Optional<PenumbraYaml.Content> content = configuration.flatMap(
        path -> attempt(() -> PenumbraYaml.read(path), ofConfiguration));
    Overrides overrides = new Overrides(chosenSeed, policy, content.map(PenumbraYaml.Content::engine));
    Optional<Scenario> scenario = attempt(() -> ScenarioFile.read(file, overrides), problems);
    if (content.isPresent() && scenario.isPresent()) {
      ofConfiguration.addAll(
          ConfigurationFit.problems(content.get().recommendation(), scenario.get().landscape()));
    }
    ofConfiguration.list().stream().map(this::inConfiguration).forEach(p -> problems.addAll(List.of(p)));
    return scenario;
  }

  /** The configuration's file, when one is given. */
  Optional<Path> configuration() {
    return configuration;
  }

  /** A path that cannot be taken for one of the scenario. */
  private Problem inConfiguration(Problem problem) {
    String name = configuration.map(Path::getFileName).map(Path::toString).orElse("");
    return problem.path().startsWith(name)
        ? problem
        : new Problem(name + ": " + problem.path(), problem.found(), problem.legal());
  }

  private static <T> Optional<T> attempt(Supplier<T> reading, Problems problems) {
    try {
      return Optional.of(reading.get());
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }
}
