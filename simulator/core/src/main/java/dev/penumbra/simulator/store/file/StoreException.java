package dev.penumbra.simulator.store.file;

import java.nio.file.Path;
import java.sql.SQLException;

/** A results file cannot be used; says which, why, and what to try. What was stored before is left as it was. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int PRIMARY_CODE = 0xff; // extended result codes keep their kind in the lowest byte

  public StoreException(Path file, String why) {
    super("results file " + file + ": " + why);
  }

  private StoreException(Path file, String why, SQLException cause) {
    super("results file " + file + ": " + why, cause);
  }

  /** Says in words what went wrong while doing something, for example {@code writing results}. */
  public static StoreException of(Path file, String doing, SQLException cause) {
    return new StoreException(file, doing + " failed; " + explain(cause) + " (" + cause.getMessage() + ")", cause);
  }

  private static String explain(SQLException cause) {
    return switch (cause.getErrorCode() & PRIMARY_CODE) {
      case 3, 8, 14 -> "it cannot be opened for writing. Maybe its folder is missing or write-protected";
      case 5, 6 -> "another program keeps it locked. Maybe close that program and try again";
      case 10 -> "the disk cannot be read or written. Maybe it was unplugged or is full";
      case 11 -> "it is damaged. Maybe restore a copy, or give another file name";
      case 13 -> "the disk is full. Maybe free some space and run again";
      case 19 -> "the same result was given twice";
      case 26 -> "it is not a SQLite database. Maybe give another file name";
      default -> "SQLite refused";
    };
  }
}
