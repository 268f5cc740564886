package dev.penumbra.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.session.Document;
import dev.penumbra.app.session.Notice;
import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.app.session.run.RunProgress.Phase;
import dev.penumbra.engine.shadow.DeploymentState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A scenario is opened and run, as a person would do it. */
@ExtendWith(ApplicationExtension.class)
class F01RunTest {
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

  private void open(FxRobot robot) {
    robot.interact(() -> desk.begin(Optional.of(OpenDesk.small())));
    OpenDesk.until(() -> desk.session().scenario().get().isPresent());
  }

  private Phase phase() {
    return desk.session().progress().get().orElseThrow().phase();
  }

  @Test
  void open_aScenario_showsItsName(FxRobot robot) {
    assertThat(robot.lookup("#run").queryButton().isDisabled()).isTrue();
    open(robot);
    assertThat(robot.lookup("#scenario-name").queryAs(Label.class).getText()).isEqualTo("small");
    assertThat(robot.lookup("#run").queryButton().isDisabled()).isFalse();
  }

  @Test
  void run_ofAScenarioWithProblems_isRefusedAndSaysWhy(FxRobot robot) throws IOException {
    open(robot);
    Path broken = Files.writeString(
        folder.resolve("broken.yaml"), Files.readString(OpenDesk.small()).replace("name: small", "name: [no, name]"));
    robot.interact(() -> desk.session().open(broken));
    OpenDesk.until(() -> desk.session().notice().get() instanceof Notice.Problems);
    assertThat(robot.lookup("#scenario-name").queryAs(Label.class).getText()).isEqualTo("broken.yaml");
    robot.clickOn("#run");
    assertThat(desk.session().progress().get()).isEmpty();
    assertThat(robot.lookup(".problem-path").queryAllAs(Label.class)).extracting(Label::getText).contains("name");
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(robot.lookup(".problem-path").tryQuery()).isEmpty();
  }

  @Test
  void run_rightAfterAnEdit_runsWhatTheTextSaysNow(FxRobot robot) {
    open(robot);
    String text = desk.session().edits().document().get().map(Document::text).orElseThrow();
    robot.interact(() -> {
      desk.session().edits().apply("renamed", text.replace("name: small", "name: later"));
      desk.session().start();
    });
    OpenDesk.untilSmallHasRun(desk);
    assertThat(desk.session().run().get().orElseThrow().scenario().scenario().name()).isEqualTo("later");
  }

  @Test
  void run_toTheEnd_isRecordedWholeAndKept(FxRobot robot) {
    open(robot);
    robot.clickOn("#run");
    OpenDesk.untilSmallHasRun(desk);
    assertThat(robot.lookup("#status").queryAs(Label.class).getText()).isEqualTo("Finished: 96 of 96 slots");
    assertThat(desk.session().run().get().orElseThrow().recording().figures()).isPresent();
    assertThat(folder.resolve("runs.sqlite")).exists();
  }

  @Test
  void pauseAndStep_duringARun_moveItSlotBySlot(FxRobot robot) {
    open(robot);
    robot.clickOn("#pace-hour"); // four slots a second
    robot.clickOn("#run");
    OpenDesk.until(() -> desk.session().transport().recorded().get() >= 2);
    robot.clickOn("#play");
    OpenDesk.until(() -> phase() == Phase.PAUSED);
    int paused = desk.session().progress().get().orElseThrow().slot();
    robot.clickOn("#step");
    OpenDesk.until(() -> desk.session().transport().recorded().get() == paused + 1);
    assertThat(phase()).isEqualTo(Phase.PAUSED);
    assertThat(desk.session().transport().slot().get()).isEqualTo(paused);
    robot.clickOn("#step-back");
    assertThat(desk.session().transport().slot().get()).isEqualTo(paused - 1);
  }

  @Test
  void cancel_duringARun_keepsWhatIsRecorded(FxRobot robot) {
    open(robot);
    robot.clickOn("#pace-hour");
    robot.clickOn("#run");
    OpenDesk.until(() -> desk.session().transport().recorded().get() >= 2);
    Button cancel = robot.lookup("#cancel").queryButton();
    robot.interact(cancel::fire); // it moves with the words beside it, and a pointer may miss it on a busy machine
    OpenDesk.until(() -> phase() == Phase.CANCELLED);
    int recorded = desk.session().run().get().orElseThrow().recording().size();
    assertThat(recorded).isBetween(2, 95);
    assertThat(robot.lookup("#cancel").queryButton().isVisible()).isFalse();
    robot.clickOn("#step-back");
    assertThat(desk.session().transport().slot().get()).isEqualTo(recorded - 2);
  }

  @Test
  void nextEvent_ofAFinishedRun_findsAChange(FxRobot robot) {
    open(robot);
    robot.clickOn("#run");
    OpenDesk.until(() -> phase() == Phase.FINISHED);
    robot.interact(() -> desk.session().transport().seek(0));
    robot.clickOn("#next-event");
    int slot = desk.session().transport().slot().get();
    assertThat(slot).isPositive();
    Recording recording = desk.session().run().get().orElseThrow().recording();
    boolean decided = recording.frame(slot).decisions().stream().anyMatch(d -> !d.isHold());
    assertThat(decided || !states(recording, slot).equals(states(recording, slot - 1))).isTrue();
  }

  private static List<DeploymentState> states(Recording recording, int slot) {
    List<DeploymentState> states = new ArrayList<>();
    var axes = recording.identity().axes();
    for (int service = 0; service < axes.services().size(); service++) {
      for (int zone = 0; zone < axes.zones().size(); zone++) {
        states.add(recording.frame(slot).state(service, zone));
      }
    }
    return states;
  }
}
