package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.simulator.export.PenumbraYaml;
import dev.penumbra.simulator.recommendation.Recommendation.ServicePlan;
import dev.penumbra.simulator.recommendation.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F05ExportTest {
  @TempDir
  Path folder;

  @Test
  void export_penumbra_holdsZonesRefusalsConfigurationAndSource() {
    CommandRun run = CommandRun.of("export", ScenarioText.write(folder), "--policy", "threshold", "--seed", "5");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    PenumbraYaml.Content content = PenumbraYaml.parse(run.out(), "out");
    assertThat(content.engine().policy()).isInstanceOf(PolicyConfig.Threshold.class);
    assertThat(content.recommendation().source().seed()).isEqualTo(5);
    assertThat(content.recommendation().source().scenarioHash()).matches("[0-9a-f]{64}");
    assertThat(content.recommendation().source().versions()).containsKey("penumbra");
    ServicePlan shop = content.recommendation().services().getFirst();
    assertThat(shop.zones().getFirst().role()).isEqualTo(Role.STANDING);
    assertThat(shop.zones().getFirst().zone()).isEqualTo(shop.home());
    assertThat(shop.refused()).allSatisfy(refusal -> assertThat(refusal.reason().figures()).isNotEmpty())
        .extracting(refusal -> refusal.zone().value())
        .contains("us-west-2");
  }

  @Test
  void export_csv_hasALinePerZoneOfEachService() {
    CommandRun run = CommandRun.of("export", ScenarioText.write(folder), "--format", "csv");
    assertThat(run.exitCode()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines.getFirst()).startsWith("service,priority,zone,role,");
    assertThat(lines).filteredOn(line -> line.startsWith("shop,")).hasSize(3);
    assertThat(lines).filteredOn(line -> line.startsWith("basket,")).hasSize(3);
  }

  @Test
  void export_toAFile_isWhatWouldBePrintedAndNothingElse() throws IOException {
    Path scenario = ScenarioText.write(folder);
    Path file = ScenarioText.file(Files.createDirectory(folder.resolve("out")), "penumbra.yaml", "an older one");
    CommandRun run = CommandRun.of("export", scenario, "--format", "penumbra", "--output", file);
    assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    assertThat(file).hasContent(CommandRun.of("export", scenario).out());
    assertThat(file.getParent()).isDirectoryNotContaining(f -> !f.equals(file));
  }

  @Test
  void export_badInput_saysEverythingAtOnceAndWritesNothing() throws IOException {
    Path scenario = ScenarioText.write(folder, "memoryGib: 4", "memoryGib: 0");
    Path older = ScenarioText.file(folder, "penumbra.yaml", "an older one");
    CommandRun run = CommandRun.of("export", scenario, "--format", "cvs", "--output", older);
    assertThat(run.problemPaths())
        .containsExactly("--format", "services[0].full.memoryGib", "services[1].full.memoryGib");
    assertThat(run.err()).contains("found 'cvs'; legal: penumbra, csv");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(older).hasContent("an older one");
    Path good = ScenarioText.write(folder);
    for (Path output : List.of(folder, folder.resolve("missing/penumbra.yaml"), older.resolve("penumbra.yaml"))) {
      CommandRun refused = CommandRun.of("export", good, "--output", output);
      assertThat(refused.problemPaths()).containsExactly("--output");
      assertThat(refused.exitCode()).isEqualTo(2);
    }
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(good) && !file.equals(older));
  }
}
