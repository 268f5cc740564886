package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F01ValidateTest {
  @TempDir
  Path folder;

  @Test
  void validate_goodScenario_saysWhatIsInIt() {
    CommandRun run = CommandRun.of("validate", ScenarioText.write(folder));
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("two-cities: no problems; 2 services, 3 zones, 2 clusters, 12 slots, hash ");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void validate_severalMistakes_listsEachWithWhatWasFoundAndWhatIsLegal() {
    Path file = ScenarioText.write(
        folder, "home: us-east-1", "home: us-esat-1", "meanMillis: 40", "meanMillis: -40", "past: 8d", "past: 8x",
        "name: expected-cost", "name: expected-costs", "seed: 1", "sed: 1");
    CommandRun run = CommandRun.of("validate", file);
    assertThat(run.problemPaths()).contains(
        "sed", "window.past", "services[0].home", "services[1].home", "services[1].serviceTime.meanMillis",
        "engine.policy.name");
    assertThat(run.err()).contains("'us-esat-1'").contains("-40").contains("'8x'").contains("Maybe 'expected-cost'?");
    assertThat(run.err().lines()).allMatch(line -> line.contains("; legal: "));
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void validate_whatIsNoScenario_isBadInputNamingTheFile() throws IOException {
    Path broken = Files.write(folder.resolve("broken.yaml"), new byte[]{'n', ':', ' ', (byte) 0xc3, (byte) 0x28});
    Path directory = Files.createDirectory(folder.resolve("directory"));
    Path empty = ScenarioText.file(folder, "empty.yaml", "");
    for (Path file : List.of(broken, directory, empty, folder.resolve("missing.yaml"))) {
      CommandRun run = CommandRun.of("validate", file);
      assertThat(run.exitCode()).as(file.toString()).isEqualTo(2);
      assertThat(run.problemPaths()).singleElement().asString().startsWith(file.getFileName().toString());
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void validate_overridesThatAreNone_areBadInput() {
    Path file = ScenarioText.write(folder);
    CommandRun policy = CommandRun.of("validate", file, "--policy", "allways");
    assertThat(policy.problemPaths()).containsExactly("--policy");
    assertThat(policy.err()).contains("'allways'").contains("original-loop").contains("Maybe 'always'?");
    assertThat(policy.exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("validate", file, "--seed", "one").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("validate", file, "--sed", "1").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("validate").exitCode()).isEqualTo(2);
  }
}
