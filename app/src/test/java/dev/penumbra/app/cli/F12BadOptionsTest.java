package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class F12BadOptionsTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({"run, 0", "run, -1", "run, 1025", "run, many", "run, ''", "tune, 0", "tune, -7", "tune, 99999999999"})
  void threads_notAFewOfThem_areRefusedWithWhatIsLegal(String command, String threads) {
    CommandRun run = CommandRun.of(command, ScenarioText.write(folder), "--threads", threads);
    assertThat(run.problemPaths()).containsExactly("--threads");
    assertThat(run.err()).contains(threads).contains("a whole number, 1 to 1024");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "NaN", "9223372036854775808", "", "1e3"})
  void seed_noLong_isRefusedWithItsExactRange(String seed) {
    CommandRun run = CommandRun.of("validate", ScenarioText.write(folder), "--seed", seed);
    assertThat(run.problemPaths()).containsExactly("--seed");
    assertThat(run.err()).contains("-9223372036854775808 to 9223372036854775807");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void seed_anyLong_isTaken() {
    Path scenario = ScenarioText.write(folder);
    for (long seed : new long[]{Long.MIN_VALUE, Long.MAX_VALUE, 0}) {
      CommandRun run = CommandRun.of("validate", scenario, "--seed", seed);
      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"tune, --rule, thershold, Maybe 'threshold'?", "export, --format, csvs, Maybe 'csv'?",
      "run, --policy, skirental, Maybe 'ski-rental'?"})
  void name_misspelt_isRefusedWithTheNearest(String command, String option, String name, String legal) {
    CommandRun run = CommandRun.of(command, ScenarioText.write(folder), option, name);
    assertThat(run.problemPaths()).containsExactly(option);
    assertThat(run.err()).contains("'" + name + "'").contains(legal);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "run", "tune", "zones", "explain", "export"})
  void scenario_whereNoneCanBeRead_isSaidInWords(String command) throws IOException {
    Path directory = Files.createDirectories(folder.resolve("directory"));
    Path missing = folder.resolve("missing.yaml");
    List<String> more = command.equals("explain") ? List.of("--service", "shop", "--zone", "eu-west-1") : List.of();
    assertThat(said(command, missing, more))
        .isEqualTo("missing.yaml: found no such file, '" + missing + "'; legal: a readable YAML file in UTF-8\n");
    assertThat(said(command, directory, more))
        .isEqualTo("directory: found a directory, '" + directory + "'; legal: a readable YAML file in UTF-8\n");
    assertThat(said(command, Path.of("/dev/zero"), more)).contains("found a device or a pipe, '/dev/zero'");
    assertThat(said(command, Path.of(""), more)).contains("''").contains("a directory");
  }

  private String said(String command, Path scenario, List<String> more) {
    Object[] arguments = new Object[2 + more.size()];
    arguments[0] = command;
    arguments[1] = scenario;
    System.arraycopy(more.toArray(), 0, arguments, 2, more.size());
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    return run.err();
  }

  @Test
  void fileOfTheScenario_missing_isSaidWithThePathInsideIt() {
    Path scenario = ScenarioText.write(folder, "seed: 1", "seed: 1\ncalendars: [{file: sales.ics}]");
    CommandRun run = CommandRun.of("zones", scenario);
    assertThat(run.err()).isEqualTo(
        "calendars[0].file: found 'sales.ics', no such file; legal: a file that can be read, relative to the"
            + " scenario's folder\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  /** Writing goes by a draft that takes the place of what is there, which must never be a device. */
  @Test
  void outputThatIsNoFile_isRefusedAndLeftAsItIs() throws IOException {
    Path scenario = ScenarioText.write(folder);
    Path device = Files.createSymbolicLink(folder.resolve("device"), Path.of("/dev/null")); // the link is what may be lost
    CommandRun export = CommandRun.of("export", scenario, "--output", device);
    assertThat(export.err()).contains("--output: found '" + device + "', a device or a pipe");
    assertThat(export.exitCode()).isEqualTo(2);
    Path results = Files.createDirectory(folder.resolve("results"));
    Files.createSymbolicLink(results.resolve("comparison.json"), Path.of("/dev/null"));
    CommandRun run = CommandRun.of("run", scenario, "--out", results);
    assertThat(run.err()).contains("where 'comparison.json' is a device or a pipe");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(device).isSymbolicLink();
  }

  @Test
  void standardOutputThatCannotBeWritten_isAFailureOfTheRun() {
    StringWriter err = new StringWriter();
    PrintWriter full = new PrintWriter(new Writer() {
      @Override
      public void write(char[] text, int from, int length) throws IOException {
        throw new IOException("No space left on device");
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    });
    int exitCode = Main.execute(full, new PrintWriter(err, true), "validate", ScenarioText.write(folder).toString());
    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString()).contains("standard output could not be written");
  }

  @Test
  void amountsBeyondAll_endTheRunInWords() {
    Path scenario = ScenarioText.write(folder, "penaltyUsdPerRequestMs: 0.000002", "penaltyUsdPerRequestMs: 1000000");
    CommandRun run = CommandRun.of("run", scenario);
    assertThat(run.err()).startsWith("failed: ").contains("dollars; at most 9223372036");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void slotAboveTheLagLimit_isRefusedByValidate() {
    CommandRun run = CommandRun.of("validate", ScenarioText.write(folder, "lagLimit: 1h", "lagLimit: 20m"));
    assertThat(run.problemPaths()).containsExactly("services[0].state.lagLimit", "services[1].state.lagLimit");
    assertThat(run.err()).contains("20m, below window.slot of 30m");
    assertThat(run.exitCode()).isEqualTo(2);
  }
}
