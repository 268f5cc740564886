package dev.penumbra.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.session.Notice;
import dev.penumbra.app.session.run.RunProgress.Phase;
import dev.penumbra.app.workspace.KeptRun.Ending;
import dev.penumbra.app.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A workspace that cannot be used: the window says why, loses nothing, and goes on without keeping runs. */
@ExtendWith(ApplicationExtension.class)
class F05RefusedWorkspaceTest {
  @TempDir
  Path folder;

  private Stage stage;

  @Start
  void start(Stage given) {
    stage = given;
  }

  private Path file() {
    return folder.resolve("runs.sqlite");
  }

  private static void execute(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void assertRefused(FxRobot robot, String why) throws IOException {
    byte[] before = Files.readAllBytes(file());
    Desk[] desk = new Desk[1];
    robot.interact(() -> desk[0] = OpenDesk.show(stage, folder, 1000, 760));
    assertThat(desk[0].session().notice().get()).isInstanceOfSatisfying(
        Notice.Failure.class, failure -> assertThat(failure.message()).contains("runs.sqlite", why));
    robot.interact(() -> desk[0].begin(Optional.of(OpenDesk.small())));
    OpenDesk.until(() -> desk[0].session().scenario().get().isPresent());
    robot.clickOn("#run");
    OpenDesk.until(() -> desk[0].session().progress().get().orElseThrow().phase() == Phase.FINISHED);
    robot.interact(desk[0]::close);
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void newerWorkspace_isRefusedAndLeftAsItIs(FxRobot robot) throws IOException, SQLException {
    Workspace.open(file());
    execute(file(), "PRAGMA user_version = 99");
    assertRefused(robot, "newer Penumbra");
  }

  @Test
  void damagedWorkspace_isRefusedAndLeftAsItIs(FxRobot robot) throws IOException {
    Files.write(file(),
        "This is no database, though it is as long as one.".repeat(40).getBytes(StandardCharsets.UTF_8));
    assertRefused(robot, "not a SQLite database");
  }

  @Test
  void workspaceLostMeanwhile_runGoesOnUnkeptAndTheNextIsKeptAgain(FxRobot robot) throws IOException {
    Desk[] desk = new Desk[1];
    robot.interact(() -> desk[0] = OpenDesk.show(stage, folder, 1000, 760));
    robot.interact(() -> desk[0].begin(Optional.of(OpenDesk.small())));
    OpenDesk.until(() -> desk[0].session().scenario().get().isPresent());
    Path away = Files.move(file(), folder.resolve("away.sqlite"));
    Files.createDirectory(file());
    robot.clickOn("#run");
    OpenDesk.untilSmallHasRun(desk[0]);
    OpenDesk.until(
        () -> desk[0].session().notice().get() instanceof Notice.Failure(String message)
            && message.contains("goes on") && message.contains("it is a directory"));
    Files.delete(file());
    Files.move(away, file());
    robot.clickOn("#run");
    OpenDesk.untilSmallHasRun(desk[0]);
    OpenDesk.until(() -> Workspace.open(file()).runs().stream().anyMatch(run -> run.ending() == Ending.FINISHED));
    assertThat(Workspace.open(file()).runs()).as("only the second").hasSize(1);
    robot.interact(desk[0]::close);
  }

  @Test
  void lockedWorkspace_isRefusedWithoutALongWait(FxRobot robot) throws IOException, SQLException {
    Workspace.open(file());
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("BEGIN EXCLUSIVE");
      long began = System.nanoTime();
      assertRefused(robot, "another program keeps it locked");
      assertThat(System.nanoTime() - began).isLessThan(60_000_000_000L);
    }
  }
}
