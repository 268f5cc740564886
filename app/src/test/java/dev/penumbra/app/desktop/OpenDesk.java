package dev.penumbra.app.desktop;

import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.session.run.RunProgress.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window for a test, with a home of its own. */
public final class OpenDesk {
  private OpenDesk() {}

  /** Folder of the project. */
  public static Path root() {
    return Path.of(System.getProperty("penumbra.root"));
  }

  /** A window of a size at the corner, where the headless screen lets events arrive. */
  public static Desk show(Stage stage, Path folder, double width, double height) {
    return show(stage, Desk.open(stage, home(folder)), width, height);
  }

  /** The same with dialogues that answer as a test says. */
  static Desk show(Stage stage, Path folder, FileDialogs dialogs) {
    return show(stage, Desk.open(stage, home(folder), dialogs), 1280, 800);
  }

  /** One that has no run of the example. */
  private static Home home(Path folder) {
    return new Home(folder, root().resolve("datasets"), folder.resolve("no-example.sqlite"));
  }

  private static Desk show(Stage stage, Desk desk, double width, double height) {
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(width);
    stage.setHeight(height);
    stage.show();
    return desk;
  }

  /** The scenario that takes a second or two to run. */
  public static Path small() {
    return root().resolve("datasets/scenarios/small.yaml");
  }

  /** Writes what the window shows to the folder of pictures of the build. */
  static void picture(Desk desk, String name) {
    try {
      Path folder = Files.createDirectories(root().resolve("app/target/screenshots"));
      var image = desk.shell().root().getScene().snapshot(null);
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the run of {@link #small} is over and all its slots can be looked at. */
  static void untilSmallHasRun(Desk desk) {
    Session session = desk.session();
    until(
        () -> session.run().get().isPresent()
            && session.progress().get().filter(p -> p.phase() == Phase.FINISHED).isPresent()
            && session.transport().recorded().get() == 96);
  }

  /** Presses a button wherever it is, also below what can be seen of a pane that scrolls. */
  static void press(FxRobot robot, String button) {
    robot.interact(robot.lookup(button).queryButton()::fire);
  }

  /** Waits, at most a minute, until something holds; it is looked at on the window's thread. */
  public static void until(BooleanSupplier holds) {
    try {
      WaitForAsyncUtils.waitFor(
          60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    } catch (TimeoutException e) {
      throw new AssertionError("it did not come about within a minute", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
