package dev.penumbra.simulator.store.cloud;

import dev.penumbra.engine.shadow.InstanceState;
import dev.penumbra.simulator.metrics.StartPhase;
import dev.penumbra.simulator.store.file.StoreFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of the table {@code phase}. */
public final class PhaseRows {
  /** To be bound with {@link #bind}; of two phases from the same moment on the later one holds. */
  public static final String INSERT = "INSERT OR REPLACE INTO phase VALUES (?,?,?,?,?)";

  private static final String SELECT = "SELECT * FROM phase WHERE run = ? ORDER BY service, zone, at_millis";

  private PhaseRows() {}

  /** Sets the row's values. */
  public static PreparedStatement bind(PreparedStatement insert, long run, StartPhase phase) throws SQLException {
    return StoreFile.bind(
        insert, run, phase.service(), phase.zone(), phase.atMillis(), phase.phase().map(InstanceState::name));
  }

  /** All of a run, by deployment, oldest first. */
  public static List<StartPhase> readAll(Connection connection, long run) throws SQLException {
    List<StartPhase> phases = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT);
        ResultSet rows = StoreFile.bind(select, run).executeQuery()) {
      while (rows.next()) {
        phases.add(
            new StartPhase(
                rows.getLong("at_millis"), rows.getInt("service"), rows.getInt("zone"),
                Optional.ofNullable(rows.getString("phase")).map(InstanceState::valueOf)));
      }
    }
    return List.copyOf(phases);
  }
}
