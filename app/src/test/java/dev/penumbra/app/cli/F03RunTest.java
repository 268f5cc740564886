package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F03RunTest {
  private static final List<String> BASELINES = List.of(
      "never", "always", "reactive", "threshold", "original-loop", "ski-rental");

  @TempDir
  Path folder;

  @Test
  void run_goodScenario_printsARowForThePolicyAndEachBaseline() {
    CommandRun run = CommandRun.of("run", ScenarioText.write(folder));
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    List<String> firsts = run.out().lines().map(line -> line.split(" ", 2)[0]).toList();
    assertThat(firsts).contains("expected-cost").containsAll(BASELINES);
  }

  @Test
  void run_json_isAnArrayWithTheChosenPolicyFirst() {
    JsonNode rows = CommandRun.of("run", ScenarioText.write(folder), "--json", "--policy", "threshold").json();
    assertThat(rows.isArray()).isTrue();
    assertThat(rows.path(0).path("policy").asText()).isEqualTo("threshold");
    assertThat(rows.findValuesAsText("policy")).containsAll(BASELINES).doesNotHaveDuplicates();
    assertThat(rows.findValuesAsText("requests")).containsOnly(rows.path(0).path("requests").asText());
  }

  @Test
  void run_json_costsAddUpToTheLastUnit() {
    JsonNode rows = CommandRun.of("run", ScenarioText.write(folder), "--json").json();
    assertThat(rows.size()).isGreaterThan(BASELINES.size());
    for (JsonNode row : rows) {
      JsonNode cost = row.path("cost");
      BigDecimal infrastructure = dollars(cost, "infrastructure");
      assertThat(infrastructure.add(dollars(cost, "penalty"))).isEqualByComparingTo(dollars(cost, "total"));
      assertThat(
          dollars(cost, "active").add(dollars(cost, "shadow"))
              .add(dollars(cost, "transfer"))
              .add(dollars(cost, "dependencies")))
          .isEqualByComparingTo(infrastructure);
      assertThat(dollars(cost, "total")).isPositive();
    }
  }

  @Test
  void run_sameSeed_isTheSameOnAnyNumberOfThreadsAndAnotherSeedIsNot() {
    Path file = ScenarioText.write(folder);
    JsonNode one = untimed(CommandRun.of("run", file, "--json", "--threads", "1").json());
    assertThat(untimed(CommandRun.of("run", file, "--json", "--threads", "3").json())).isEqualTo(one);
    assertThat(untimed(CommandRun.of("run", file, "--json", "--seed", "2").json())).isNotEqualTo(one);
  }

  @Test
  void run_badInput_saysEverythingAtOnceAndPrintsNoResult() {
    Path file = ScenarioText.write(folder, "weight: 4", "weight: -4");
    CommandRun run = CommandRun.of("run", file, "--policy", "sometimes", "--configuration",
        folder.resolve("none.yaml"));
    assertThat(run.problemPaths())
        .containsExactlyInAnyOrder("none.yaml", "--policy", "demand.synthetic.populations[1].weight");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private static BigDecimal dollars(JsonNode cost, String part) {
    assertThat(cost.path(part).isNumber()).as(part).isTrue();
    return cost.path(part).decimalValue();
  }

  private static JsonNode untimed(JsonNode rows) {
    rows.forEach(row -> ((ObjectNode) row).remove("wallSeconds"));
    return rows;
  }
}
