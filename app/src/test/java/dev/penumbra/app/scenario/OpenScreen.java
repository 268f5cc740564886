package dev.penumbra.app.scenario;

import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Background;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.theme.Appearance;
import dev.penumbra.app.theme.Theme;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import dev.penumbra.simulator.run.result.ResultSink;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The screen by itself in a window, with a session of its own. */
final class OpenScreen {
  final FakeDialogs dialogs = new FakeDialogs();
  final Session session;
  final ScenarioScreen screen;

  private OpenScreen(Stage stage) {
    Background background = new Background(Platform::runLater);
    session = new Session(background, _ -> ResultSink.NONE);
    Appearance appearance = new Appearance(Theme.LIGHT);
    screen = new ScenarioScreen(
        new ScreenContext(
            session, background, appearance, Words.english(), new Figures(ZoneOffset.UTC), Optional.empty(),
            root().resolve("datasets/scenarios")),
        dialogs);
    StackPane place = new StackPane(screen.node());
    place.getStyleClass().add("screen-place");
    Scene scene = new Scene(place, 1280, 900);
    appearance.applyTo(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  static OpenScreen show(Stage stage) {
    return new OpenScreen(stage);
  }

  static Path root() {
    return Path.of(System.getProperty("penumbra.root"));
  }

  void open(FxRobot robot, Path file) {
    robot.interact(() -> session.open(file));
    until(() -> session.scenario().get().isPresent() && !session.busy().get());
  }

  String text() {
    return session.edits().document().get().orElseThrow().text();
  }

  /** A node by its id, which may have dots and brackets in it; scrolled to where it can be seen. */
  Node node(FxRobot robot, String id) {
    Node node = robot.lookup((Node n) -> id.equals(n.getId()) && n.getScene() != null).query();
    robot.interact(() -> screen.page().focus(id));
    WaitForAsyncUtils.waitForFxEvents();
    return node;
  }

  /** All text of labels, links and cells below a node. */
  static String words(FxRobot robot, String query) {
    StringBuilder words = new StringBuilder();
    Node parent = robot.lookup(query).query();
    robot.from(parent)
        .lookup(Labeled.class::isInstance)
        .queryAllAs(Labeled.class)
        .forEach(n -> words.append(n.getText()).append('\n'));
    return words.toString();
  }

  static void until(BooleanSupplier holds) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    } catch (TimeoutException e) {
      throw new AssertionError("it did not come about within a minute", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
