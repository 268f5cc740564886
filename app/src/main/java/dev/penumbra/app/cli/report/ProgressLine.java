package dev.penumbra.app.cli.report;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** One line that is written over and over: the share done and the time left. Nothing where nobody watches. */
public final class ProgressLine implements AutoCloseable {
  private static final long REDRAW_NANOS = 200_000_000;

  private final PrintWriter out;
  private final boolean watched;
  private final long begun = System.nanoTime();
  private long drawn = begun;
  private boolean open;

  public ProgressLine(PrintWriter out, boolean watched) {
    this.out = out;
    this.watched = watched;
  }

  /** Whether somebody watches: output that goes to a file or another program is not drawn over. */
  public static boolean isWatched() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /** Work that says how far it is. */
  public interface Watched<T> {
    T run(DoubleConsumer share) throws InterruptedException;
  }

  /** Does some work under a line of its own. */
  public static <T> T during(PrintWriter out, Watched<T> work) throws InterruptedException {
    try (ProgressLine progress = new ProgressLine(out, isWatched())) {
      return work.run(progress::show);
    }
  }

  public synchronized void show(double share) {
    long now = System.nanoTime();
    if (watched && share > 0 && now - drawn > REDRAW_NANOS) {
      double left = (now - begun) / 1e9 * (1 - share) / share;
      out.printf("\r%3.0f %% done, %.0f s left   ", 100 * share, left);
      out.flush();
      drawn = now;
      open = true;
    }
  }

  @Override
  public synchronized void close() {
    if (open) {
      out.print("\r                              \r");
      out.flush();
      open = false;
    }
  }
}
