package dev.penumbra.simulator.store;

import dev.penumbra.engine.journal.JournalEntry;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.simulator.metrics.StartPhase;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.run.result.SlotRecord;
import dev.penumbra.simulator.store.cloud.RouteRows;
import dev.penumbra.simulator.store.cloud.PhaseRows;
import dev.penumbra.simulator.store.cloud.StoredRoutes;
import dev.penumbra.simulator.store.file.Schema;
import dev.penumbra.simulator.store.file.StoreException;
import dev.penumbra.simulator.store.file.StoreFile;
import dev.penumbra.simulator.store.text.ScenarioText;
import dev.penumbra.simulator.store.text.ScenarioTextRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads runs from a results file, also while others are being written to it; for one thread. Every method throws
 * {@link StoreException} when the file cannot be read.
 */
public final class StoredRuns implements AutoCloseable {
  private static final int LOCK_TIMEOUT_MILLIS = 60_000;

  private final StoreFile file;
  private final Connection connection;

  private StoredRuns(StoreFile file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Opens a file that is there; one of another program or a newer version is refused. */
  public static StoredRuns open(Path path) {
    StoreFile file = new StoreFile(path, LOCK_TIMEOUT_MILLIS);
    if (!Files.exists(file.path())) {
      throw new StoreException(file.path(), "it does not exist. Maybe run a simulation first, or check the name");
    }
    StoredRuns runs = new StoredRuns(file, file.connect());
    try {
      runs.requireReadable();
      return runs;
    } catch (StoreException e) {
      runs.close();
      throw e;
    }
  }

  private void requireReadable() {
    boolean ready = file.attempt("opening", () -> {
      StoreFile.execute(connection, "PRAGMA query_only = ON");
      return Schema.isReady(file, connection);
    });
    if (!ready) {
      throw new StoreException(file.path(), "it is empty. Maybe run a simulation first, or check the name");
    }
  }

  /** All runs in the order in which they began. */
  public List<StoredRun> list() {
    return file.attempt("listing runs", () -> RunRows.readAll(connection));
  }

  /**
   * Hands over the slots of a deployment that begin within [from, until), in their order; throws
   * {@link IllegalArgumentException} when the run does not know its service or zone.
   */
  public void forEachSlot(
      StoredRun run, DeploymentKey key, Instant from, Instant until, Consumer<SlotRecord> action) {
    file.attempt("reading slots", () -> {
      try (PreparedStatement select = connection.prepareStatement(SlotRows.SELECT);
          ResultSet rows = query(select, run, key, from.toEpochMilli(), until.toEpochMilli())) {
        int count = 0;
        while (rows.next()) {
          action.accept(SlotRows.read(rows));
          count++;
        }
        return count;
      }
    });
  }

  /**
   * The latest decisions for a deployment at or before a moment, newest first, at most {@code limit}; throws
   * {@link IllegalArgumentException} when the run does not know its service or zone.
   */
  public List<JournalEntry.Decided> decisionsUntil(StoredRun run, DeploymentKey key, Instant at, int limit) {
    return file.attempt("reading decisions", () -> {
      try (PreparedStatement select = connection.prepareStatement(DecisionRows.SELECT_NEWEST_FIRST);
          ResultSet rows = query(select, run, key, at.toEpochMilli(), limit)) {
        List<JournalEntry.Decided> decisions = new ArrayList<>();
        while (rows.next()) {
          decisions.add(DecisionRows.read(rows, key));
        }
        return List.copyOf(decisions);
      }
    });
  }

  /** Hands over every decision of a run for a deployment, oldest first. */
  public void forEachDecision(StoredRun run, DeploymentKey key, Consumer<JournalEntry.Decided> action) {
    file.attempt("reading decisions", () -> {
      try (PreparedStatement select = connection.prepareStatement(DecisionRows.SELECT);
          ResultSet rows = query(
              select, run, key, run.identity().start().toEpochMilli(), run.identity().end().toEpochMilli())) {
        int count = 0;
        while (rows.next()) {
          action.accept(DecisionRows.read(rows, key));
          count++;
        }
        return count;
      }
    });
  }

  /** The text of the scenario that a run was made of; empty when it was not kept. */
  public Optional<ScenarioText> findText(StoredRun run) {
    return file.attempt(
        "reading a scenario", () -> ScenarioTextRows.find(connection, run.identity().scenarioHash()));
  }

  /** The latest run that a run shares its past with; empty when it stands alone or its parent was not kept. */
  public Optional<StoredRun> findParent(StoredRun run) {
    return run.identity()
        .origin()
        .flatMap(
            origin -> list().reversed()
                .stream()
                .filter(other -> other.identity().fingerprint().equals(origin.parent()))
                .max(Comparator.comparing(StoredRun::finished)));
  }

  /** Where clusters were led, oldest first; each service's home before that. */
  public List<StoredRoutes> routes(StoredRun run) {
    return file.attempt("reading routes", () -> RouteRows.readAll(connection, run.number()));
  }

  /** How starts of instances went on, by deployment, oldest first. */
  public List<StartPhase> phases(StoredRun run) {
    return file.attempt("reading phases", () -> PhaseRows.readAll(connection, run.number()));
  }

  private static ResultSet query(PreparedStatement select, StoredRun run, DeploymentKey key, long first, long second)
      throws SQLException {
    RunIdentity.Axes axes = run.identity().axes();
    int service = axes.services().indexOf(key.service());
    int zone = axes.zones().indexOf(key.zone());
    if (service < 0 || zone < 0) {
      throw new IllegalArgumentException(
          "run " + run.number() + " has no " + key + "; its services are " + axes.services() + ", its zones "
              + axes.zones());
    }
    return StoreFile.bind(select, run.number(), service, zone, first, second).executeQuery();
  }

  @Override
  public void close() {
    file.attempt("closing", () -> {
      connection.close();
      return file;
    });
  }
}
