package dev.penumbra.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.scenario.FakeDialogs;
import dev.penumbra.app.session.Document;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.session.ShownRun;
import dev.penumbra.app.session.run.RunProgress.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Open, edit, undo, run, pause, scrub, fork, compare, export and open again: the whole way in one sitting, and the next day. */
@ExtendWith(ApplicationExtension.class)
class F06WholeWayTest {
  @TempDir
  Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private Stage stage;
  private Desk desk;

  @Start
  void start(Stage given) {
    stage = given;
    desk = OpenDesk.show(stage, folder, dialogs);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(desk::close);
  }

  private Session session() {
    return desk.session();
  }

  private String text() {
    return session().edits().document().get().map(Document::text).orElse("");
  }

  @Test
  void wholeWay_leadsFromAFileToAForkThatIsThereTheNextDay(FxRobot robot) throws IOException {
    openEditAndUndo(robot);
    runPauseAndScrub(robot);
    fork(robot);
    compare(robot);
    export(robot);
    openAgain(robot);
  }

  private void openEditAndUndo(FxRobot robot) throws IOException {
    dialogs.answer = Optional.of(
        Files.writeString(
            folder.resolve("mine.yaml"),
            Files.readString(OpenDesk.small())
                .replace("../zones", OpenDesk.root().resolve("datasets/zones").toString())));
    robot.clickOn("#open");
    OpenDesk.until(() -> session().scenario().get().isPresent());
    String before = text();
    robot.interact(() -> desk.shell().show("scenario"));
    OpenDesk.until(() -> robot.lookup("#field-seed").tryQuery().isPresent());
    TextField seed = robot.lookup("#field-seed").queryAs(TextField.class);
    robot.interact(() -> {
      seed.requestFocus();
      seed.selectAll();
    });
    robot.write("7").type(KeyCode.ENTER);
    assertThat(text()).isNotEqualTo(before).contains("seed: 7");
    robot.clickOn("#undo");
    assertThat(text()).isEqualTo(before);
    robot.interact(() -> desk.shell().show("map"));
    OpenDesk.until(() -> !session().busy().get());
  }

  private void runPauseAndScrub(FxRobot robot) {
    robot.clickOn("#pace-hour");
    robot.clickOn("#run");
    OpenDesk.until(() -> session().transport().recorded().get() >= 2);
    robot.clickOn("#play");
    OpenDesk.until(() -> session().progress().get().orElseThrow().phase() == Phase.PAUSED);
    robot.clickOn("#pace-fastest");
    robot.clickOn("#play");
    OpenDesk.untilSmallHasRun(desk);
    robot.interact(() -> session().transport().seek(30));
    robot.clickOn("#step-back");
    assertThat(session().transport().slot().get()).isEqualTo(29);
  }

  private void fork(FxRobot robot) {
    robot.clickOn("#what-if");
    OpenDesk.press(robot, "#whatif-add-surge");
    OpenDesk.press(robot, "#whatif-fork");
    OpenDesk.until(() -> session().parent().get().isPresent());
    OpenDesk.untilSmallHasRun(desk);
    assertThat(session().run().get().flatMap(ShownRun::forkedAt)).contains(29);
    robot.clickOn("#show-parent");
    robot.clickOn("#show-fork");
  }

  private void compare(FxRobot robot) {
    Path file = folder.resolve("both.csv");
    dialogs.answer = Optional.of(file);
    robot.interact(() -> desk.shell().show("compare"));
    OpenDesk.until(() -> !session().busy().get() && robot.lookup("#figures").tryQuery().isPresent());
    assertThat(robot.lookup("#compare-subjects").queryLabeled().getText()).startsWith("A is run 1")
        .contains("B is run 2");
    assertThat(robot.lookup("#figures").queryTableView().getItems()).isNotEmpty();
    robot.interact(() -> OpenDesk.picture(desk, "compare"));
    robot.interact(
        () -> robot.lookup("#compare-export")
            .queryAs(MenuButton.class)
            .getItems()
            .stream()
            .filter(item -> "export-csv".equals(item.getId()))
            .forEach(MenuItem::fire));
    assertThat(file).content().contains("late, %: A").hasLineCount(97);
  }

  private void export(FxRobot robot) {
    Path file = folder.resolve("advice.yaml");
    dialogs.answer = Optional.of(file);
    robot.interact(() -> desk.shell().show("recommend"));
    OpenDesk.until(() -> !session().busy().get() && robot.lookup("#export-save").tryQuery().isPresent());
    OpenDesk.press(robot, "#export-save");
    OpenDesk.until(() -> Files.exists(file) && !session().busy().get());
  }

  private void openAgain(FxRobot robot) {
    robot.interact(desk::close);
    robot.interact(() -> desk = OpenDesk.show(stage, folder, dialogs));
    robot.interact(() -> desk.begin(Optional.empty()));
    OpenDesk.until(() -> session().run().get().isPresent()); // its last run is shown at once
    assertThat(session().edits().document().get().flatMap(Document::file)).contains(folder.resolve("mine.yaml"));
    robot.interact(() -> desk.shell().show("compare"));
    OpenDesk.until(() -> !session().busy().get() && robot.lookup("#kept-runs").tryQuery().isPresent());
    TableView<?> kept = robot.lookup("#kept-runs").queryTableView();
    assertThat(kept.getItems()).hasSize(2);
    robot.interact(() -> kept.getSelectionModel().selectFirst());
    OpenDesk.press(robot, "#compare-reopen");
    OpenDesk.until(() -> session().parent().get().isPresent());
    assertThat(session().run().get().flatMap(ShownRun::forkedAt)).contains(29);
    assertThat(session().transport().recorded().get()).isEqualTo(96);
  }
}
