package dev.penumbra.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Whatever the keyboard can reach has a name that a screen reader can say. */
@ExtendWith(ApplicationExtension.class)
class F08ScreenReaderTest {
  @TempDir
  static Path folder;

  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = OpenDesk.show(stage, folder, 1280, 800);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(desk::close);
  }

  @Test
  void everyScreen_namesAllThatTheKeyboardReaches(FxRobot robot) {
    robot.interact(() -> desk.begin(Optional.of(OpenDesk.small())));
    OpenDesk.until(() -> desk.session().scenario().get().isPresent());
    robot.clickOn("#run");
    OpenDesk.untilSmallHasRun(desk);
    Set<String> nameless = new LinkedHashSet<>();
    for (String screen : desk.shell().ids()) {
      robot.interact(() -> desk.shell().show(screen));
      OpenDesk.until(() -> !desk.session().busy().get());
      robot.interact(
          () -> reached(desk.shell().root()).filter(node -> name(node).isBlank())
              .forEach(node -> nameless.add(screen + ": " + node)));
    }
    assertThat(nameless).isEmpty();
  }

  /** Parts of a control are said with it, and what only scrolls or divides says what it holds. */
  private static Stream<Node> reached(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    boolean holds = node instanceof ScrollPane || node instanceof SplitPane || !node.isFocusTraversable();
    Stream<Node> itself = holds ? Stream.empty() : Stream.of(node);
    boolean enter = holds && node instanceof Parent;
    return enter
        ? Stream.concat(itself,
            ((Parent) node).getChildrenUnmodifiable().stream().flatMap(F08ScreenReaderTest::reached))
        : itself;
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
      return labeled.getText();
    }
    return node.getScene()
        .getRoot()
        .lookupAll(".label")
        .stream()
        .filter(label -> label instanceof Label said && node.equals(said.getLabelFor()))
        .map(label -> ((Label) label).getText())
        .findFirst()
        .orElse("");
  }
}
