package dev.penumbra.app.timeline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.app.chart.TimeChart.Line;
import dev.penumbra.app.chart.TimeChart.Look;
import dev.penumbra.app.chart.TimeChart.Panel;
import dev.penumbra.app.session.Document;
import dev.penumbra.app.session.OpenScenario;
import dev.penumbra.app.session.ShownRun;
import dev.penumbra.app.session.recording.Recorder;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.service.Objective;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.scenario.ScenarioFile;
import dev.penumbra.simulator.scenario.change.Change;
import dev.penumbra.simulator.scenario.change.Turn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told of a day of two services, a fork at noon whose objective of the first is another. */
class StoryOfRunTest {
  private static final int TURN = 48;
  private static final int SLOTS = 96;
  private static final double SLOT_HOURS = 0.25;

  private static ShownRun run;
  private static Story story;

  @BeforeAll
  static void runOnce() {
    Simulations plain = new Simulations(
        ScenarioFile.read(Path.of(System.getProperty("penumbra.root"), "datasets/scenarios/small.yaml")));
    var scenario = plain.scenario();
    Change change = new Change.ServiceObjective(
        scenario.landscape().services().getFirst().id(), new Objective(60, Money.dollars(0.0006)));
    Simulations forked = plain.turned(
        new Turn(scenario.window().start().plus(Duration.ofHours(12)), List.of(change)));
    Recorder recorder = new Recorder(forked.identity());
    try (var simulation = forked.start(_ -> recorder)) {
      while (!simulation.isFinished()) {
        simulation.step();
        recorder.endSlot();
      }
    }
    Document document = new Document("small", Path.of(""), Optional.empty(), "");
    run = new ShownRun(new OpenScenario(document, forked), recorder.recording());
    Lane shop = Lane.of(scenario, 0, 0);
    story = StoryOfRun.read(run, Optional.of(shop), Words.english()).orElseThrow();
  }

  private static Panel panel(String title) {
    return story.chart().panels().stream().filter(p -> p.title().equals(title)).findFirst().orElseThrow();
  }

  @Test
  void objective_changedByAFork_isTheOldOneUpToThere() {
    Line objective = panel("latency, ms").lines().getLast();
    assertThat(Arrays.copyOf(objective.values(), TURN)).containsOnly(120);
    assertThat(Arrays.copyOfRange(objective.values(), TURN, SLOTS)).containsOnly(60);
  }

  @Test
  void cost_byKind_isStackedToWhatTheRunCost() {
    Panel cost = panel("all, $/h");
    assertThat(cost.stacked()).isTrue();
    double kinds = cost.lines().stream().flatMapToDouble(line -> Arrays.stream(line.values())).sum() * SLOT_HOURS;
    double whole = run.recording().figures().orElseThrow().getOrDefault("costTotalDollars", 0.0);
    assertThat(kinds).isCloseTo(whole, within(1e-6));
    assertThat(cost.lines()).filteredOn(line -> Arrays.stream(line.values()).sum() > 0)
        .extracting(Line::name)
        .contains("Serving", "Transfer", "Latency above the objective");
  }

  @Test
  void lag_ofEveryShadow_isALineAndOfHomesNone() {
    List<String> away = story.places().stream().filter(place -> !place.home()).map(Lane::name).toList();
    assertThat(panel("lag, s").lines()).extracting(Line::name).isNotEmpty().isSubsetOf(away);
  }

  @Test
  void starts_ofADecision_riseStepByStepWithoutAGap() {
    List<List<Starts.Step>> climbs = story.decisions()
        .stream()
        .filter(decision -> !decision.decision().isHold())
        .map(decision -> new Starts(run, SLOTS).climb(decision.place(), decision.slot()))
        .filter(steps -> !steps.isEmpty())
        .toList();
    assertThat(climbs).isNotEmpty().allSatisfy(steps -> {
      assertThat(steps).extracting(Starts.Step::look).isSorted().doesNotHaveDuplicates();
      List<Starts.Step> phases = steps.stream().filter(step -> step.look() != Look.SWITCHING).toList();
      assertThat(IntStream.range(1, phases.size()))
          .allMatch(i -> phases.get(i).fromMillis() == phases.get(i - 1).untilMillis());
      assertThat(steps).allMatch(step -> step.seconds() > 0);
    });
    assertThat(climbs).as("a service behind name servers")
        .anySatisfy(
            steps -> assertThat(steps.getLast())
                .matches(step -> step.look() == Look.SWITCHING && step.seconds() == 60));
  }
}
