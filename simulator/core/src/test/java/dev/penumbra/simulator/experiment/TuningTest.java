package dev.penumbra.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.simulator.experiment.Tuning.Trial;
import dev.penumbra.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class TuningTest {
  private static final Scenario SCENARIO = ExperimentWorld.scenario();
  private static final int PAST = SCENARIO.window().pastSlots();

  private static List<Trial> tuned(Scenario scenario, String... rules) throws InterruptedException {
    SortedSet<String> chosen = new TreeSet<>(List.of(rules));
    return new Tuning(scenario, 2).run(chosen, _ -> {});
  }

  @Test
  void run_clientsFarAwayWhoPayForIt_findsAThresholdThatIsCheaperThanASillyOne() throws InterruptedException {
    List<Trial> trials = tuned(SCENARIO, "threshold");
    Trial silly = trials.stream().max(Comparator.comparingDouble(trial -> trial.thresholds().up())).orElseThrow();
    assertThat(trials.getFirst().cost()).isLessThan(silly.cost());
    assertThat(trials.getFirst().thresholds().up()).isLessThan(silly.thresholds().up());
  }

  @Test
  void run_clientsWhoPayNothing_leavesThemAtHome() throws InterruptedException {
    Scenario patient = ExperimentWorld.scenario("penaltyUsdPerRequestMs: 0.00002", "penaltyUsdPerRequestMs: 0");
    List<Trial> trials = tuned(patient, "reactive");
    assertThat(trials.getFirst().cost()).isLessThan(trials.getLast().cost());
    assertThat(trials.getLast().thresholds().up()).isLessThan(trials.getFirst().thresholds().up());
  }

  @Test
  void run_severalRules_givesTheCheapestOfEachFirst() throws InterruptedException {
    List<Trial> trials = tuned(SCENARIO, "threshold", "original-loop");
    List<Trial> loop = trials.stream().filter(t -> t.policy() instanceof PolicyConfig.OriginalLoop).toList();
    List<Trial> threshold = trials.stream().filter(t -> t.policy() instanceof PolicyConfig.Threshold).toList();
    assertThat(loop).hasSameSizeAs(threshold).isSortedAccordingTo(Comparator.comparing(Trial::cost)).isNotEmpty();
    assertThat(threshold).isSortedAccordingTo(Comparator.comparing(Trial::cost));
    List<Trial> both = new ArrayList<>(loop);
    both.addAll(threshold);
    assertThat(trials).isEqualTo(both);
  }

  @Test
  void run_demandOfTheWindowAltered_changesNothing() throws InterruptedException {
    List<Trial> trials = tuned(SCENARIO, "threshold");
    assertThat(tuned(ExperimentWorld.altered(SCENARIO, slot -> slot < PAST ? 100 : 700), "threshold"))
        .isEqualTo(trials);
    assertThat(tuned(ExperimentWorld.altered(SCENARIO, slot -> slot < PAST - 1 ? 100 : 700), "threshold"))
        .isNotEqualTo(trials);
  }

  @Test
  void run_threads_changeNothing() throws InterruptedException {
    SortedSet<String> rules = new TreeSet<>(List.of("reactive"));
    assertThat(new Tuning(SCENARIO, 1).run(rules, _ -> {})).isEqualTo(new Tuning(SCENARIO, 3).run(rules, _ -> {}));
  }

  @Test
  void run_pastTooShort_isBadInputWithWhatIsLegal() {
    Scenario twoWeeks = ExperimentWorld.scenario("past: 15d", "past: 14d");
    assertThatThrownBy(() -> tuned(twoWeeks, "threshold"))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidInputException.class))
        .extracting(InvalidInputException::problems, InstanceOfAssertFactories.list(Problem.class))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.path()).isEqualTo("window.past");
          assertThat(problem.found()).isEqualTo("672 slots");
          assertThat(problem.legal()).contains("two weeks");
        });
  }
}
