package dev.penumbra.app.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.screen.Destination;
import dev.penumbra.app.screen.Screen;
import dev.penumbra.app.screen.ScreenWindow;
import dev.penumbra.app.theme.Icon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShellTest {
  private final List<String> happened = new ArrayList<>();

  private Shell shell;

  @Start
  void start(Stage stage) {
    shell = new Shell(
        ScreenWindow.context(Optional.empty(), Path.of("")), List.of(destination("first"), destination("second")),
        new NoActions());
  }

  private Destination destination(String id) {
    return new Destination(id, "map.title", Icon.MAP, () -> {
      happened.add(id + " made");
      return new Told(id, new Pane());
    });
  }

  @Test
  void show_aScreenForTheFirstTime_makesItOnlyThen(FxRobot robot) {
    assertThat(happened).containsExactly("first made", "first looked at");
    assertThat(shell.places(shell.destinations().getLast())).as("of a screen nobody has seen").isEmpty();
    robot.interact(() -> shell.show("second"));
    robot.interact(() -> shell.show("first"));
    robot.interact(() -> shell.show("second"));
    assertThat(happened).filteredOn(what -> what.endsWith("made")).containsExactly("first made", "second made");
    assertThat(happened).endsWith("first left", "second looked at");
    assertThat(shell.places(shell.destinations().getLast())).hasSize(1);
  }

  /** Tells when it is looked at. */
  private final class Told implements Screen {
    private final String id;
    private final Node node;

    Told(String id, Node node) {
      this.id = id;
      this.node = node;
    }

    @Override
    public Node node() {
      return node;
    }

    @Override
    public List<Place> places() {
      return List.of(new Place(id, () -> {}));
    }

    @Override
    public void activate() {
      happened.add(id + " looked at");
    }

    @Override
    public void deactivate() {
      happened.add(id + " left");
    }
  }

  private static final class NoActions implements Actions {
    @Override
    public void open() {}

    @Override
    public void save() {}

    @Override
    public void run() {}
  }
}
