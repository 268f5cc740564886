package dev.penumbra.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.dialog.FileDialogs.Unsaved;
import dev.penumbra.app.scenario.FakeDialogs;
import dev.penumbra.app.session.Document;
import dev.penumbra.app.session.Notice;
import dev.penumbra.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Edits that are kept nowhere are not given up without asking. */
@ExtendWith(ApplicationExtension.class)
class F04UnsavedTest {
  @TempDir
  Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private Stage window;
  private Desk desk;

  @Start
  void start(Stage stage) {
    window = stage;
    desk = OpenDesk.show(stage, folder, dialogs);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(desk::close);
  }

  private Path edited(FxRobot robot) throws IOException {
    Path mine = Files.writeString(
        folder.resolve("mine.yaml"),
        Files.readString(OpenDesk.small())
            .replace("name: small", "name: mine")
            .replace("../zones", OpenDesk.root().resolve("datasets/zones").toString()));
    robot.interact(() -> desk.begin(Optional.of(mine)));
    OpenDesk.until(() -> desk.session().edits().document().get().isPresent());
    robot.interact(() -> desk.session().edits().apply("renamed", text().replace("name: mine", "name: ours")));
    return mine;
  }

  private String text() {
    return desk.session().edits().document().get().map(Document::text).orElseThrow();
  }

  @Test
  void open_withUnsavedEdits_asksAndStaysWhenTold(FxRobot robot) throws IOException {
    edited(robot);
    dialogs.answer = Optional.of(OpenDesk.small());
    dialogs.unsaved = Unsaved.STAY;
    robot.clickOn("#open");
    assertThat(dialogs.asked).isEqualTo(1);
    assertThat(text()).contains("name: ours");
    dialogs.unsaved = Unsaved.GIVE_UP;
    robot.clickOn("#open");
    OpenDesk.until(() -> text().contains("name: small"));
    assertThat(dialogs.asked).isEqualTo(2);
  }

  @Test
  void open_withEditsThatAreToBeSaved_savesThemAndGoesOn(FxRobot robot) throws IOException {
    Path mine = edited(robot);
    dialogs.answer = Optional.of(OpenDesk.small());
    dialogs.unsaved = Unsaved.SAVE;
    robot.clickOn("#open");
    OpenDesk.until(() -> text().contains("name: small"));
    assertThat(Files.readString(mine)).contains("name: ours");
  }

  @Test
  void close_ofAWindowWhoseEditsAreToBeSaved_savesThemFirst(FxRobot robot) throws IOException {
    Path mine = edited(robot);
    dialogs.unsaved = Unsaved.SAVE;
    robot.interact(() -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
    OpenDesk.until(() -> !window.isShowing());
    assertThat(Files.readString(mine)).contains("name: ours");
  }

  @Test
  void save_ofANewScenarioInAnotherFolder_keepsPointingToTheSameFiles(FxRobot robot) throws IOException {
    Path template = OpenDesk.small();
    String text = Files.readString(template);
    robot
        .interact(() -> desk.session()
            .begin(new Document("small.yaml", OpenDesk.root().resolve("datasets/scenarios"), Optional.empty(), text)));
    Path file = folder.resolve("new.yaml");
    dialogs.answer = Optional.of(file);
    robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
    OpenDesk.until(() -> !desk.session().edits().unsaved().get() && !desk.session().busy().get());
    assertThat(ScenarioFile.read(file).name()).isEqualTo("small");
    assertThat(desk.session().notice().get()).isInstanceOf(Notice.None.class);
  }

  @Test
  void closeOfTheWindow_withUnsavedEdits_asksAndStaysWhenTold(FxRobot robot) throws IOException {
    edited(robot);
    dialogs.unsaved = Unsaved.STAY;
    robot.interact(() -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
    assertThat(dialogs.asked).isEqualTo(1);
    assertThat(window.isShowing()).isTrue();
  }

  @Test
  void save_keepsTheEditsAndThenNothingIsAsked(FxRobot robot) throws IOException {
    Path mine = edited(robot);
    robot.clickOn("#save");
    OpenDesk.until(() -> !desk.session().edits().unsaved().get());
    assertThat(Files.readString(mine)).contains("name: ours");
    dialogs.answer = Optional.of(OpenDesk.small());
    robot.clickOn("#open");
    OpenDesk.until(() -> text().contains("name: small"));
    assertThat(dialogs.asked).isZero();
  }

  @Test
  void save_whereNothingCanBeWritten_saysSoAndKeepsTheEdits(FxRobot robot) throws IOException {
    edited(robot);
    Path below = folder.resolve("mine.yaml/below.yaml");
    robot.interact(() -> desk.session().save(below, UnaryOperator.identity(), () -> {}));
    OpenDesk.until(() -> desk.session().notice().get() instanceof Notice.Failure);
    assertThat(((Notice.Failure) desk.session().notice().get()).message()).contains("below.yaml");
    assertThat(desk.session().edits().unsaved().get()).isTrue();
    assertThat(text()).contains("name: ours");
  }
}
