package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.simulator.run.result.SlotRecord;
import dev.penumbra.simulator.store.StoredRun;
import dev.penumbra.simulator.store.StoredRuns;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F07ResultsFolderTest {
  @TempDir
  Path folder;

  @Test
  void run_out_writesStoreComparisonAndRecommendationAndStillPrints() throws IOException {
    Path scenario = ScenarioText.write(folder);
    Path out = folder.resolve("new/results");
    CommandRun run = CommandRun.of("run", scenario, "--out", out, "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(names(out))
        .containsExactly("comparison.json", "recommendation.csv", "recommendation.yaml", "results.sqlite");
    assertThat(CommandRun.json(Files.readString(out.resolve("comparison.json")))).isEqualTo(run.json());
    assertThat(out.resolve("recommendation.yaml")).hasContent(CommandRun.of("export", scenario).out());
    assertThat(out.resolve("recommendation.csv"))
        .hasContent(CommandRun.of("export", scenario, "--format", "csv").out());
  }

  @Test
  void run_out_storeHoldsEveryRunToTheLastUnit() {
    Path out = folder.resolve("results");
    JsonNode rows = CommandRun.of("run", ScenarioText.write(folder), "--out", out, "--json").json();
    try (StoredRuns runs = StoredRuns.open(out.resolve("results.sqlite"))) {
      for (JsonNode row : rows) {
        StoredRun stored = runs.list()
            .stream()
            .filter(r -> r.identity().policy().equals(row.path("policy").asText()))
            .findFirst()
            .orElseThrow();
        assertThat(stored.finished()).isTrue();
        assertThat(stored.journalFingerprint()).isEqualTo(row.path("journalSha256").asText());
        Sums sums = new Sums(runs, stored);
        BigDecimal dollars = BigDecimal.valueOf(sums.cost.nanoDollars(), 9);
        assertThat(dollars).isEqualByComparingTo(row.path("cost").path("total").decimalValue());
        assertThat((double) sums.requests).isEqualTo(stored.figures().get("requestsServed"));
        assertThat(sums.requests).isEqualTo(
            row.path("requests").asLong() - row.path("dropped").asLong()
                - stored.figures().getOrDefault("requestsQueued", -1.0).longValue());
        assertThat(sums.misses).isEqualTo(row.path("objectiveMisses").asLong());
      }
    }
  }

  @Test
  void run_outTwice_addsToTheStoreAndReplacesTheOthers() throws IOException {
    Path scenario = ScenarioText.write(folder);
    Path out = folder.resolve("results");
    CommandRun.of("run", scenario, "--out", out);
    String first = Files.readString(out.resolve("comparison.json"));
    JsonNode second = CommandRun.of("run", scenario, "--out", out, "--json", "--seed", "9").json();
    assertThat(first).contains("\"seed\" : 1,");
    assertThat(CommandRun.json(Files.readString(out.resolve("comparison.json")))).isEqualTo(second);
    try (StoredRuns runs = StoredRuns.open(out.resolve("results.sqlite"))) {
      assertThat(runs.list()).allMatch(StoredRun::finished)
          .filteredOn(r -> r.identity().policy().equals("expected-cost"))
          .extracting(r -> r.identity().seed())
          .containsExactly(1L, 9L);
    }
  }

  @Test
  void run_outWithBadInput_writesNothingAtAll() throws IOException {
    Path scenario = ScenarioText.write(folder, "memoryGib: 4", "memoryGib: 0");
    CommandRun run = CommandRun.of("run", scenario, "--out", folder.resolve("results"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(names(folder)).containsExactly("scenario.yaml");
  }

  @Test
  void run_outThatCannotBeAFolder_isBadInput() throws IOException {
    Path scenario = ScenarioText.write(folder);
    Path withDirectory = folder.resolve("strange");
    Files.createDirectories(withDirectory.resolve("results.sqlite"));
    Path configured = Files.createDirectory(folder.resolve("configured"));
    Path configuration = configured.resolve("recommendation.yaml");
    CommandRun.of("export", scenario, "--output", configuration);
    for (Path out : List.of(scenario, scenario.resolve("below"), withDirectory)) {
      assertRefused(CommandRun.of("run", scenario, "--out", out));
    }
    assertRefused(CommandRun.of("run", scenario, "--out", configured, "--configuration", configuration));
    assertThat(names(configured)).containsExactly("recommendation.yaml");
  }

  private static void assertRefused(CommandRun run) {
    assertThat(run.problemPaths()).containsExactly("--out");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void run_outHoldsADatabaseOfAnother_failsClearlyAndLeavesIt() throws IOException, SQLException {
    Path file = folder.resolve("results.sqlite");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE cookie (name TEXT)");
    }
    byte[] before = Files.readAllBytes(file);
    assertFailed(CommandRun.of("run", ScenarioText.write(folder), "--out", folder), "another program");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(names(folder)).containsExactly("results.sqlite", "scenario.yaml");
  }

  @Test
  void run_outWhereNothingCanBeMade_failsClearly() {
    Path closed = Path.of("/proc/penumbra");
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "a folder in which not even root may make one");
    assertFailed(CommandRun.of("run", ScenarioText.write(folder), "--out", closed), "cannot be made");
  }

  @Test
  void run_storeFailsInMidRun_failsClearlyAndNothingIsCalledFinished() throws SQLException {
    Path scenario = ScenarioText.write(folder);
    Path out = folder.resolve("results");
    CommandRun.of("run", scenario, "--out", out);
    String url = "jdbc:sqlite:" + out.resolve("results.sqlite");
    try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
      statement.execute("CREATE TRIGGER full BEFORE INSERT ON slot BEGIN SELECT RAISE(FAIL, 'no room'); END");
    }
    assertFailed(CommandRun.of("run", scenario, "--out", out, "--seed", "9"), "no room");
    try (StoredRuns runs = StoredRuns.open(out.resolve("results.sqlite"))) {
      assertThat(runs.list()).extracting(r -> r.identity().seed() == 1, StoredRun::finished)
          .contains(tuple(false, false))
          .doesNotContain(tuple(false, true));
    }
  }

  private static void assertFailed(CommandRun run, String said) {
    assertThat(run.err()).startsWith("failed: ").contains(said).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
  }

  private static List<String> names(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** What the slots of a run come to. */
  private static final class Sums implements Consumer<SlotRecord> {
    private long requests;
    private long misses;
    private Money cost = Money.ZERO;

    private Sums(StoredRuns runs, StoredRun run) {
      for (ServiceId service : run.identity().axes().services()) {
        for (ZoneId zone : run.identity().axes().zones()) {
          runs.forEachSlot(
              run, new DeploymentKey(service, zone), run.identity().start(), run.identity().end(), this);
        }
      }
    }

    @Override
    public void accept(SlotRecord slot) {
      requests += slot.requests();
      misses += slot.misses();
      cost = cost.plus(slot.cost());
    }
  }
}
