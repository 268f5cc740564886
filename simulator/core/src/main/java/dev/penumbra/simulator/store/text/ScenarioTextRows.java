package dev.penumbra.simulator.store.text;

import dev.penumbra.simulator.store.file.StoreFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Rows of the table {@code scenario_text}. */
public final class ScenarioTextRows {
  private ScenarioTextRows() {}

  /** Of two texts of the same content the later one stays: it is nearer to what people have before them. */
  public static int insert(Connection connection, String hash, ScenarioText text) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(
        "INSERT OR REPLACE INTO scenario_text VALUES (?,?,?,?)")) {
      return StoreFile.bind(insert, hash, text.name(), text.folder(), text.text()).executeUpdate();
    }
  }

  /** The text of a content; empty when it was not kept. */
  public static Optional<ScenarioText> find(Connection connection, String hash) throws SQLException {
    String sql = "SELECT name, folder, text FROM scenario_text WHERE scenario_hash = ?";
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = StoreFile.bind(select, hash).executeQuery()) {
      return row.next()
          ? Optional.of(new ScenarioText(row.getString(1), row.getString(2), row.getString(3)))
          : Optional.empty();
    }
  }
}
