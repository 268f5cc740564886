package dev.penumbra.app.screen;

import dev.penumbra.app.session.Background;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.theme.Appearance;
import dev.penumbra.app.theme.Theme;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import dev.penumbra.app.workspace.Workspace;
import dev.penumbra.simulator.run.result.ResultSink;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** A screen by itself in a window, with a session of its own. */
public final class ScreenWindow {
  private ScreenWindow() {}

  /** What a screen is made from, with a session whose runs go to the workspace, if there is one. */
  public static ScreenContext context(Optional<Workspace> workspace, Path templates) {
    Background background = new Background(Platform::runLater);
    ResultSink.Factory stored = workspace.<ResultSink.Factory>map(w -> w).orElse(_ -> ResultSink.NONE);
    return new ScreenContext(
        new Session(background, _ -> stored), background, new Appearance(Theme.LIGHT), Words.english(),
        new Figures(ZoneOffset.UTC), workspace, templates);
  }

  /** Shows a screen at the corner, where the headless screen lets events arrive. */
  public static void show(Stage stage, ScreenContext context, Screen screen) {
    StackPane place = new StackPane(screen.node());
    place.getStyleClass().add("screen-place");
    Scene scene = new Scene(place, 1280, 900);
    context.appearance().applyTo(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  /** All text of labels, links and cells below a node. */
  public static String words(FxRobot robot, String query) {
    StringBuilder words = new StringBuilder();
    Node parent = robot.lookup(query).query();
    robot.from(parent)
        .lookup(Labeled.class::isInstance)
        .queryAllAs(Labeled.class)
        .forEach(n -> words.append(n.getText()).append('\n'));
    return words.toString();
  }
}
