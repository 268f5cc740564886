package dev.penumbra.app.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.desktop.OpenDesk;
import dev.penumbra.app.screen.ScreenWindow;
import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.workspace.Workspace;
import dev.penumbra.simulator.export.ConfigurationFit;
import dev.penumbra.simulator.export.PenumbraYaml;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A finished run becomes a configuration that is compared, understood and exported. */
@ExtendWith(ApplicationExtension.class)
class F01RecommendTest {
  @TempDir
  Path folder;

  private Session session;
  private Workspace workspace;
  private RecommendScreen screen;

  @Start
  void start(Stage stage) {
    workspace = Workspace.open(folder.resolve("runs.sqlite"));
    ScreenContext context = ScreenWindow.context(Optional.of(workspace), folder);
    session = context.session();
    screen = new RecommendScreen(context, new Answer(folder));
    ScreenWindow.show(stage, context, screen);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(session::close);
  }

  /** Always the file of that name in a folder. */
  private record Answer(Path folder) implements FileDialogs {
    @Override
    public Optional<Path> openScenario(@Nullable Window owner) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> saveScenario(@Nullable Window owner, String name) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> saveAny(@Nullable Window owner, String name) {
      return Optional.of(folder.resolve(name));
    }

    @Override
    public Optional<Path> openAny(@Nullable Window owner) {
      return Optional.empty();
    }

    @Override
    public Unsaved unsaved(@Nullable Window owner) {
      return Unsaved.GIVE_UP;
    }
  }

  private void run() {
    try (Simulation run = new Simulations(ScenarioFile.read(OpenDesk.small())).start(workspace)) {
      while (!run.isFinished()) {
        run.step();
      }
    }
  }

  private void show(FxRobot robot) {
    robot.interact(() -> session.open(OpenDesk.small()));
    OpenDesk.until(() -> session.scenario().get().isPresent() && !session.busy().get());
    robot.interact(screen::activate);
    OpenDesk.until(() -> !session.busy().get());
  }

  @Test
  void scenarioWithoutARun_saysWhatToDo(FxRobot robot) {
    show(robot);
    assertThat(robot.lookup("No finished run of this scenario as it stands").tryQuery()).isPresent();
    assertThat(robot.lookup("#recommend-run").queryButton().isDisabled()).isFalse();
  }

  @Test
  void run_showsZonesWithReasonsAndWhatWasRefused(FxRobot robot) {
    run();
    show(robot);
    TableView<?> plans = robot.lookup("#plans").queryTableView();
    assertThat(plans.getItems()).isNotEmpty();
    assertThat(ScreenWindow.words(robot, "#plans")).contains("Ashburn (us-east-1)", "standing", "stands all the time");
    assertThat(robot.lookup("#recommend-why").queryAs(Label.class).getText())
        .contains("serves nearly always", "share of requests");
    assertThat(ScreenWindow.words(robot, "#refused")).contains("by the", "cycles");
    robot.interact(() -> robot.lookup("#recommend-service").queryComboBox().getSelectionModel().select(1));
    assertThat(robot.lookup("#recommend-service").queryAs(ComboBox.class).getValue()).isEqualTo("basket");
    assertThat(plans.getItems()).isNotEmpty();
  }

  @Test
  void baselines_thatAreMissing_areSaidAndCanBeRun(FxRobot robot) {
    run();
    show(robot);
    assertThat(ScreenWindow.words(robot, "#headlines")).contains("no run to compare with yet");
    robot.clickOn("#run-baselines");
    OpenDesk.until(() -> !ScreenWindow.words(robot, "#headlines").contains("no run to compare with yet"));
    assertThat(ScreenWindow.words(robot, "#headlines")).containsPattern("Against doing nothing\n(saves|costs) \\$");
    assertThat(ScreenWindow.words(robot, "#headlines")).containsPattern("Against always on\n(saves|costs) \\$");
    assertThat(robot.lookup("#run-baselines").query().isVisible()).isFalse();
    assertThat(robot.lookup("#recommend-of").queryComboBox().getItems()).hasSize(3);
  }

  @Test
  void export_isSeenCopiedAndReadBack(FxRobot robot) throws IOException {
    run();
    show(robot);
    String yaml = robot.lookup("#export-preview").queryAs(TextArea.class).getText();
    robot.clickOn("#export-copy");
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertThat(copied[0]).isEqualTo(yaml);
    robot.clickOn("#export-save");
    Path file = folder.resolve("small-configuration.yaml");
    OpenDesk.until(() -> Files.exists(file) && !session.busy().get());
    assertThat(Files.readString(file)).isEqualTo(yaml);
    assertThat(
        ConfigurationFit.problems(PenumbraYaml.read(file).recommendation(),
            ScenarioFile.read(OpenDesk.small()).landscape()))
        .isEmpty();
    robot.clickOn("#format-csv");
    assertThat(robot.lookup("#export-preview").queryAs(TextArea.class).getText())
        .startsWith("service,priority,zone,role")
        .contains("shop,1,");
  }
}
