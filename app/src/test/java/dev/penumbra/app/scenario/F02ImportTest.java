package dev.penumbra.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.desktop.OpenDesk;
import dev.penumbra.app.screen.ScreenWindow;
import dev.penumbra.app.session.Notice;
import dev.penumbra.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A planner's own file becomes the demand of a scenario. */
@ExtendWith(ApplicationExtension.class)
class F02ImportTest {
  @TempDir
  Path folder;

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

  private void enter(FxRobot robot, String id, String text) {
    robot.interact(() -> {
      TextField field = (TextField) robot.lookup((Node n) -> id.equals(n.getId())).query();
      field.setText(text);
      field.getOnAction().handle(null);
    });
  }

  private String result(FxRobot robot) {
    return ScreenWindow.words(robot, "#import-result");
  }

  private boolean isRead(FxRobot robot) {
    return !window.session.busy().get() && !result(robot).contains("Reading");
  }

  /** Two weeks of counts every quarter of an hour, with lines that nobody can use. */
  private Path counts() throws IOException {
    StringBuilder text = new StringBuilder("timestamp,hits\n");
    Instant start = Instant.parse("2025-03-03T00:00:00Z");
    for (int i = 0; i < 14 * 96; i++) {
      text.append(start.plus(Duration.ofMinutes(15L * i))).append(',').append(900 + i % 96).append('\n');
      if (i == 5) {
        text.append("yesterday,12\n");
      }
      if (i == 50 || i == 60) {
        text.append(start.plus(Duration.ofMinutes(15L * i + 1))).append(",many\n");
      }
    }
    return Files.writeString(folder.resolve("hits.csv"), text);
  }

  @Test
  void counts_withLinesThatCannotBeUsed_areMappedCountedAndTaken(FxRobot robot) throws IOException {
    window.dialogs.answer = Optional.of(counts());
    robot.clickOn("#import");
    OpenDesk.until(() -> robot.lookup("#import-pane").tryQuery().isPresent() && isRead(robot));
    assertThat(robot.lookup("#import-count").queryAs(ComboBox.class).getValue()).isEqualTo("hits");
    assertThat(robot.lookup("#import-take").queryButton().isDisabled()).isTrue();
    enter(robot, "import-latitude", "40.4");
    enter(robot, "import-longitude", "-3.7");
    OpenDesk.until(() -> isRead(robot) && robot.lookup("#import-sum").tryQuery().isPresent());
    assertThat(robot.lookup("#import-sum").queryAs(Label.class).getText())
        .isEqualTo("1,347 lines: 1,344 can be used, 3 are refused");
    assertThat(result(robot)).contains("a number, 0 to 1000000000000", "in slots of 15 min",
        "hits.csv:54: count 'many'",
        "time 'yesterday'",
        "hits-accepted.csv");
    robot.clickOn("#import-take");
    OpenDesk.until(() -> window.text().contains("hits-accepted.csv") && !window.session.busy().get());
    assertThat(window.session.notice().get()).isEqualTo(new Notice.None());
    assertThat(window.text()).contains("countColumn: hits", "start: 2025-03-14T00:00:00Z", "end: 2025-03-17T00:00:00Z");
    var scenario = window.session.scenario().get().orElseThrow().scenario();
    assertThat(scenario.demand().places()).hasSize(1);
    assertThat(scenario.window().pastSlots()).isEqualTo(11 * 96);
    robot.interact(() -> window.session.edits().undo());
    assertThat(window.text()).isEqualTo(ScenarioFile.text(OpenDesk.small()));
  }

  @Test
  void requests_withCoordinatesInColumnsOfOtherNames_areMapped(FxRobot robot) throws IOException {
    StringBuilder text = new StringBuilder("at,breite,lng\n");
    Instant start = Instant.parse("2025-03-03T00:00:00Z");
    for (int i = 0; i < 14 * 96; i++) {
      text.append(start.plus(Duration.ofMinutes(15L * i))).append(",48.1,11.6\n");
    }
    window.dialogs.answer = Optional.of(Files.writeString(folder.resolve("orders.csv"), text));
    robot.clickOn("#import");
    OpenDesk.until(() -> robot.lookup("#import-pane").tryQuery().isPresent() && isRead(robot));
    assertThat(robot.lookup("#import-longitude-column").queryAs(ComboBox.class).getValue()).isEqualTo("lng");
    choose(robot, "#import-time", "at");
    choose(robot, "#import-latitude-column", "breite");
    OpenDesk.until(() -> isRead(robot) && robot.lookup("#import-sum").tryQuery().isPresent());
    assertThat(robot.lookup("#import-sum").queryAs(Label.class).getText()).contains("1,344 can be used, 0 are refused");
    robot.clickOn("#import-take");
    OpenDesk.until(() -> window.text().contains("latitudeColumn: breite") && !window.session.busy().get());
    assertThat(window.session.notice().get()).isEqualTo(new Notice.None());
    assertThat(window.text()).contains("longitudeColumn: lng");
    var places = window.session.scenario().get().orElseThrow().scenario().demand().places();
    assertThat(places.getFirst().location().latitudeDegrees()).isBetween(48.0, 48.5);
  }

  private static void choose(FxRobot robot, String box, String column) {
    robot.interact(() -> {
      @SuppressWarnings("unchecked") // a box of names
      ComboBox<String> names = robot.lookup(box).queryAs(ComboBox.class);
      names.setValue(column);
    });
  }

  /** A day of a log in Combined Log Format, whose lines say where the client is. */
  private Path log() throws IOException {
    DateTimeFormatter time = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
        .withZone(ZoneOffset.UTC);
    StringBuilder text = new StringBuilder();
    Instant start = Instant.parse("2025-06-02T00:00:00Z");
    for (int i = 0; i < 4 * 24 * 60; i++) {
      text.append("10.0.0.1 - - [")
          .append(time.format(start.plus(Duration.ofMinutes(i))))
          .append("] \"GET ")
          .append(i % 3 == 0 ? "/cart/1" : "/shop")
          .append(" HTTP/1.1\" 200 512 \"-\" \"agent\" geo=48.1,11.6\n");
    }
    return Files.writeString(folder.resolve("access.log"), text + "this is no line of a log\n");
  }

  @Test
  void log_dropped_isReadByService(FxRobot robot) throws IOException {
    Path log = log();
    Platform.runLater(() -> window.screen.dropped(java.util.List.of(log)));
    OpenDesk.until(() -> robot.lookup("#import-pane").tryQuery().isPresent() && isRead(robot));
    enter(robot, "import-field", "geo");
    enter(robot, "import-path-basket", "/cart");
    OpenDesk.until(() -> isRead(robot) && robot.lookup("#import-sum").tryQuery().isPresent());
    assertThat(robot.lookup("#import-sum").queryAs(Label.class).getText())
        .isEqualTo("5,761 lines: 5,760 can be used, 1 are refused");
    assertThat(result(robot)).contains("not in Common or Combined Log Format", "access.log:5761");
    robot.clickOn("#import-take");
    OpenDesk.until(() -> window.text().contains("accessLog") && !window.session.busy().get());
    assertThat(window.session.notice().get()).isEqualTo(new Notice.None());
    assertThat(window.text()).contains("{service: basket, path: /cart}").contains("placeField: geo");
    var demand = window.session.scenario().get().orElseThrow().scenario().demand();
    assertThat(demand.requests(0, 0, 0)).isEqualTo(10);
    assertThat(demand.requests(1, 0, 0)).isEqualTo(5);
  }

  @Test
  void file_withoutAnythingToRead_isRefusedAndNothingChanges(FxRobot robot) throws IOException {
    String before = window.text();
    window.dialogs.answer = Optional.of(Files.writeString(folder.resolve("empty.csv"), "\n"));
    robot.clickOn("#import");
    OpenDesk.until(() -> window.session.notice().get() instanceof Notice.Problems);
    assertThat(window.text()).isEqualTo(before);
    assertThat(robot.lookup("#import-pane").tryQuery()).isEmpty();
  }
}
