package dev.penumbra.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.app.chart.ChartPane;
import dev.penumbra.app.chart.TimeChart;
import dev.penumbra.app.chart.TimeChart.Line;
import dev.penumbra.app.compare.study.Measure;
import dev.penumbra.app.compare.study.Study.FigureRow;
import dev.penumbra.app.compare.study.Study.Setting;
import dev.penumbra.app.desktop.OpenDesk;
import dev.penumbra.app.scenario.FakeDialogs;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.screen.ScreenWindow;
import dev.penumbra.app.session.Notice;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.session.ShownRun;
import dev.penumbra.app.workspace.KeptRun;
import dev.penumbra.app.workspace.Workspace;
import dev.penumbra.simulator.experiment.replication.Interval;
import dev.penumbra.simulator.store.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Kept runs are chosen and set side by side, as a person would do it. */
@ExtendWith(ApplicationExtension.class)
class F06CompareTest {
  /** Student's quantile for two values and 95 %. */
  private static final double QUANTILE_OF_TWO = 12.7062;

  @TempDir
  Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private Session session;
  private Workspace workspace;
  private KeptSmall kept;
  private CompareScreen screen;

  @Start
  void start(Stage stage) {
    workspace = Workspace.open(folder.resolve("runs.sqlite"));
    kept = new KeptSmall(workspace);
    ScreenContext context = ScreenWindow.context(Optional.of(workspace), folder);
    session = context.session();
    screen = new CompareScreen(context, dialogs);
    ScreenWindow.show(stage, context, screen);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(session::close);
  }

  private void show(FxRobot robot) {
    robot.interact(screen::activate);
    untilRead();
  }

  private void untilRead() {
    OpenDesk.until(() -> !session.busy().get());
  }

  private void tick(FxRobot robot, int... runs) {
    for (int run : runs) {
      robot.interact(robot.lookup("#choose-" + run).queryAs(CheckBox.class)::fire);
    }
    untilRead();
  }

  private void change(String sql) throws SQLException {
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + workspace.file());
        Statement statement = store.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  private static FigureRow row(FxRobot robot, Measure measure) {
    TableView<FigureRow> figures = robot.lookup("#figures").queryTableView();
    return figures.getItems().stream().filter(r -> r.measure() == measure).findFirst().orElseThrow();
  }

  private static List<Setting> settings(FxRobot robot) {
    return robot.lookup("#settings").<Setting>queryTableView().getItems();
  }

  private static TimeChart chart(FxRobot robot) {
    return robot.lookup("#compare-chart").queryAs(ChartPane.class).chart().get();
  }

  private List<StoredRun> stored() {
    return workspace.runs().reversed().stream().map(KeptRun::stored).toList();
  }

  @Test
  void workspaceWithoutRuns_saysWhatToDo(FxRobot robot) {
    show(robot);
    assertThat(robot.lookup("No run is kept yet").tryQuery()).isPresent();
  }

  @Test
  void runs_ticked_areSetSideBySideAndStayChosen(FxRobot robot) {
    kept.run(1);
    kept.never(1);
    kept.interrupted(2, 10);
    show(robot);
    assertThat(robot.lookup("Choose runs to set side by side").query().isVisible()).isTrue();
    assertThat(ScreenWindow.words(robot, "#kept-runs")).contains("interrupted", "never", "12 Mar – 13 Mar 2026");
    robot.clickOn("#choose-1");
    robot.clickOn("#choose-2");
    untilRead();
    double cost = cost(stored().get(0));
    double other = cost(stored().get(1));
    FigureRow row = row(robot, Measure.COST);
    assertThat(row.difference(1).orElseThrow()).isEqualTo(other - cost);
    assertThat(row.relative(1).orElseThrow()).isEqualTo((other - cost) / cost);
    assertThat(ScreenWindow.words(robot, "#figures")).contains("Cost in all", "B − A");
    assertThat(text(robot, "#compare-subjects"))
        .isEqualTo("A is run 1, expected-cost: the reference  ·  B is run 2, never");
    assertThat(text(robot, "#compare-trust")).contains("there is no interval");
    assertThat(settings(robot)).extracting(Setting::path).containsExactly("decidedBy");
    robot.interact(screen::deactivate);
    show(robot);
    assertThat(robot.lookup("#choose-2").queryAs(CheckBox.class).isSelected()).isTrue();
    assertThat(row(robot, Measure.COST).difference(1).orElseThrow()).isEqualTo(other - cost);
    tick(robot, 3);
    assertThat(text(robot, "#compare-trust")).contains("C: not finished");
    assertThat(row(robot, Measure.COST).difference(2)).isEmpty();
    Line unfinished = chart(robot).panels().getFirst().lines().get(2);
    assertThat(Arrays.stream(unfinished.values()).filter(v -> !Double.isNaN(v)).count()).isBetween(1L, 10L);
  }

  private static double cost(StoredRun run) {
    return Measure.COST.of(run.figures()).orElseThrow();
  }

  @Test
  void replications_ofBoth_giveIntervalsOfTheDifference(FxRobot robot) {
    kept.run(1);
    kept.never(1);
    kept.run(2);
    kept.never(2);
    show(robot);
    tick(robot, 1, 2);
    List<StoredRun> runs = stored();
    double one = cost(runs.get(1)) - cost(runs.get(0));
    double two = cost(runs.get(3)) - cost(runs.get(2));
    Interval interval = row(robot, Measure.COST).intervals().getFirst().orElseThrow();
    assertThat(interval.mean()).isCloseTo((one + two) / 2, within(1e-9));
    assertThat(interval.halfWidth()).isCloseTo(QUANTILE_OF_TWO * Math.abs(one - two) / 2, within(1e-4));
    assertThat(text(robot, "#compare-trust")).contains("2 seeds");
    TableView<?> figures = robot.lookup("#figures").queryTableView();
    assertThat(figures.getColumns()).extracting(TableColumnBase::getText).containsExactly("Figure", "A", "B, B − A");
    assertThat(figures.getColumns().stream().mapToDouble(TableColumnBase::getWidth).sum())
        .as("nothing to scroll to sideways")
        .isLessThanOrEqualTo(figures.getWidth());
    tick(robot, 2, 3);
    assertThat(text(robot, "#compare-trust")).contains("the same as A but for the seed");
    assertThat(settings(robot)).extracting(Setting::path).containsExactly("seed");
  }

  @Test
  void moreSeeds_areRunKeptAndPaired(FxRobot robot) {
    kept.run(1);
    kept.dearer(1);
    show(robot);
    tick(robot, 1, 2);
    robot.clickOn("#compare-repeat");
    OpenDesk.until(() -> workspace.runs().size() == 10 && robot.lookup("#compare-repeat").query().isVisible());
    untilRead();
    assertThat(text(robot, "#compare-trust")).contains("5 seeds");
    Interval dearer = row(robot, Measure.COST).intervals().getFirst().orElseThrow();
    assertThat(dearer.low()).isPositive();
    StoredRun latest = stored().getLast();
    assertThat(latest.identity().seed()).isEqualTo(5);
    assertThat(workspace.lineage(latest).parent()).map(p -> p.recording().identity())
        .contains(stored().get(8).identity());
  }

  @Test
  void moreSeeds_ofAScenarioWhoseDataChanged_areRefusedInWords(FxRobot robot) throws SQLException {
    kept.run(1);
    kept.never(1);
    show(robot);
    tick(robot, 1, 2);
    change("UPDATE scenario_text SET text = replace(text, 'seed: 1', 'seed: 9')");
    robot.clickOn("#compare-repeat");
    OpenDesk.until(() -> session.notice().get() instanceof Notice.Failure);
    assertThat(session.notice().get().toString()).contains("was made with other data");
    assertThat(workspace.runs()).hasSize(2);
  }

  @Test
  void fork_besideItsParent_showsItsMomentAndComesBack(FxRobot robot) {
    kept.run(1);
    kept.dearer(1);
    show(robot);
    TableView<KeptRun> runs = robot.lookup("#kept-runs").queryTableView();
    assertThat(robot.lookup("#compare-parent").queryButton().isDisabled()).isTrue();
    robot.interact(() -> runs.getSelectionModel().selectFirst());
    robot.clickOn("#compare-parent");
    untilRead();
    assertThat(text(robot, "#compare-subjects")).startsWith("A is run 1").contains("B is run 2");
    TimeChart chart = chart(robot);
    assertThat(chart.marks()).singleElement().isEqualTo(new TimeChart.Mark(KeptSmall.TURN, "B forks"));
    List<Line> spent = chart.panels().getLast().lines();
    for (int slot = 0; slot < KeptSmall.TURN; slot++) {
      assertThat(spent.getLast().values()[slot]).isEqualTo(spent.getFirst().values()[slot]);
    }
    assertThat(spent.getLast().values()[95]).isGreaterThan(spent.getFirst().values()[95]);
    assertThat(settings(robot)).extracting(Setting::path)
        .anyMatch(p -> p.startsWith("whatIf 2026-03-12T10:00") && p.endsWith("prices.factor"));
    robot.clickOn("#compare-reopen");
    OpenDesk.until(() -> session.run().get().isPresent() && !session.busy().get());
    assertThat(session.run().get().flatMap(ShownRun::forkedAt)).contains(KeptSmall.TURN);
    assertThat(session.parent().get()).isPresent();
    assertThat(text(robot, "#compare-shown")).isEqualTo("On map and timeline: run 2");
  }

  @Test
  void fork_thatIsLookedAt_isProposedBesideItsParent(FxRobot robot) {
    kept.run(1);
    kept.dearer(1);
    kept.never(1);
    StoredRun fork = stored().get(1);
    robot.interact(() -> session.reopen(() -> workspace.lineage(fork)));
    OpenDesk.until(() -> session.run().get().isPresent());
    show(robot);
    assertThat(text(robot, "#compare-subjects")).startsWith("A is run 1").contains("B is run 2");
    robot.clickOn("#compare-clear");
    untilRead();
    assertThat(robot.lookup("Choose runs to set side by side").query().isVisible()).isTrue();
  }

  @Test
  void run_thatIsGone_isSaidAndTheOthersGoOn(FxRobot robot) throws SQLException {
    kept.run(1);
    kept.never(1);
    show(robot);
    change("DELETE FROM run WHERE run = 2");
    tick(robot, 1, 2);
    assertThat(robot.lookup("The runs cannot be read").query().isVisible()).isTrue();
    assertThat(ScreenWindow.words(robot, "#compare-state")).contains("run 2 is no longer there");
    robot.clickOn("#compare-again");
    untilRead();
    assertThat(text(robot, "#compare-subjects")).isEqualTo("A is run 1, expected-cost: the reference");
    assertThat(row(robot, Measure.COST).values()).hasSize(1);
  }

  @Test
  void store_thatIsDamaged_isSaid(FxRobot robot) throws IOException {
    kept.run(1);
    show(robot);
    Files.writeString(workspace.file(), "no database");
    Files.deleteIfExists(folder.resolve("runs.sqlite-wal"));
    robot.interact(screen::activate);
    untilRead();
    assertThat(robot.lookup("The runs cannot be read").query().isVisible()).isTrue();
    assertThat(robot.lookup("#kept-runs").queryTableView().getItems()).hasSize(1);
  }

  @Test
  void chart_isWrittenInEveryForm(FxRobot robot) throws IOException {
    kept.run(1);
    kept.never(1);
    show(robot);
    tick(robot, 1, 2);
    MenuButton export = robot.lookup("#compare-export").queryAs(MenuButton.class);
    for (String ending : List.of("png", "svg", "csv")) {
      Path file = folder.resolve("chart." + ending);
      dialogs.answer = Optional.of(file);
      robot.interact(
          () -> export.getItems()
              .stream()
              .filter(item -> ("export-" + ending).equals(item.getId()))
              .findFirst()
              .orElseThrow()
              .fire());
      assertThat(file).isNotEmptyFile();
    }
    assertThat(Files.readAllLines(folder.resolve("chart.csv"))).hasSize(97)
        .first()
        .asString()
        .contains("$ so far: A,$ so far: B");
    dialogs.answer = Optional.of(folder.resolve("nowhere/chart.png"));
    robot.interact(export.getItems().getFirst()::fire);
    assertThat(session.notice().get().toString()).contains("nowhere", "Choose another place");
  }
}
