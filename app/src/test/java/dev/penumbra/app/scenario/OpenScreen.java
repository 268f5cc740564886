package dev.penumbra.app.scenario;

import dev.penumbra.app.desktop.OpenDesk;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.screen.ScreenWindow;
import dev.penumbra.app.session.Session;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The screen by itself in a window, with a session of its own. */
final class OpenScreen {
  final FakeDialogs dialogs = new FakeDialogs();
  final Session session;
  final ScenarioScreen screen;

  private OpenScreen(Stage stage) {
    ScreenContext context = ScreenWindow.context(
        Optional.empty(), OpenDesk.root().resolve("datasets/scenarios"));
    session = context.session();
    screen = new ScenarioScreen(context, dialogs);
    ScreenWindow.show(stage, context, screen);
  }

  static OpenScreen show(Stage stage) {
    return new OpenScreen(stage);
  }

  void open(FxRobot robot, Path file) {
    robot.interact(() -> session.open(file));
    OpenDesk.until(() -> session.scenario().get().isPresent() && !session.busy().get());
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
}
