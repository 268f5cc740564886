package dev.penumbra.app.compare;

import dev.penumbra.app.desktop.OpenDesk;
import dev.penumbra.app.workspace.Workspace;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.scenario.Overrides;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.ScenarioFile;
import dev.penumbra.simulator.scenario.change.Change;
import dev.penumbra.simulator.scenario.change.Turn;
import dev.penumbra.simulator.store.text.ScenarioText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Runs of the small scenario in a workspace, as the window keeps them. */
record KeptSmall(Workspace workspace) {
  /** Slot at which forks turn. */
  static final int TURN = 40;

  private static final Path FILE = OpenDesk.small();

  private static String text(long seed) {
    try {
      return Files.readString(FILE).replace("seed: 1\n", "seed: " + seed + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    return Objects.requireNonNull(FILE.getParent());
  }

  private static Scenario scenario(long seed) {
    return ScenarioFile.parse(text(seed), "small.yaml", folder(), Overrides.NONE);
  }

  private ResultSink.Factory sinks(long seed) {
    return workspace.keeping(new ScenarioText("small.yaml", folder().toString(), text(seed)));
  }

  private void keep(Simulations simulations, long seed) {
    try (Simulation run = simulations.start(sinks(seed))) {
      run.finish();
    }
  }

  /** The scenario's own policy. */
  void run(long seed) {
    keep(new Simulations(scenario(seed)), seed);
  }

  /** Doing nothing. */
  void never(long seed) {
    Scenario scenario = scenario(seed);
    keep(new Simulations(scenario.withPolicy(new PolicyConfig.Never())), seed);
  }

  /** The scenario's own policy, with prices five times as high from a slot on. */
  void dearer(long seed) {
    Simulations plain = new Simulations(scenario(seed));
    Turn turn = new Turn(
        plain.scenario().window().start().plus(Duration.ofMinutes(15 * TURN)),
        List.of(new Change.Prices(Optional.empty(), Optional.empty(), 5)));
    keep(plain.turned(turn), seed);
  }

  /** One that ends after some slots. */
  void interrupted(long seed, int slots) {
    try (Simulation run = new Simulations(scenario(seed)).start(sinks(seed))) {
      for (int slot = 0; slot < slots; slot++) {
        run.step();
      }
    }
  }
}
