package dev.penumbra.app.desktop;

import dev.penumbra.app.desktop.example.IdleRun;
import dev.penumbra.app.session.run.RunProgress;
import dev.penumbra.app.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Makes a picture of every screen in both themes, of the example after its run and one that does nothing. Needs no display. */
public final class Screenshots extends Application {
  private static final List<Size> SIZES = List.of(
      new Size(1280, 800), new Size(1600, 1000), new Size(2560, 1440));
  /** Frames in which a screen comes to rest: layout, style and what is drawn after that. */
  private static final int FRAMES = 8;

  private final Queue<Shot> shots = new ArrayDeque<>();
  private int rest;
  private boolean compared;

  private record Size(int width, int height) {}

  private record Shot(Size size, String screen, Theme theme) {
    String file() {
      return screen + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size.width() + "x" + size.height() + ".png";
    }
  }

  /** Writes to the folder given first; looks at the scenario given next, else at the example. */
  static void make(String... arguments) {
    if (arguments.length == 0) {
      System.err.println("penumbra screenshots DIR [SCENARIO]: a folder for the pictures is missing");
      System.exit(2);
    }
    Application.launch(Screenshots.class, arguments);
  }

  @Override
  public void start(Stage stage) throws IOException {
    List<String> given = getParameters().getUnnamed();
    Path folder = Files.createDirectories(Path.of(given.getFirst()));
    Path home = Files.createTempDirectory("penumbra-screenshots");
    Desk desk = Desk.open(stage, new Home(home, Home.ofUser().datasets(), Home.ofUser().example()));
    stage.setX(0);
    stage.setY(0);
    Thread.currentThread().setUncaughtExceptionHandler(Screenshots::passOver);
    Platform.setImplicitExit(false);
    stage.show();
    desk.begin(given.stream().skip(1).findFirst().map(Path::of));
    for (Size size : SIZES) {
      for (String screen : desk.shell().ids()) {
        for (Theme theme : Theme.values()) {
          shots.add(new Shot(size, screen, theme));
        }
      }
    }
    new AnimationTimer() {
      @Override
      public void handle(long nanos) {
        if (isReady(desk) && hasComparison(desk)) {
          takeNext(desk, stage, folder);
        }
      }
    }.start();
  }

  /** The headless platform's screen has 1000 x 1000 pixels; what of a window lies beyond it is lost there, not here. */
  private static void passOver(Thread thread, Throwable fault) {
    if (Arrays.stream(fault.getStackTrace()).noneMatch(at -> at.getClassName().endsWith("HeadlessWindow"))) {
      fault.printStackTrace();
    }
  }

  /** Runs the scenario first, unless a run of it is kept. */
  private static boolean isReady(Desk desk) {
    var session = desk.session();
    if (session.busy().get() || session.scenario().get().isEmpty()) {
      return false;
    }
    Optional<RunProgress> progress = session.progress().get();
    if (session.run().get().isEmpty() && progress.isEmpty()) {
      session.start();
    }
    return session.run().get().isPresent() && progress.filter(RunProgress::isUnderWay).isEmpty();
  }

  /** Runs the scenario without doing anything, so that there is something to compare with. */
  private boolean hasComparison(Desk desk) {
    if (compared) {
      return true;
    }
    compared = true;
    new IdleRun(desk.shell().context()).keep();
    return false;
  }

  private void takeNext(Desk desk, Stage stage, Path folder) {
    Shot shot = shots.element();
    if (rest == 0) {
      resize(stage, shot.size());
      desk.appearance().theme().set(shot.theme());
      desk.shell().show(shot.screen());
      int busy = desk.session().transport().recorded().get() * 7 / 10;
      desk.session().transport().seek(busy);
    }
    if (rest++ == FRAMES) {
      write(stage, folder.resolve(shot.file()));
      rest = 0;
      shots.remove();
      if (shots.isEmpty()) {
        desk.close();
        Platform.exit();
      }
    }
  }

  /** Hidden meanwhile: the headless platform draws a last picture of the old size into the new one. */
  private static void resize(Stage stage, Size size) {
    if (stage.getWidth() != size.width() || stage.getHeight() != size.height()) {
      stage.hide();
      stage.setWidth(size.width());
      stage.setHeight(size.height());
      stage.setX(0);
      stage.setY(0);
      stage.show();
    }
  }

  private static void write(Stage stage, Path file) {
    try {
      ImageIO.write(SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("picture " + file + " cannot be written", e);
    }
  }
}
