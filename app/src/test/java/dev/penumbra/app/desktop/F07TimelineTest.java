package dev.penumbra.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.session.run.RunProgress.Phase;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A run is looked at over time. */
@ExtendWith(ApplicationExtension.class)
class F07TimelineTest {
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
  void decision_chosenInTheList_movesTheMomentAndIsExplained(FxRobot robot) {
    robot.interact(() -> desk.begin(Optional.of(OpenDesk.small())));
    OpenDesk.until(() -> desk.session().scenario().get().isPresent());
    robot.interact(() -> desk.shell().show("timeline"));
    robot.clickOn("#run");
    OpenDesk.until(
        () -> desk.session().progress().get().filter(p -> p.phase() == Phase.FINISHED).isPresent()
            && desk.session().transport().recorded().get() == 96);
    TableView<?> decisions = robot.lookup("#decisions").queryTableView();
    OpenDesk.until(() -> !decisions.getItems().isEmpty());
    robot.interact(() -> decisions.getSelectionModel().selectFirst());
    assertThat(robot.lookup(".why-rule").queryLabeled().getText()).startsWith("Because ");
    robot.interact(() -> OpenDesk.picture(desk, "timeline"));
    TableColumn<?, ?> outcome = decisions.getColumns().getLast();
    assertThat(IntStream.range(0, decisions.getItems().size()).mapToObj(outcome::getCellData))
        .as("only what changes is listed at first")
        .allMatch(text -> text.toString().contains("→"));
    int changes = decisions.getItems().size();
    ComboBox<?> kind = robot.lookup("#decision-kind").queryComboBox();
    robot.interact(() -> kind.getSelectionModel().selectLast());
    OpenDesk.until(() -> decisions.getItems().size() > 2 * changes);
  }
}
