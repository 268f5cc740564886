package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F12VerifyTest {
  @Test
  void verify_quickAsJson_hasRowsThatAllPass() {
    CommandRun run = CommandRun.of("verify", "--quick", "--json");
    JsonNode rows = run.json();
    assertThat(run.exitCode()).isZero();
    assertThat(rows.size()).isGreaterThan(15);
    assertThat(rows).allSatisfy(row -> {
      assertThat(row.fieldNames()).toIterable().contains("name", "theory", "observed", "low", "high", "pass");
      assertThat(row.get("pass").isNull() || row.get("pass").booleanValue()).isTrue();
    });
  }

  @Test
  void verify_quick_printsATableWithItsSum() {
    CommandRun run = CommandRun.of("verify", "--quick", "--seed", "3", "--threads", "1");
    assertThat(run.out()).contains("| M/M/1 load 0.50: mean wait in ms").contains(" 0 failed");
  }

  @Test
  void verify_writeTracesThenTrace_passesUntilATraceIsChanged(@TempDir Path folder) throws IOException {
    Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
    Files.createDirectories(folder.resolve("traces"));
    Files.writeString(scenarios.resolve("tiny.yaml"), ScenarioText.TWO_CITIES);
    assertThat(CommandRun.of("verify", "--write-traces", "--datasets", folder).exitCode()).isZero();
    CommandRun same = CommandRun.of("verify", "--quick", "--trace", "--datasets", folder);
    assertThat(same.out()).contains("scenario tiny: lines that differ");
    assertThat(same.exitCode()).isZero();
    Path trace = folder.resolve("traces").resolve("tiny.txt");
    Files.writeString(trace, Files.readString(trace).replaceFirst(" true ", " false "));
    assertThat(CommandRun.of("verify", "--quick", "--trace", "--datasets", folder).exitCode()).isEqualTo(1);
  }

  @Test
  void verify_report_writesAPageWithEveryRow(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("verification.html");
    CommandRun run = CommandRun.of("verify", "--quick", "--report", page, "--json");
    String html = Files.readString(page);
    assertThat(run.exitCode()).isZero();
    assertThat(html.split("<tr class=", -1)).hasSize(run.json().size() + 1);
    assertThat(html).contains("M/M/1 load 0.50: mean wait in ms", "<svg", "Draws from seed 1.", " 0 failed");
  }

  @Test
  void verify_reportInAFolderThatIsNotThere_isRefused(@TempDir Path folder) {
    CommandRun run = CommandRun.of("verify", "--quick", "--report", folder.resolve("nowhere").resolve("page.html"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.problemPaths()).containsExactly("--report");
  }

  @Test
  void verify_folderThatIsNotThere_isRefused() {
    CommandRun run = CommandRun.of("verify", "--quick", "--reference", "nowhere/at-all");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--reference").contains("nowhere/at-all");
  }
}
