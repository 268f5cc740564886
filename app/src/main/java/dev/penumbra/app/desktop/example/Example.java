package dev.penumbra.app.desktop.example;

import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.scenario.Overrides;
import dev.penumbra.simulator.scenario.ScenarioFile;
import dev.penumbra.simulator.store.SqliteResults;
import dev.penumbra.simulator.store.text.ScenarioText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A shipped scenario and the store its run is kept in, with its text. The run is the one that {@code penumbra run} makes of
 * the scenario's own policy: the same rows, provenance included, byte for byte.
 */
public record Example(Path scenario, Path store) {
  /** Runs the scenario and keeps the run in the store, in place of one that is there; its folder must be there. */
  public void make() {
    try {
      Path making = beside(store);
      Files.deleteIfExists(making);
      run(making);
      Files.move(making, store, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("example " + store + " cannot be made. Maybe the disk is full", e);
    }
  }

  private void run(Path file) {
    Simulations simulations = new Simulations(ScenarioFile.read(scenario, Overrides.NONE));
    SqliteResults results = SqliteResults.open(file);
    results.keep(simulations.scenario().hash(), text());
    try (Simulation run = simulations.start(results)) {
      while (!run.isFinished()) {
        run.step();
      }
    }
  }

  /** As the window keeps it with runs of its own, so that this one can be looked at again and forked. */
  private ScenarioText text() {
    Path file = scenario.toAbsolutePath().normalize();
    return new ScenarioText(
        String.valueOf(file.getFileName()), String.valueOf(file.getParent()), ScenarioFile.text(file));
  }

  /** Begins a workspace with the run, unless there is a workspace already or the example was never made. */
  public void giveTo(Path workspace) {
    if (Files.exists(workspace) || !Files.exists(store)) {
      return;
    }
    Path copying = beside(workspace);
    try {
      try {
        Files.copy(store, copying, StandardCopyOption.REPLACE_EXISTING);
        Files.move(copying, workspace, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(copying); // half a copy would only take room that is missing already
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "workspace " + workspace + " cannot be made. Maybe the disk is full or its folder is write-protected", e);
    }
  }

  /** Half a file is never seen under the name of a whole one. */
  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }
}
