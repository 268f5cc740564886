package dev.penumbra.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.theme.Theme;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window is used from the keyboard. */
@ExtendWith(ApplicationExtension.class)
class F04KeyboardTest {
  @TempDir
  static Path folder;

  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = OpenDesk.show(stage, folder, 1000, 760);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(desk::close);
  }

  private void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
  }

  @Test
  void search_forAZone_showsItOnTheMap(FxRobot robot) {
    robot.interact(() -> desk.begin(Optional.of(OpenDesk.small())));
    OpenDesk.until(() -> desk.session().scenario().get().isPresent());
    robot.interact(() -> desk.shell().show("scenario"));
    press(robot, KeyCode.CONTROL, KeyCode.K);
    robot.write("zone us-west-2-lax");
    ListView<?> found = robot.lookup("#palette-found").queryListView();
    assertThat(found.getItems()).hasSize(1);
    press(robot, KeyCode.ENTER);
    assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
    assertThat(robot.lookup("#zones").query().getScene()).as("the map is shown").isNotNull();
  }

  @Test
  void search_forAnOutage_findsWhatIf(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.K);
    robot.write("outage");
    assertThat(robot.lookup("#palette-found").queryListView().getItems()).hasSize(1);
    press(robot, KeyCode.ESCAPE);
  }

  @Test
  void search_forWhatDoesNotExist_saysSoAndEscapeLeavesIt(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.K);
    robot.write("no such thing");
    assertThat(robot.lookup("#palette-found").queryListView().getItems()).isEmpty();
    press(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#palette").query().isVisible()).isFalse();
  }

  @Test
  void cheatSheet_byF1_listsEveryShortcut(FxRobot robot) {
    press(robot, KeyCode.F1);
    assertThat(robot.lookup("#cheat-sheet").query().isVisible()).isTrue();
    assertThat(robot.lookup("#cheat-sheet .badge").queryAllAs(Label.class))
        .hasSizeGreaterThan(15)
        .noneMatch(keys -> keys.getText().isEmpty());
    press(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#cheat-sheet").query().isVisible()).isFalse();
  }

  @Test
  void space_onAButton_pressesItInsteadOfPlaying(FxRobot robot) {
    Theme before = desk.appearance().theme().get();
    robot.interact(() -> robot.lookup("#theme").query().requestFocus());
    press(robot, KeyCode.SPACE);
    assertThat(desk.appearance().theme().get()).isEqualTo(before.other());
  }

  @Test
  void scale_byKeys_growsAndIsRemembered(FxRobot robot) {
    press(robot, KeyCode.CONTROL, KeyCode.EQUALS);
    press(robot, KeyCode.CONTROL, KeyCode.EQUALS);
    assertThat(desk.appearance().scale().get()).isEqualTo(1.2);
    press(robot, KeyCode.CONTROL, KeyCode.MINUS);
    assertThat(desk.appearance().scale().get()).isEqualTo(1.1);
    robot.interact(desk::close);
    assertThat(Preferences.read(folder.resolve("preferences.properties")).scale()).isEqualTo(1.1);
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(desk.appearance().scale().get()).isEqualTo(1);
  }
}
