package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.simulator.store.StoredRun;
import dev.penumbra.simulator.store.StoredRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F14ReplicationsTest {
  @TempDir
  Path folder;

  private static JsonNode policy(JsonNode report, String name) {
    for (JsonNode row : report.path("policies")) {
      if (row.path("policy").asText().equals(name)) {
        return row;
      }
    }
    throw new AssertionError("no policy " + name + " in " + report);
  }

  private static double mean(JsonNode row, String part) {
    return row.path(part).path("costTotalDollars").path("mean").asDouble();
  }

  @Test
  void run_replications_givesIntervalsOfFiguresAndOfPairedDifferences() {
    JsonNode report = CommandRun.of("run", ScenarioText.write(folder), "--replications", "3", "--json").json();
    JsonNode chosen = policy(report, "expected-cost");
    JsonNode never = policy(report, "never");
    assertThat(report.path("replications").asInt()).isEqualTo(3);
    assertThat(report.path("warmUp").asText()).isNotEmpty();
    assertThat(mean(never, "chosenLessThis"))
        .isCloseTo(mean(chosen, "figures") - mean(never, "figures"), within(1e-9));
    JsonNode interval = chosen.path("figures").path("costTotalDollars").path("interval");
    assertThat(interval.path(0).asDouble()).isLessThan(mean(chosen, "figures"));
    assertThat(interval.path(1).asDouble()).isGreaterThan(mean(chosen, "figures"));
    assertThat(chosen.has("chosenLessThis")).isFalse();
  }

  @Test
  void run_replications_areTheSingleRunsOfTheirSeeds() {
    Path file = ScenarioText.write(folder);
    JsonNode report = CommandRun.of("run", file, "--replications", "2", "--json").json();
    double first = cost(CommandRun.of("run", file, "--json").json());
    double second = cost(CommandRun.of("run", file, "--json", "--seed", "2").json());
    assertThat(report.path("slotsLeftOut").asInt()).isZero();
    assertThat(mean(policy(report, "expected-cost"), "figures")).isCloseTo((first + second) / 2, within(1e-6));
    assertThat(report.path("policies").size()).isGreaterThan(6);
  }

  private static double cost(JsonNode rows) {
    return rows.path(0).path("cost").path("total").asDouble();
  }

  @Test
  void run_twoReplications_printsAdviceOrThatTheySuffice() {
    CommandRun run = CommandRun.of("run", ScenarioText.write(folder), "--replications", "2");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("2 replications, 95 % intervals; warm-up: ").contains("expected-cost less never");
    assertThat(run.out()).containsAnyOf("Advice: ", "The replications suffice");
  }

  @Test
  void run_replicationsWithAFolder_keepsEveryRunAndTheirReport() throws IOException {
    Path kept = folder.resolve("kept");
    Path file = ScenarioText.write(folder);
    CommandRun run = CommandRun.of("run", file, "--replications", "2", "--out", kept, "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(Files.readString(kept.resolve("comparison.json"))).isEqualTo(run.out());
    int policies = run.json().path("policies").size();
    try (StoredRuns runs = StoredRuns.open(kept.resolve("results.sqlite"))) {
      assertThat(runs.list()).hasSize(2 * policies).allMatch(StoredRun::finished);
    }
    assertThat(kept.resolve("recommendation.yaml")).exists();
  }

  @Test
  void run_oneReplication_isRefused() {
    CommandRun run = CommandRun.of("run", ScenarioText.write(folder), "--replications", "1");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.problemPaths()).containsExactly("--replications");
  }
}
