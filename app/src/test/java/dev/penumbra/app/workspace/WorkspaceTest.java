package dev.penumbra.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penumbra.app.session.ShownRun.Lineage;
import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.app.workspace.KeptRun.Ending;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.scenario.ScenarioFile;
import dev.penumbra.simulator.scenario.change.Change;
import dev.penumbra.simulator.scenario.change.Turn;
import dev.penumbra.simulator.store.file.StoreException;
import dev.penumbra.simulator.store.text.ScenarioText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  private static final Path FILE = Path.of(System.getProperty("penumbra.root"), "datasets/scenarios/small.yaml");
  private static final Simulations SMALL = new Simulations(ScenarioFile.read(FILE));

  @TempDir
  Path folder;

  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = Workspace.open(folder.resolve("runs.sqlite"));
  }

  private static ScenarioText text() throws IOException {
    return new ScenarioText("small.yaml", String.valueOf(FILE.getParent()), Files.readString(FILE));
  }

  private static Simulations turned() {
    var scenario = SMALL.scenario();
    Turn turn = new Turn(
        scenario.window().start().plus(Duration.ofHours(10)),
        List.of(
            new Change.ZoneOutage(scenario.landscape().zones().getFirst().id(), Duration.ofHours(2)),
            new Change.Policy(new PolicyConfig.Never())));
    return SMALL.turned(turn);
  }

  @Test
  void lineage_ofAKeptFork_isBothRunsWithTheirScenarios() throws IOException {
    SMALL.start(workspace.keeping(text())).finish();
    turned().start(workspace.keeping(text())).finish();
    Lineage lineage = workspace.lineage(workspace.runs().getFirst().stored());
    assertThat(lineage.run().forkedAt()).contains(40);
    assertThat(lineage.run().scenario().scenario().cloud().faults()).hasSize(1);
    assertThat(lineage.run().scenario().simulations().identity()).isEqualTo(turned().identity());
    Recording parent = lineage.parent().orElseThrow().recording();
    assertThat(parent.identity()).isEqualTo(SMALL.identity());
    assertThat(lineage.run().recording().frame(39).cells()).isEqualTo(parent.frame(39).cells());
    assertThat(lineage.run().recording().frame(60).totals()).isNotEqualTo(parent.frame(60).totals());
  }

  @Test
  void lineage_ofARunWithoutText_isRefusedInWords() {
    SMALL.start(workspace).finish();
    assertThatThrownBy(() -> workspace.lineage(workspace.runs().getFirst().stored()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("was not kept");
  }

  @Test
  void lineage_ofAScenarioThatIsAnotherNow_isRefusedInWords() throws IOException {
    SMALL.start(identity -> workspace.keeping(
        new ScenarioText("small.yaml", String.valueOf(FILE.getParent()), otherSeed())).open(identity)).finish();
    assertThatThrownBy(() -> workspace.lineage(workspace.runs().getFirst().stored()))
        .hasMessageContaining("other data");
  }

  private static String otherSeed() {
    try {
      return Files.readString(FILE).replaceFirst("(?m)^seed: .*$", "") + "\nseed: 987654\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void run_thatIsKept_isKnownByTheMomentItBegan() {
    Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    SMALL.start(workspace).close();
    assertThat(workspace.runs().getFirst().stored().begunAt()).hasValueSatisfying(
        at -> assertThat(at).isBetween(before, Instant.now()));
  }

  @Test
  void runs_killedAndBegunAnew_showsTheFirstAsInterrupted() {
    Workspace before = Workspace.open(folder.resolve("runs.sqlite"));
    @SuppressWarnings("resource") // never closed, as when the process is killed
    Simulation killed = SMALL.start(before);
    killed.step();
    try (Simulation again = SMALL.start(workspace)) {
      again.step();
      assertThat(workspace.runs()).extracting(KeptRun::ending)
          .containsExactly(Ending.UNDER_WAY, Ending.INTERRUPTED);
    }
    assertThat(workspace.runs()).extracting(KeptRun::ending)
        .containsExactly(Ending.INTERRUPTED, Ending.INTERRUPTED);
  }
}
