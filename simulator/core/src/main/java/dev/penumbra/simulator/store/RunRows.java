package dev.penumbra.simulator.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.run.result.RunIdentity.Origin;
import dev.penumbra.simulator.store.column.Json;
import dev.penumbra.simulator.store.file.StoreFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows of the tables {@code run} and {@code name}. */
final class RunRows {
  private static final TypeReference<TreeMap<String, String>> VERSIONS = new TypeReference<>() {
  };
  private static final TypeReference<TreeMap<String, Double>> FIGURES = new TypeReference<>() {
  };

  private RunRows() {}

  /** The number the run got. */
  static long insert(Connection connection, RunIdentity identity, Optional<Instant> begunAt) throws SQLException {
    String sql = """
        INSERT INTO run (scenario, scenario_hash, policy, seed, versions, start_millis, end_millis, slot_millis,
          origin_parent, origin_millis, origin_turns, begun_millis, status, figures, journal_fingerprint)
        VALUES (?,?,?,?,?,?,?,?,?,?,?,?,'running','{}','') RETURNING run""";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      StoreFile.bind(
          insert, identity.scenarioName(), identity.scenarioHash(), identity.policy(), identity.seed(),
          Json.write(identity.versions()), identity.start().toEpochMilli(), identity.end().toEpochMilli(),
          identity.axes().slot().toMillis(), identity.origin().map(Origin::parent),
          identity.origin().map(o -> o.at().toEpochMilli()), identity.origin().map(Origin::turns),
          begunAt.map(Instant::toEpochMilli));
      long run = readNumber(insert);
      insertNames(connection, run, "service", identity.axes().services());
      insertNames(connection, run, "zone", identity.axes().zones());
      return run;
    }
  }

  private static long readNumber(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void insertNames(Connection connection, long run, String axis, List<?> ids) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO name VALUES (?,?,?,?)")) {
      for (int position = 0; position < ids.size(); position++) {
        StoreFile.bind(insert, run, axis, position, ids.get(position).toString()).addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Marks a run as finished; the number of rows changed. */
  static int finish(Connection connection, long run, SortedMap<String, Double> figures, String journalFingerprint)
      throws SQLException {
    figures.forEach(RunRows::requireFinite);
    String sql = "UPDATE run SET status = 'finished', figures = ?, journal_fingerprint = ? WHERE run = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      return StoreFile.bind(update, Json.write(figures), journalFingerprint, run).executeUpdate();
    }
  }

  private static void requireFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("figure '" + name + "' is " + value + "; leave out what was not measured");
    }
  }

  static List<StoredRun> readAll(Connection connection) throws SQLException {
    List<StoredRun> runs = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement("SELECT * FROM run ORDER BY run");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        runs.add(read(connection, rows));
      }
    }
    return List.copyOf(runs);
  }

  private static StoredRun read(Connection connection, ResultSet row) throws SQLException {
    long run = row.getLong("run");
    RunIdentity.Axes axes = new RunIdentity.Axes(
        readNames(connection, run, "service").stream().map(ServiceId::new).toList(),
        readNames(connection, run, "zone").stream().map(ZoneId::new).toList(),
        Duration.ofMillis(row.getLong("slot_millis")));
    RunIdentity identity = new RunIdentity(
        row.getString("scenario"), row.getString("scenario_hash"), row.getString("policy"), row.getLong("seed"),
        Json.read(row.getString("versions"), VERSIONS), Instant.ofEpochMilli(row.getLong("start_millis")),
        Instant.ofEpochMilli(row.getLong("end_millis")), axes, findOrigin(row));
    return new StoredRun(
        run, identity, row.getString("status").equals("finished"), findBegun(row),
        Json.read(row.getString("figures"), FIGURES),
        row.getString("journal_fingerprint"));
  }

  private static Optional<Instant> findBegun(ResultSet row) throws SQLException {
    long millis = row.getLong("begun_millis");
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static Optional<Origin> findOrigin(ResultSet row) throws SQLException {
    Optional<String> parent = Optional.ofNullable(row.getString("origin_parent"));
    return parent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Origin(
                parent.get(), Instant.ofEpochMilli(row.getLong("origin_millis")), row.getString("origin_turns")));
  }

  private static List<String> readNames(Connection connection, long run, String axis) throws SQLException {
    String sql = "SELECT id FROM name WHERE run = ? AND axis = ? ORDER BY position";
    List<String> names = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = StoreFile.bind(select, run, axis).executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
