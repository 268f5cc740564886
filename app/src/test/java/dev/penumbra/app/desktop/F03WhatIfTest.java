package dev.penumbra.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.session.Session;
import dev.penumbra.app.session.ShownRun;
import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.app.workspace.KeptRun;
import dev.penumbra.app.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A finished run is forked from a moment in its middle, with each kind of change, as a person would do it. */
@ExtendWith(ApplicationExtension.class)
class F03WhatIfTest {
  private static final int MOMENT = 40;

  @TempDir
  Path folder;

  private Desk desk;

  @Start
  void start(Stage stage) {
    desk = OpenDesk.show(stage, folder, 1280, 800);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(desk::close);
  }

  private Session session() {
    return desk.session();
  }

  private void runAndSeek(FxRobot robot) {
    robot.interact(() -> desk.begin(Optional.of(OpenDesk.small())));
    OpenDesk.until(() -> session().scenario().get().isPresent());
    robot.clickOn("#run");
    OpenDesk.untilSmallHasRun(desk);
    robot.interact(() -> session().transport().seek(MOMENT));
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
  }

  private static void choose(FxRobot robot, String box, String start) {
    ComboBox<?> choices = robot.lookup(box).queryAs(ComboBox.class);
    for (int i = 0; i < choices.getItems().size(); i++) {
      if (choices.getItems().get(i).toString().startsWith(start)) {
        int at = i;
        robot.interact(() -> choices.getSelectionModel().select(at));
        return;
      }
    }
    throw new AssertionError("no '" + start + "' among " + choices.getItems());
  }

  private void ask(FxRobot robot, String kind) {
    robot.clickOn("#what-if");
    OpenDesk.press(robot, "#whatif-add-" + kind);
  }

  /** Forks, waits for the end, and holds both runs against each other. */
  private Recording forked(FxRobot robot) {
    OpenDesk.press(robot, "#whatif-fork");
    OpenDesk.until(() -> session().parent().get().isPresent());
    OpenDesk.untilSmallHasRun(desk);
    ShownRun parent = session().parent().get().orElseThrow();
    ShownRun child = session().run().get().orElseThrow();
    assertThat(child.forkedAt()).contains(MOMENT);
    for (int slot = 0; slot < MOMENT; slot++) {
      assertThat(child.recording().frame(slot).cells()).isEqualTo(parent.recording().frame(slot).cells());
      assertThat(child.recording().frame(slot).decisions()).isEqualTo(parent.recording().frame(slot).decisions());
    }
    assertThat(child.recording().figures()).isPresent().isNotEqualTo(parent.recording().figures());
    return child.recording();
  }

  @Test
  void outage_ofAHome_isShownBesideItsParentAndKept(FxRobot robot) {
    runAndSeek(robot);
    ask(robot, "outage");
    type(robot, "#whatif-0-lasts", "3h");
    forked(robot);
    ShownRun child = session().run().get().orElseThrow();
    assertThat(child.scenario().scenario().cloud().faults()).hasSize(1);
    robot.interact(() -> session().transport().seek(MOMENT + 2));
    robot.clickOn("#show-parent");
    robot.clickOn("#show-fork");
    robot.interact(() -> OpenDesk.picture(desk, "what-if-outage"));
    Workspace workspace = Workspace.open(folder.resolve("runs.sqlite"));
    List<KeptRun> kept = workspace.runs();
    assertThat(kept).hasSize(2).allMatch(r -> r.ending() == KeptRun.Ending.FINISHED);
    assertThat(kept.getFirst().stored().identity().origin().orElseThrow().parent())
        .isEqualTo(kept.getLast().stored().identity().fingerprint());
  }

  @Test
  void prices_everywhere_costMoreFromThenOn(FxRobot robot) {
    runAndSeek(robot);
    ask(robot, "prices");
    type(robot, "#whatif-0-factor", "5");
    Recording child = forked(robot);
    assertThat(child.frame(95).totals().costDollars())
        .isGreaterThan(session().parent().get().orElseThrow().recording().frame(95).totals().costDollars());
  }

  @Test
  void surgeAndPolicyTogether_makeMoreRequests(FxRobot robot) {
    runAndSeek(robot);
    ask(robot, "surge");
    type(robot, "#whatif-0-factor", "3");
    type(robot, "#whatif-0-lasts", "2h");
    OpenDesk.press(robot, "#whatif-add-policy");
    choose(robot, "#whatif-1-policy", "never");
    Recording child = forked(robot);
    assertThat(child.identity().policy()).isEqualTo("never");
    assertThat(child.frame(MOMENT + 1).totals().demandRequests())
        .isGreaterThan(2 * child.frame(MOMENT - 1).totals().demandRequests());
  }

  @Test
  void objective_outOfReach_isMissedFromThenOn(FxRobot robot) {
    runAndSeek(robot);
    ask(robot, "objective");
    type(robot, "#whatif-0-latency", "0.5");
    Recording child = forked(robot);
    assertThat(child.frame(MOMENT + 1).cells())
        .filteredOn(c -> c.service() == 0 && c.requests() > 0)
        .isNotEmpty()
        .allMatch(c -> c.misses() == c.requests());
  }

  @Test
  void mistakes_areSaidAtTheirFieldsAndNothingIsForked(FxRobot robot) {
    runAndSeek(robot);
    robot.clickOn("#what-if");
    OpenDesk.press(robot, "#whatif-fork");
    assertThat(robot.lookup("#whatif-none").query().isVisible()).isTrue();
    OpenDesk.press(robot, "#whatif-add-outage");
    OpenDesk.press(robot, "#whatif-add-prices");
    type(robot, "#whatif-0-lasts", "soon");
    type(robot, "#whatif-1-factor", "-2");
    OpenDesk.press(robot, "#whatif-fork");
    assertThat(robot.lookup("#whatif-0-lasts-problem").queryAs(Label.class).getText()).contains("'soon'", "15m");
    assertThat(robot.lookup("#whatif-1-factor-problem").queryAs(Label.class).getText()).contains("-2", "1000");
    assertThat(robot.lookup("#whatif-0-zone-problem").query().isVisible()).isFalse();
    type(robot, "#whatif-0-lasts", "1h");
    assertThat(robot.lookup("#whatif-0-lasts-problem").query().isVisible()).isFalse();
    OpenDesk.press(robot, "#whatif-cancel");
    assertThat(session().parent().get()).isEmpty();
  }
}
