package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.activation.policy.Thresholds;
import dev.penumbra.simulator.experiment.Tuning;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F09TuneTest {
  private static final Pattern TRIAL = Pattern.compile("# (\\S+) +up +([0-9.]+) down +([0-9.]+): +([0-9.]+) \\$");

  @TempDir
  Path folder;

  @Test
  void tune_goodScenario_printsASectionThatIsReadBackWhenPastedIn() {
    CommandRun run = CommandRun.of("tune", longPast());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    Path pasted = ScenarioText.file(folder, "tuned.yaml", longPastText() + run.out());
    Scenario scenario = ScenarioFile.read(pasted);
    assertThat(run.out().lines().filter(line -> line.startsWith("  "))).hasSameSizeAs(Tuning.NAMES)
        .allSatisfy(line -> assertThat(line).matches("  \\S+: \\{up: [0-9.]+, down: [0-9.]+}"));
    assertThat(scenario.baselines()).containsKeys("original-loop", "reactive", "threshold");
    assertThat(CommandRun.of("validate", pasted).exitCode()).isZero();
  }

  @Test
  void tune_trials_listTheCheapestOfEachRuleFirstAndTheSectionHoldsIt() {
    CommandRun run = CommandRun.of("tune", longPast(), "--rule", "threshold");
    List<MatchResult> trials = TRIAL.matcher(run.out()).results().toList();
    assertThat(trials).extracting(trial -> Double.parseDouble(trial.group(4))).isSorted().hasSizeGreaterThan(2);
    assertThat(trials).extracting(trial -> trial.group(1)).containsOnly("threshold");
    MatchResult best = trials.getFirst();
    Scenario scenario = ScenarioFile.read(ScenarioText.file(folder, "tuned.yaml", longPastText() + run.out()));
    Thresholds thresholds = new Thresholds(Double.parseDouble(best.group(2)), Double.parseDouble(best.group(3)));
    assertThat(scenario.baselines()).containsEntry("threshold", new PolicyConfig.Threshold(thresholds));
  }

  @Test
  void tune_threads_changeNothing() {
    Path file = longPast();
    assertThat(CommandRun.of("tune", file, "--rule", "reactive", "--threads", "1"))
        .isEqualTo(CommandRun.of("tune", file, "--rule", "reactive", "--threads", "3"));
  }

  @Test
  void tune_pastTooShortOrNoSuchRule_isBadInput() {
    CommandRun tooShort = CommandRun.of("tune", ScenarioText.write(folder));
    assertThat(tooShort.problemPaths()).containsExactly("window.past");
    assertThat(tooShort.err()).contains("384 slots").contains("more than two weeks");
    assertThat(tooShort.out()).isEmpty();
    assertThat(tooShort.exitCode()).isEqualTo(2);
    CommandRun unknown = CommandRun.of("tune", longPast(), "--rule", "always");
    assertThat(unknown.problemPaths()).containsExactly("--rule");
    assertThat(unknown.err()).contains("'always'").contains("original-loop, reactive, threshold");
    assertThat(unknown.exitCode()).isEqualTo(2);
  }

  private Path longPast() {
    return ScenarioText.file(folder, "long.yaml", longPastText());
  }

  private static String longPastText() {
    return ScenarioText.TWO_CITIES.replace("past: 8d", "past: 15d");
  }
}
