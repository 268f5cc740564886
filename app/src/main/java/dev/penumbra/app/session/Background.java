package dev.penumbra.app.session;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Does what takes time on a thread of its own, one thing after another, and hands what it came to back to the window. */
public final class Background implements AutoCloseable {
  private final ExecutorService worker = Executors.newSingleThreadExecutor(
      Thread.ofPlatform().name("penumbra-background").daemon().factory());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final Executor window;
  private int waiting;
  private volatile long latest;

  /**
   * Nothing to do yet.
   *
   * @param window runs something on the window's thread, and does not wait for it
   */
  public Background(Executor window) {
    this.window = window;
  }

  /** True while there is something to do; for the window's thread. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Does something and hands over what it came to or why it failed; for the window's thread. */
  public <T> void run(Supplier<T> work, Consumer<? super T> done, Consumer<? super RuntimeException> failed) {
    begin();
    worker.execute(() -> attempt(work, done, failed));
  }

  /** The same, but only the latest of such requests counts: earlier ones that wait are left out. */
  public <T> void latest(Supplier<T> work, Consumer<? super T> done, Consumer<? super RuntimeException> failed) {
    long mine = latest + 1;
    latest = mine;
    begin();
    worker.execute(() -> {
      if (mine == latest) {
        attempt(
            work, result -> ifStill(mine, () -> done.accept(result)), e -> ifStill(mine, () -> failed.accept(e)));
      } else {
        window.execute(this::end);
      }
    });
  }

  private void ifStill(long mine, Runnable action) {
    if (mine == latest) {
      action.run();
    }
  }

  private <T> void attempt(Supplier<T> work, Consumer<? super T> done, Consumer<? super RuntimeException> failed) {
    try {
      T result = work.get();
      window.execute(() -> {
        end();
        done.accept(result);
      });
    } catch (RuntimeException e) {
      window.execute(() -> {
        end();
        failed.accept(e);
      });
    }
  }

  private void begin() {
    waiting++;
    busy.set(true);
  }

  private void end() {
    waiting--;
    busy.set(waiting > 0);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
