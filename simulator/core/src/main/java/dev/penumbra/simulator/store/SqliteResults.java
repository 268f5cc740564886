package dev.penumbra.simulator.store;

import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.store.file.Schema;
import dev.penumbra.simulator.store.file.StoreException;
import dev.penumbra.simulator.store.file.StoreFile;
import dev.penumbra.simulator.store.text.ScenarioText;
import dev.penumbra.simulator.store.text.ScenarioTextRows;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps the results of runs in one SQLite file. Several runs may write at the same time, from threads or programs: each
 * has a connection of its own and writes whole batches in short transactions that wait for one another.
 */
public final class SqliteResults implements ResultSink.Factory {
  /** How long a batch may wait for others, which hold the file for well below a second each. */
  private static final int LOCK_TIMEOUT_MILLIS = 60_000;

  private final StoreFile file;
  private final Optional<InstantSource> clock;

  private SqliteResults(StoreFile file, Optional<InstantSource> clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * Results in a file, which is made when it is not there.
   *
   * @throws StoreException when it cannot be written, is of another program or of a newer version of this one
   */
  public static SqliteResults open(Path file) {
    return open(file, LOCK_TIMEOUT_MILLIS);
  }

  /**
   * The same, but opening waits only so long for a program that holds the file.
   *
   * @param patienceMillis 0 or more
   */
  public static SqliteResults openWithin(Path file, int patienceMillis) {
    open(file, patienceMillis);
    return new SqliteResults(new StoreFile(file, LOCK_TIMEOUT_MILLIS), Optional.empty());
  }

  /**
   * The same file, whose runs are remembered with the moment at which they began. Without that, the same run leaves the same
   * rows whenever it is made.
   */
  public SqliteResults dated(InstantSource by) {
    return new SqliteResults(file, Optional.of(by));
  }

  static SqliteResults open(Path path, int lockTimeoutMillis) {
    StoreFile file = new StoreFile(path, lockTimeoutMillis);
    return file.attempt("opening", () -> {
      try (Connection connection = file.connect()) {
        Schema.prepare(file, connection);
        return new SqliteResults(file, Optional.empty());
      }
    });
  }

  /**
   * Begins a run, which counts as unfinished until it is told of its end.
   *
   * @throws StoreException from here and from every method of the session, when the file cannot be written
   */
  @Override
  public ResultSink open(RunIdentity identity) {
    Connection connection = file.connect();
    try {
      return file.attempt("beginning a run",
          () -> SqliteSession.begin(file, connection, identity, clock.map(InstantSource::instant)));
    } catch (StoreException e) {
      throw closing(connection, e);
    }
  }

  /** Keeps the text of a scenario with the runs of its hash, in place of an earlier one. */
  public void keep(String scenarioHash, ScenarioText text) {
    file.attempt("keeping a scenario", () -> {
      try (Connection connection = file.connect()) {
        return StoreFile.transact(connection, () -> ScenarioTextRows.insert(connection, scenarioHash, text));
      }
    });
  }

  private static StoreException closing(Connection connection, StoreException because) {
    try {
      connection.close();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
    return because;
  }
}
