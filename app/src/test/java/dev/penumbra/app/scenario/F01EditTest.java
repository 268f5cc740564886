package dev.penumbra.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.desktop.OpenDesk;
import dev.penumbra.app.dialog.FileDialogs.Unsaved;
import dev.penumbra.app.screen.ScreenWindow;
import dev.penumbra.app.session.Notice;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.simulator.scenario.Overrides;
import dev.penumbra.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A scenario is changed, field by field and as text, as a person would do it. */
@ExtendWith(ApplicationExtension.class)
class F01EditTest {
  @TempDir
  static Path folder;

  private OpenScreen window;

  @Start
  void start(Stage stage) {
    window = OpenScreen.show(stage);
  }

  @BeforeEach
  void open(FxRobot robot) {
    window.open(robot, OpenDesk.small());
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(window.session::close);
  }

  private void page(FxRobot robot, String path) {
    robot.interact(() -> window.screen.openPath(path));
  }

  private void enter(FxRobot robot, String path, String text) {
    TextField field = (TextField) window.node(robot, "field-" + path);
    robot.interact(field::selectAll);
    robot.write(text).type(KeyCode.ENTER);
  }

  private List<Problem> problems() {
    return window.session.notice().get() instanceof Notice.Problems(var problems) ? problems : List.of();
  }

  @Test
  void enter_aValue_changesItInTheTextAndCanBeUndone(FxRobot robot) {
    String before = window.text();
    page(robot, "services[0].objective.latencyMillis");
    enter(robot, "services[0].objective.latencyMillis", "150");
    String after = before.replace("latencyMillis: 120", "latencyMillis: 150");
    assertThat(window.text()).isEqualTo(after);
    assertThat(robot.lookup("#yaml-text").queryAs(TextArea.class).getText()).isEqualTo(after);
    assertThat(window.session.edits().undoLabel().get()).contains("change services[0].objective.latencyMillis");
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertThat(window.text()).isEqualTo(before);
    assertThat(((TextField) window.node(robot, "field-services[0].objective.latencyMillis")).getText())
        .isEqualTo("120");
    robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
    assertThat(window.text()).isEqualTo(after);
  }

  @Test
  void enter_anIllegalValue_isToldAtTheFieldAndInTheListAsValidateDoes(FxRobot robot) {
    page(robot, "services[0].concurrency");
    enter(robot, "services[0].concurrency", "0");
    OpenDesk.until(() -> !problems().isEmpty());
    assertThat(problems()).isEqualTo(validated(window.text()));
    assertThat(ScreenWindow.words(robot, "#form-page"))
        .contains("Found 0. Legal: a whole number of requests, 1 to 1000000");
    robot.clickOn("#side-problems");
    assertThat(ScreenWindow.words(robot, "#problem-list")).contains("services[0].concurrency");
    robot.interact(() -> window.session.edits().undo());
    OpenDesk.until(() -> problems().isEmpty());
    assertThat(ScreenWindow.words(robot, "#problem-list")).contains("No problems");
  }

  private static List<Problem> validated(String text) {
    try {
      ScenarioFile.parse(text, "small.yaml", OpenDesk.root().resolve("datasets/scenarios"), Overrides.NONE);
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems();
    }
  }

  @Test
  void reset_ofAGivenValue_leavesItOut(FxRobot robot) {
    page(robot, "seed");
    robot.clickOn(window.node(robot, "reset-seed"));
    assertThat(window.text()).doesNotContain("seed: 1");
    TextField seed = (TextField) window.node(robot, "field-seed");
    assertThat(seed.getText()).isEmpty();
    assertThat(seed.getPromptText()).isEqualTo("1");
  }

  @Test
  void services_canBeAddedMovedAndRemoved(FxRobot robot) {
    String before = window.text();
    page(robot, "services");
    robot.clickOn(window.node(robot, "add-services"));
    assertThat(window.text()).contains("- id: service-3");
    assertThat(window.node(robot, "field-services[2].id")).isNotNull();
    page(robot, "services");
    robot.clickOn(window.node(robot, "up-services[2]"));
    assertThat(window.text().indexOf("service-3")).isLessThan(window.text().indexOf("- id: basket"));
    robot.clickOn(window.node(robot, "remove-services[1]"));
    assertThat(window.text()).isEqualTo(before);
  }

  @Test
  void zones_areFoundInTheCatalogueBySearch(FxRobot robot) {
    page(robot, "zones");
    OpenDesk.until(() -> !window.screen.draft().orElseThrow().known().catalogue().isEmpty());
    robot.clickOn(window.node(robot, "choose-zones.ids"));
    robot.write("frankfurt").type(KeyCode.ENTER);
    assertThat(window.text()).contains("us-west-2-lax-1, eu-central-1]");
    robot.clickOn(window.node(robot, "remove-zones.ids[0]"));
    assertThat(window.text()).contains("ids: [us-west-2, eu-west-1, us-west-2-lax-1, eu-central-1]");
  }

  @Test
  void choice_ofAnotherContent_bringsItsFields(FxRobot robot) {
    page(robot, "services[1]");
    robot.interact(() -> choose(robot, "field-services[1].traffic", "dns"));
    assertThat(window.text()).contains("traffic: {dns: {timeToLive: 1h}}");
    assertThat(window.node(robot, "field-services[1].traffic.dns.timeToLive")).isInstanceOf(TextField.class);
    page(robot, "engine");
    robot.interact(() -> choose(robot, "field-engine.policy", "ski-rental"));
    assertThat(window.text()).contains("policy: {name: ski-rental}");
    assertThat(window.node(robot, "field-engine.policy.parameters.buyFactor")).isInstanceOf(TextField.class);
  }

  @SuppressWarnings("unchecked") // the box is made of words
  private static void choose(FxRobot robot, String id, String word) {
    Node box = robot.lookup((Node n) -> id.equals(n.getId())).query();
    ((javafx.scene.control.ComboBox<String>) box).setValue(word);
  }

  @Test
  void text_changedByHand_changesTheFields(FxRobot robot) {
    TextArea area = robot.lookup("#yaml-text").queryAs(TextArea.class);
    page(robot, "window.slot");
    robot.interact(() -> {
      area.requestFocus();
      area.setText(area.getText().replace("slot: 15m", "slot: 30m"));
    });
    OpenDesk.until(() -> ((TextField) robot.lookup((Node n) -> "field-window.slot".equals(n.getId())).query()).getText()
        .equals("30m"));
    assertThat(window.session.edits().undoLabel().get()).contains("edit the text");
  }

  @Test
  void text_thatIsNotYaml_isSaidAndNothingIsLost(FxRobot robot) {
    TextArea area = robot.lookup("#yaml-text").queryAs(TextArea.class);
    robot.interact(() -> {
      area.requestFocus();
      area.setText("name: [unclosed\n" + area.getText());
    });
    OpenDesk.until(() -> robot.lookup("#form-page").query().isDisabled());
    assertThat(area.getText()).startsWith("name: [unclosed");
    robot.interact(() -> window.session.edits().undo());
    OpenDesk.until(() -> !robot.lookup("#form-page").query().isDisabled());
    assertThat(area.getText()).startsWith("name: small");
  }

  @Test
  void everySection_showsItsPage(FxRobot robot) {
    TreeView<?> sections = robot.lookup("#sections").queryAs(TreeView.class);
    for (int row = 0; row < sections.getExpandedItemCount(); row++) {
      int at = row;
      robot.interact(() -> sections.getSelectionModel().select(at));
      assertThat(ScreenWindow.words(robot, "#form-page")).as("%s", sections.getTreeItem(row)).isNotBlank();
    }
    assertThat(sections.getExpandedItemCount()).isGreaterThan(20);
  }

  @Test
  void changes_againstTheSavedFileAndAnother_areShownSideBySide(FxRobot robot) {
    page(robot, "seed");
    enter(robot, "seed", "7");
    robot.clickOn("#side-changes");
    assertThat(ScreenWindow.words(robot, "#changes")).contains("seed", "7");
    window.dialogs.answer = java.util.Optional.of(OpenDesk.root().resolve("datasets/scenarios/us-air-2001.yaml"));
    robot.clickOn("#compare-other");
    OpenDesk.until(() -> ScreenWindow.words(robot, "#changes").contains("us-air-2001.yaml"));
    robot.clickOn("#compare-kept");
    assertThat(ScreenWindow.words(robot, "#changes")).contains("Saved").doesNotContain("us-air-2001.yaml");
  }

  @Test
  void saveAs_elsewhere_keepsPointingToTheSameFiles(FxRobot robot) throws IOException {
    page(robot, "seed");
    enter(robot, "seed", "9");
    Path file = Files.createDirectories(folder.resolve("mine")).resolve("copy.yaml");
    window.dialogs.answer = java.util.Optional.of(file);
    robot.clickOn("#save-as");
    OpenDesk.until(() -> !window.session.edits().unsaved().get() && !window.session.busy().get());
    assertThat(ScenarioFile.read(file).seed()).isEqualTo(9);
    assertThat(problems()).isEmpty();
    assertThat(window.session.recent().files().getFirst()).isEqualTo(file);
  }

  @Test
  void newFromTemplate_withUnsavedChanges_asksFirst(FxRobot robot) {
    page(robot, "seed");
    enter(robot, "seed", "9");
    window.dialogs.unsaved = Unsaved.STAY;
    robot.clickOn("#new-scenario").clickOn("product-launch");
    assertThat(window.dialogs.asked).isEqualTo(1);
    assertThat(window.text()).contains("name: small");
    window.dialogs.unsaved = Unsaved.GIVE_UP;
    robot.clickOn("#new-scenario").clickOn("product-launch");
    OpenDesk.until(() -> window.text().contains("name: product-launch"));
    assertThat(window.session.edits().unsaved().get()).isTrue();
    assertThat(window.session.edits().document().get().orElseThrow().file()).isEmpty();
  }
}
