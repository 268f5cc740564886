package dev.penumbra.simulator.store;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.simulator.metrics.StartPhase;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.run.result.SlotRecord;
import dev.penumbra.simulator.store.cloud.RouteRows;
import dev.penumbra.simulator.store.cloud.PhaseRows;
import dev.penumbra.simulator.store.cloud.StoredRoutes;
import dev.penumbra.simulator.store.file.StoreException;
import dev.penumbra.simulator.store.file.StoreFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.List;
import java.util.SortedMap;

/** One run being written; for one thread. Holds at most one batch in memory. */
final class SqliteSession implements ResultSink {
  private static final int BATCH_ROWS = 10_000;

  private final StoreFile file;
  private final Connection connection;
  private final RunIdentity.Axes axes;
  private final long run;
  private final PreparedStatement slots;
  private final PreparedStatement decisions;
  private final PreparedStatement wordings;
  private final PreparedStatement routes;
  private final PreparedStatement phases;
  private final Map<Wording, Long> numbers = new HashMap<>();
  private int pending;
  private long sequence;
  private boolean broken;

  private SqliteSession(StoreFile file, Connection connection, RunIdentity.Axes axes, long run) throws SQLException {
    this.file = file;
    this.connection = connection;
    this.axes = axes;
    this.run = run;
    this.slots = connection.prepareStatement(SlotRows.INSERT);
    this.decisions = connection.prepareStatement(DecisionRows.INSERT);
    this.wordings = connection.prepareStatement(Wording.INSERT);
    this.routes = connection.prepareStatement(RouteRows.INSERT);
    this.phases = connection.prepareStatement(PhaseRows.INSERT);
  }

  /**
   * Registers a run and takes the connection over.
   *
   * @param begunAt the moment to remember it by; empty for none
   */
  static SqliteSession begin(StoreFile file, Connection connection, RunIdentity identity, Optional<Instant> begunAt)
      throws SQLException {
    long run = StoreFile.transact(connection, () -> RunRows.insert(connection, identity, begunAt));
    return new SqliteSession(file, connection, identity.axes(), run);
  }

  @Override
  public void slot(SlotRecord slot) {
    write(() -> SlotRows.bind(slots, run, slot).addBatch());
  }

  @Override
  public void decided(Instant at, Decision decision) {
    DeploymentKey key = decision.key();
    DecisionRows.Place place = new DecisionRows.Place(
        run, position("service", axes.services().indexOf(key.service()), key),
        position("zone", axes.zones().indexOf(key.zone()), key));
    write(() -> {
      long wording = number(Wording.of(decision.reason()));
      DecisionRows.bind(decisions, place, at, sequence++, decision, wording).addBatch();
    });
  }

  @Override
  public void routed(Instant at, int service, List<Integer> zoneOfCluster) {
    write(() -> RouteRows.bind(routes, run, new StoredRoutes(at, service, zoneOfCluster)).addBatch());
  }

  @Override
  public void phase(StartPhase phase) {
    write(() -> PhaseRows.bind(phases, run, phase).addBatch());
  }

  /** The number of a wording within the run; one that is new is written with the batch that needs it. */
  private long number(Wording wording) throws SQLException {
    Long known = numbers.get(wording);
    if (known != null) {
      return known;
    }
    long next = numbers.size() + 1L;
    wording.bind(wordings, run, next).addBatch();
    numbers.put(wording, next);
    return next;
  }

  private static int position(String axis, int position, DeploymentKey key) {
    if (position < 0) {
      throw new IllegalArgumentException("decision for " + key + ", whose " + axis + " the run does not know");
    }
    return position;
  }

  @Override
  public void finished(SortedMap<String, Double> figures, String journalFingerprint) {
    attempt(() -> StoreFile.transact(connection, () -> {
      insertPending();
      return RunRows.finish(connection, run, figures, journalFingerprint);
    }));
    pending = 0;
  }

  @Override
  public void close() {
    try (connection; slots; decisions; wordings; routes; phases) {
      if (pending > 0 && !broken) {
        flush();
      }
    } catch (SQLException e) {
      throw StoreException.of(file.path(), "closing", e);
    }
  }

  private interface Step {
    void take() throws SQLException;
  }

  private void write(Step addRow) {
    attempt(() -> {
      addRow.take();
      return ++pending;
    });
    if (pending >= BATCH_ROWS) {
      flush();
    }
  }

  private void flush() {
    attempt(() -> StoreFile.transact(connection, this::insertPending));
    pending = 0;
  }

  private int insertPending() throws SQLException {
    return wordings.executeBatch().length + slots.executeBatch().length + decisions.executeBatch().length
        + routes.executeBatch().length + phases.executeBatch().length;
  }

  private <T> void attempt(StoreFile.Work<T> work) {
    try {
      file.attempt("writing results", work);
    } catch (StoreException e) {
      broken = true; // what is pending cannot be told from what failed: closing must not try it again
      throw e;
    }
  }
}
