package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.simulator.store.StoredRun;
import dev.penumbra.simulator.store.StoredRuns;
import dev.penumbra.simulator.store.file.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F08InterruptedRunTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir
  Path folder;

  @Test
  void run_killedInItsMiddle_isUnfinishedInTheStoreAndTheNextOneIsAddedBesideIt() throws Exception {
    Path out = folder.resolve("results");
    // two years of it: they cannot come to their end before they are killed
    Path years = ScenarioText.write(folder, "end: 2026-03-12T18:00Z", "end: 2028-03-12T18:00Z");
    Process process = start("run", years, "--out", out, "--threads", "1");
    try {
      awaitARun(out.resolve("results.sqlite"), process);
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    int killed = list(out).size();
    assertThat(list(out)).isNotEmpty().noneMatch(StoredRun::finished);
    assertThat(out.resolve("comparison.json")).doesNotExist();

    CommandRun next = CommandRun.of("run", ScenarioText.write(folder), "--out", out);
    assertThat(next.exitCode()).isZero();
    List<StoredRun> all = list(out);
    assertThat(all.subList(0, killed)).noneMatch(StoredRun::finished);
    assertThat(all.subList(killed, all.size())).isNotEmpty().allMatch(StoredRun::finished);
  }

  private Process start(Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
            "-cp", System.getProperty("java.class.path"), Main.class.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(folder.resolve("printed.txt").toFile())
        .start();
  }

  private static void awaitARun(Path file, Process process) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!hasARun(file)) {
      assertThat(process.isAlive()).as("it ends only when it is killed").isTrue();
      assertThat(System.nanoTime()).as("it begins within its time").isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  private static boolean hasARun(Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    try (StoredRuns runs = StoredRuns.open(file)) {
      return !runs.list().isEmpty();
    } catch (StoreException _) {
      return false; // its tables are being made
    }
  }

  private static List<StoredRun> list(Path out) {
    try (StoredRuns runs = StoredRuns.open(out.resolve("results.sqlite"))) {
      return runs.list();
    }
  }
}
