package dev.penumbra.simulator.store.cloud;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.penumbra.simulator.store.column.Json;
import dev.penumbra.simulator.store.file.StoreFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rows of the table {@code route}. */
public final class RouteRows {
  /** To be bound with {@link #bind}; of two changes at the same moment the later one holds. */
  public static final String INSERT = "INSERT OR REPLACE INTO route VALUES (?,?,?,?)";

  private static final String SELECT = "SELECT * FROM route WHERE run = ? ORDER BY at_millis, service";
  private static final TypeReference<List<Integer>> ZONES = new TypeReference<>() {
  };

  private RouteRows() {}

  /** Sets the row's values. */
  public static PreparedStatement bind(PreparedStatement insert, long run, StoredRoutes routes) throws SQLException {
    return StoreFile.bind(
        insert, run, routes.service(), routes.at().toEpochMilli(), Json.write(routes.zoneOfCluster()));
  }

  /** All of a run, oldest first. */
  public static List<StoredRoutes> readAll(Connection connection, long run) throws SQLException {
    List<StoredRoutes> routes = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT);
        ResultSet rows = StoreFile.bind(select, run).executeQuery()) {
      while (rows.next()) {
        routes.add(
            new StoredRoutes(
                Instant.ofEpochMilli(rows.getLong("at_millis")), rows.getInt("service"),
                Json.read(rows.getString("zone_of_cluster"), ZONES)));
      }
    }
    return List.copyOf(routes);
  }
}
