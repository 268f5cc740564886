package dev.penumbra.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.map.scene.ZoneMark;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A run is looked at on the map. */
@ExtendWith(ApplicationExtension.class)
class F02MapTest {
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

  @Test
  void zone_chosenInTheTable_isExplainedInNumbers(FxRobot robot) {
    robot.interact(() -> desk.begin(Optional.of(OpenDesk.small())));
    OpenDesk.until(() -> desk.session().scenario().get().isPresent());
    robot.clickOn("#run");
    OpenDesk.untilSmallHasRun(desk);
    robot.interact(() -> desk.session().transport().seek(60));
    TableView<?> zones = robot.lookup("#zones").queryTableView();
    assertThat(zones.getItems()).hasSizeGreaterThan(1);
    TableRow<?> away = robot.from(zones).lookup((Node node) -> isAway(node)).query();
    robot.clickOn(away);
    String city = ((ZoneMark) away.getItem()).what().city();
    assertThat(robot.lookup("#inspector-name").queryAs(Label.class).getText()).isEqualTo(city);
    robot.interact(() -> OpenDesk.picture(desk, "map-inspector"));
    assertThat(robot.lookup(".why-rule").queryAs(Label.class).getText()).startsWith("Because ");
    assertThat(robot.lookup(".alternative").queryAll()).hasSize(6); // three choices for each of two services
    robot.clickOn("#inspector-close");
    assertThat(robot.lookup("#inspector").query().isVisible()).isFalse();
  }

  /** True for the row of a zone that is nobody's home: there the engine had a choice. */
  private static boolean isAway(Node node) {
    return node instanceof TableRow<?> row && row.getItem() instanceof ZoneMark mark && !mark.home();
  }
}
