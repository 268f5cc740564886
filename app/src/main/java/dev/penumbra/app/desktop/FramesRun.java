package dev.penumbra.app.desktop;

import dev.penumbra.app.desktop.measure.FrameLog;
import dev.penumbra.app.desktop.measure.ManyZones;
import dev.penumbra.app.session.OpenScenario;
import dev.penumbra.app.session.run.Pace;
import dev.penumbra.app.session.run.RunProgress;
import dev.penumbra.app.session.run.RunProgress.Phase;
import dev.penumbra.app.session.run.RunWorker;
import dev.penumbra.simulator.run.result.ResultSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Measures whether the window stays fluent while a run of many zones goes on in it, what the run loses by that, and whether
 * memory stays the same over a long playback. Both kinds of run take turns, so that other work on the machine burdens both.
 */
public final class FramesRun extends Application {
  private static final int ZONES = 200;
  private static final int ROUNDS = 3;
  private static final int PLAYBACKS = 6;
  private static final double LIMIT_MILLIS = 33;
  private static final double NANOS = 1e9;
  private static final double MEBIBYTE = 1 << 20;
  private static final long GLANCE_MILLIS = 5;

  private final FrameLog frames = new FrameLog();
  private double aloneSeconds;
  private double shownSeconds;

  /** Prints what it measured; takes no arguments. */
  static void measure(String... arguments) {
    if (arguments.length > 0) {
      System.err.println("penumbra frames: takes no arguments, but got '" + arguments[0] + "'");
      System.exit(2);
    }
    Application.launch(FramesRun.class);
  }

  @Override
  public void start(Stage stage) throws IOException {
    Platform.setImplicitExit(false);
    Path home = Files.createTempDirectory("penumbra-frames");
    Path file = home.resolve("many-zones.yaml");
    Home shipped = Home.ofUser();
    ManyZones.write(file, shipped.datasets().resolve("zones"), ZONES);
    Desk desk = Desk.open(stage, new Home(home, shipped.datasets(), home.resolve("none")));
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1600);
    stage.setHeight(1000);
    stage.show();
    desk.begin(Optional.of(file));
    Thread driver = Thread.ofPlatform().name("penumbra-measure").unstarted(() -> measureAndQuit(desk, stage));
    driver.start();
  }

  private void measureAndQuit(Desk desk, Stage stage) {
    await(() -> desk.session().scenario().get().isPresent());
    runAlone(desk, stage); // the first makes the code warm and does not count
    aloneSeconds = 0;
    for (int round = 0; round < ROUNDS; round++) {
      runAlone(desk, stage);
      runShown(desk, stage);
    }
    System.out.printf(
        Locale.ENGLISH, "%d frames: %.1f %% within %.0f ms; median %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms%n",
        frames.size(),
        100 * frames.shareWithin(LIMIT_MILLIS), LIMIT_MILLIS, frames.quantileMillis(0.5), frames.quantileMillis(0.95),
        frames.quantileMillis(0.99));
    System.out.printf(
        Locale.ENGLISH, "%d runs of %d zones: %.1f s without a window, %.1f s in it: %.1f %% of the throughput%n",
        ROUNDS,
        ZONES, aloneSeconds, shownSeconds, 100 * aloneSeconds / shownSeconds);
    playBack(desk);
    onWindow(() -> {
      desk.close();
      Platform.exit();
      return true;
    });
  }

  private void runAlone(Desk desk, Stage stage) {
    OpenScenario open = onWindow(() -> {
      desk.shell().stop();
      stage.hide();
      return desk.session().scenario().get().orElseThrow();
    });
    long began = System.nanoTime();
    ResultSink.Factory stored = desk.shell().context().workspace().<ResultSink.Factory>map(w -> w).orElseThrow();
    RunWorker worker = RunWorker.start(open.simulations(), stored);
    while (worker.progress().isUnderWay()) {
      glance();
    }
    aloneSeconds += (System.nanoTime() - began) / NANOS;
  }

  private void runShown(Desk desk, Stage stage) {
    onWindow(() -> {
      stage.show();
      desk.shell().start();
      return true;
    });
    long began = onWindow(() -> {
      desk.session().start();
      frames.start();
      return System.nanoTime();
    });
    await(() -> desk.session().progress().get().filter(p -> !p.isUnderWay()).isPresent());
    shownSeconds += (System.nanoTime() - began) / NANOS;
    onWindow(() -> {
      frames.stop();
      return desk.session().progress().get().map(RunProgress::phase).filter(Phase.FINISHED::equals).orElseThrow();
    });
  }

  private static void playBack(Desk desk) {
    var transport = desk.session().transport();
    for (int time = 1; time <= PLAYBACKS; time++) {
      onWindow(() -> {
        transport.pace().set(Pace.FASTEST);
        transport.seek(0);
        transport.play();
        return true;
      });
      await(() -> !transport.playing().get());
      System.gc();
      Runtime memory = Runtime.getRuntime();
      System.out.printf(
          Locale.ENGLISH, "after playback %d: %.1f MiB in use%n", time,
          (memory.totalMemory() - memory.freeMemory()) / MEBIBYTE);
    }
  }

  private static void await(BooleanSupplier holds) {
    while (!onWindow(holds::getAsBoolean)) {
      glance();
    }
  }

  private static void glance() {
    try {
      Thread.sleep(GLANCE_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while measuring", e);
    }
  }

  private static <T> T onWindow(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the window failed while it was measured", e);
    }
  }
}
