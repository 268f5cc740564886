package dev.penumbra.simulator.store.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** A file of results: how to connect to it and how to talk to it. */
public record StoreFile(Path path, int lockTimeoutMillis) {
  private static final int CACHE_KIBIBYTES = 16 * 1024; // keeps the leaf each deployment is appended to in memory

  /** Work on a database. */
  public interface Work<T> {
    T run() throws SQLException;
  }

  public StoreFile {
    path = path.toAbsolutePath().normalize();
    if (path.toString().contains("?")) {
      throw new StoreException(path, "its name contains '?', which the database driver reads as options; rename it");
    }
  }

  /** Unpacks and loads the library of the driver, which the first connection would do otherwise; for any thread. */
  public static void loadDriver() {
    try {
      new SQLiteConfig().createConnection("jdbc:sqlite::memory:").close();
    } catch (SQLException e) {
      throw new IllegalStateException("the driver of the results file cannot be loaded", e);
    }
  }

  /** A new connection; the file comes to be when it is not there and is written to. */
  public Connection connect() {
    Path folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new StoreException(path, "its folder does not exist or is not a directory. Maybe create it");
    }
    if (Files.isDirectory(path)) {
      throw new StoreException(path, "it is a directory; give the name of a file");
    }
    return attempt("opening", () -> {
      SQLiteConfig config = new SQLiteConfig();
      config.setBusyTimeout(lockTimeoutMillis);
      config.setSynchronous(SynchronousMode.NORMAL);
      config.setCacheSize(-CACHE_KIBIBYTES);
      return config.createConnection("jdbc:sqlite:" + path);
    });
  }

  /** What comes of the work; a failure is told as one of {@code doing} something with this file. */
  public <T> T attempt(String doing, Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw StoreException.of(path, doing, e);
    }
  }

  public static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Carries work out in one transaction that waits for its turn to write; all of it or nothing. */
  public static <T> T transact(Connection connection, Work<T> work) throws SQLException {
    execute(connection, "BEGIN IMMEDIATE");
    try {
      T result = work.run();
      execute(connection, "COMMIT");
      return result;
    } catch (SQLException | RuntimeException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  private static void rollBack(Connection connection, Exception because) {
    try {
      execute(connection, "ROLLBACK");
    } catch (SQLException e) {
      because.addSuppressed(e); // SQLite may have rolled back by itself, as it does on a full disk
    }
  }

  /** Sets all parameters of a statement in order; an empty optional becomes NULL. */
  public static PreparedStatement bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case OptionalLong v when v.isEmpty() -> statement.setNull(i + 1, java.sql.Types.INTEGER);
        case OptionalLong v -> statement.setLong(i + 1, v.getAsLong());
        case OptionalDouble v when v.isEmpty() -> statement.setNull(i + 1, java.sql.Types.REAL);
        case OptionalDouble v -> statement.setDouble(i + 1, v.getAsDouble());
        case Optional<?> v when v.isEmpty() -> statement.setNull(i + 1, java.sql.Types.NULL);
        case Optional<?> v -> statement.setObject(i + 1, v.get());
        case byte[] v -> statement.setBytes(i + 1, v);
        case Object v -> statement.setObject(i + 1, v);
      }
    }
    return statement;
  }
}
