package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F06ConfigurationTest {
  @TempDir
  Path folder;

  private Path scenario = Path.of("");
  private Path exported = Path.of("");

  @BeforeEach
  void exportAConfigurationThatIsNotTheDefault() throws IOException {
    scenario = ScenarioText.write(
        folder, "prediction: {model: seasonal-naive}",
        "prediction: {model: seasonal-naive, horizonSteps: 20}\n  sizing: {targetUtilisation: 0.55}");
    exported = folder.resolve("penumbra.yaml");
    assertThat(CommandRun.of("export", scenario, "--output", exported).exitCode()).isZero();
  }

  @Test
  void run_configurationReadBack_givesTheSameJournalAndHash() {
    JsonNode plain = chosen("run", scenario, "--json");
    JsonNode readBack = chosen("run", scenario, "--json", "--configuration", exported);
    assertThat(readBack.path("journalSha256")).isEqualTo(plain.path("journalSha256"));
    assertThat(readBack.path("scenarioHash")).isEqualTo(plain.path("scenarioHash"));
    assertThat(readBack.path("cost")).isEqualTo(plain.path("cost"));
  }

  @Test
  void run_configurationBesideAScenarioOfAnotherEngine_decidesInsteadOfIt() {
    JsonNode plain = chosen("run", scenario, "--json");
    Path other = ScenarioText.write(folder, "name: expected-cost", "name: no-such-policy");
    JsonNode readBack = chosen("run", other, "--json", "--configuration", exported);
    assertThat(readBack.path("journalSha256")).isEqualTo(plain.path("journalSha256"));
  }

  @Test
  void run_oneNumberOfTheConfigurationChanged_givesAnotherJournal() throws IOException {
    JsonNode plain = chosen("run", scenario, "--json");
    change("targetUtilisation: 0.55", "targetUtilisation: 0.3");
    JsonNode changed = chosen("run", scenario, "--json", "--configuration", exported);
    assertThat(changed.path("journalSha256")).isNotEqualTo(plain.path("journalSha256"));
    assertThat(changed.path("scenarioHash")).isNotEqualTo(plain.path("scenarioHash"));
  }

  @Test
  void export_ofTheConfigurationReadBack_isTheSameFile() throws IOException {
    CommandRun again = CommandRun.of("export", scenario, "--configuration", exported);
    assertThat(again.out()).isEqualTo(Files.readString(exported));
  }

  @Test
  void explain_configurationWithThePolicyReplaced_decidesByThatPolicy() {
    CommandRun run = CommandRun.of(
        "explain", scenario, "--configuration", exported, "--policy", "always", "--service", "shop", "--zone",
        "us-west-2");
    assertThat(run.out()).contains("active x").contains("this policy never looks at demand");
  }

  @Test
  void run_configurationWithMistakes_listsEachWithItsPath() throws IOException {
    change("targetUtilisation: 0.55", "targetUtilisation: 2");
    change("policy: expected-cost", "policy: [expected-cost]");
    change("horizonSteps", "horizonSlots");
    CommandRun run = CommandRun.of("run", scenario, "--configuration", exported);
    assertThat(run.problemPaths()).containsExactlyInAnyOrder(
        "penumbra.yaml: engine.sizing.targetUtilisation", "penumbra.yaml: engine.prediction.horizonSlots",
        "penumbra.yaml: recommendation.source.policy");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void run_configurationOfOtherServicesOrZones_isRefusedWithWhatIsLegal() {
    Path other = ScenarioText.write(folder, "id: basket", "id: baskets", "basket: 4", "baskets: 4", "us-west-2",
        "us-west-1");
    CommandRun run = CommandRun.of("run", other, "--configuration", exported);
    assertThat(run.problemPaths()).contains(
        "penumbra.yaml: recommendation.source.services[1]", "penumbra.yaml: recommendation.source.services",
        "penumbra.yaml: recommendation.services[1].service");
    assertThat(run.err()).contains("'basket', which the scenario does not have; legal: shop, baskets. Maybe 'baskets'?")
        .contains("'us-west-2', which the scenario does not have; legal: ")
        .contains("nothing for 'baskets'");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private void change(String is, String becomes) throws IOException {
    String text = Files.readString(exported);
    assertThat(text).contains(is);
    Files.writeString(exported, text.replace(is, becomes));
  }

  private static JsonNode chosen(Object... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.err()).isEmpty();
    return run.json().path(0);
  }
}
