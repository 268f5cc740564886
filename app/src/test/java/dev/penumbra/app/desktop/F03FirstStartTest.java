package dev.penumbra.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.desktop.example.Example;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window is opened for the first time. */
@ExtendWith(ApplicationExtension.class)
class F03FirstStartTest {
  @TempDir
  static Path folder;

  private Desk desk;

  @Start
  void start(Stage stage) {
    Path store = folder.resolve("made.sqlite");
    new Example(OpenDesk.small(), store).make();
    desk = Desk.open(stage, new Home(folder.resolve("home"), OpenDesk.root().resolve("datasets"), store));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(desk::close);
  }

  @Test
  void firstStart_showsTheExampleAlreadyRun(FxRobot robot) {
    robot.interact(() -> desk.begin(Optional.of(OpenDesk.small())));
    OpenDesk.until(() -> desk.session().run().get().isPresent());
    assertThat(desk.session().progress().get()).as("nothing had to be run").isEmpty();
    var transport = desk.session().transport();
    assertThat(transport.recorded().get()).isEqualTo(96);
    assertThat(desk.session().run().get().orElseThrow().recording().figures()).isPresent();
    robot.clickOn("#step-back");
    assertThat(transport.slot().get()).isEqualTo(94);
    robot.interact(() -> transport.seek(10));
    robot.clickOn("#next-event");
    assertThat(transport.slot().get()).isGreaterThan(10);
  }
}
