package dev.penumbra.simulator.store.file;

import static dev.penumbra.simulator.store.file.StoreFile.execute;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The tables of a results file, and how to tell one. */
public final class Schema {
  /** Raised whenever a table changes. */
  public static final int VERSION = 5;

  private static final int APPLICATION_ID = 0x50_4e_42_52; // "PNBR": tells a results file from any other database

  /** New with version 3. */
  private static final String ROUTE = """
      CREATE TABLE route (
        run INTEGER NOT NULL, service INTEGER NOT NULL, at_millis INTEGER NOT NULL, zone_of_cluster TEXT NOT NULL,
        PRIMARY KEY (run, service, at_millis)) WITHOUT ROWID""";

  /** New with version 4. */
  private static final String SCENARIO_TEXT = """
      CREATE TABLE scenario_text (
        scenario_hash TEXT PRIMARY KEY, name TEXT NOT NULL, folder TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID""";

  /** New with version 5. */
  private static final String PHASE = """
      CREATE TABLE phase (
        run INTEGER NOT NULL, service INTEGER NOT NULL, zone INTEGER NOT NULL, at_millis INTEGER NOT NULL, phase TEXT,
        PRIMARY KEY (run, service, zone, at_millis)) WITHOUT ROWID""";

  /** What brings a file of a version up to the next; older ones are not brought up. */
  private static final Map<Integer, List<String>> STEPS = Map.of(
      2, List.of(ROUTE),
      3, List.of(
          SCENARIO_TEXT, "ALTER TABLE run ADD COLUMN origin_parent TEXT",
          "ALTER TABLE run ADD COLUMN origin_millis INTEGER", "ALTER TABLE run ADD COLUMN origin_turns TEXT"),
      4, List.of(
          PHASE, "ALTER TABLE run ADD COLUMN begun_millis INTEGER",
          "ALTER TABLE slot ADD COLUMN cost_active_nano_dollars INTEGER",
          "ALTER TABLE slot ADD COLUMN cost_shadow_nano_dollars INTEGER",
          "ALTER TABLE slot ADD COLUMN cost_transfer_nano_dollars INTEGER",
          "ALTER TABLE slot ADD COLUMN cost_dependencies_nano_dollars INTEGER"));

  private static final List<String> TABLES = List.of(
      """
          CREATE TABLE run (
            run INTEGER PRIMARY KEY,
            scenario TEXT NOT NULL, scenario_hash TEXT NOT NULL, policy TEXT NOT NULL, seed INTEGER NOT NULL,
            versions TEXT NOT NULL,
            start_millis INTEGER NOT NULL, end_millis INTEGER NOT NULL, slot_millis INTEGER NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('running', 'finished')),
            figures TEXT NOT NULL, journal_fingerprint TEXT NOT NULL,
            origin_parent TEXT, origin_millis INTEGER, origin_turns TEXT, begun_millis INTEGER)""",
      """
          CREATE TABLE name (
            run INTEGER NOT NULL, axis TEXT NOT NULL CHECK (axis IN ('service', 'zone')), position INTEGER NOT NULL,
            id TEXT NOT NULL,
            PRIMARY KEY (run, axis, position)) WITHOUT ROWID""",
      """
          CREATE TABLE slot (
            run INTEGER NOT NULL, service INTEGER NOT NULL, zone INTEGER NOT NULL, slot_start_millis INTEGER NOT NULL,
            state TEXT NOT NULL, shadow_instances INTEGER NOT NULL, full_instances INTEGER NOT NULL,
            demand_requests REAL NOT NULL,
            forecast_mean_requests REAL, forecast_low_requests REAL, forecast_median_requests REAL,
            forecast_high_requests REAL, forecast_low_level REAL, forecast_high_level REAL,
            requests INTEGER NOT NULL, misses INTEGER NOT NULL, latency_micros_histogram BLOB NOT NULL,
            cost_nano_dollars INTEGER NOT NULL, state_lag_millis INTEGER,
            cost_active_nano_dollars INTEGER, cost_shadow_nano_dollars INTEGER, cost_transfer_nano_dollars INTEGER,
            cost_dependencies_nano_dollars INTEGER,
            PRIMARY KEY (run, service, zone, slot_start_millis)) WITHOUT ROWID""",
      """
          CREATE TABLE wording (
            run INTEGER NOT NULL, wording INTEGER NOT NULL,
            reason TEXT NOT NULL, names TEXT NOT NULL, units TEXT NOT NULL,
            PRIMARY KEY (run, wording)) WITHOUT ROWID""",
      """
          CREATE TABLE decision (
            run INTEGER NOT NULL, service INTEGER NOT NULL, zone INTEGER NOT NULL, at_millis INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            current_level TEXT NOT NULL, current_instances INTEGER NOT NULL,
            chosen_level TEXT NOT NULL, chosen_instances INTEGER NOT NULL,
            wording INTEGER NOT NULL, figures TEXT NOT NULL, guard_changes TEXT NOT NULL,
            PRIMARY KEY (run, service, zone, at_millis, sequence)) WITHOUT ROWID""",
      ROUTE, SCENARIO_TEXT, PHASE);

  private Schema() {}

  /** Makes the tables in an empty file and adds what an older one lacks; any other file is refused as it is. */
  public static void prepare(StoreFile file, Connection connection) throws SQLException {
    migrate(connection);
    if (isReady(file, connection)) {
      return;
    }
    execute(connection, "PRAGMA journal_mode = WAL"); // readers see the last whole batch while a run writes
    StoreFile.transact(connection, () -> {
      if (!isReady(file, connection)) { // another one may have made them in the meantime
        for (String table : TABLES) {
          execute(connection, table);
        }
        execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
        execute(connection, "PRAGMA user_version = " + VERSION);
      }
      return VERSION;
    });
  }

  /** Runs of version 2 have no routes, those before 4 no text of their scenario, those before 5 no kinds of cost. */
  private static void migrate(Connection connection) throws SQLException {
    if (findStep(connection).isEmpty()) {
      return;
    }
    StoreFile.transact(connection, () -> {
      // asked anew each time: another one may have been here in the meantime
      for (OptionalInt from = findStep(connection); from.isPresent(); from = findStep(connection)) {
        for (String change : STEPS.getOrDefault(from.getAsInt(), List.of())) {
          execute(connection, change);
        }
        execute(connection, "PRAGMA user_version = " + (from.getAsInt() + 1));
      }
      return VERSION;
    });
  }

  private static OptionalInt findStep(Connection connection) throws SQLException {
    int version = number(connection, "PRAGMA user_version");
    boolean ours = number(connection, "PRAGMA application_id") == APPLICATION_ID;
    return ours && STEPS.containsKey(version) ? OptionalInt.of(version) : OptionalInt.empty();
  }

  /** True when the tables are there, false when the file is empty; throws {@link StoreException} on any other. */
  public static boolean isReady(StoreFile file, Connection connection) throws SQLException {
    int application = number(connection, "PRAGMA application_id");
    int version = number(connection, "PRAGMA user_version");
    if (application == APPLICATION_ID && version == VERSION) {
      return true;
    }
    if (application == APPLICATION_ID) {
      throw new StoreException(
          file.path(),
          "its schema has version " + version + ", this program reads " + VERSION
              + (version < VERSION
                  ? ". It was written by an older Penumbra; a run that adds to it brings it up to date"
                  : ". Maybe it was written by a newer Penumbra; use that one, or give another file name"));
    }
    if (application != 0 || version != 0 || number(connection, "SELECT count(*) FROM sqlite_schema") > 0) {
      throw new StoreException(
          file.path(), "it is a database of another program; nothing was changed. Maybe give another file name");
    }
    return false;
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
