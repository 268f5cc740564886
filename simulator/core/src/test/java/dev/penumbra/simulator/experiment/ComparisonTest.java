package dev.penumbra.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.activation.policy.Thresholds;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.simulator.experiment.Comparison.Outcome;
import dev.penumbra.simulator.experiment.Comparison.Timed;
import dev.penumbra.simulator.experiment.bound.LowerBound;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Scenario SCENARIO = ExperimentWorld.scenario();
  private static final List<Double> PROGRESS = new ArrayList<>();
  private static Outcome outcome = new Outcome(List.of(), new LowerBound(Money.ZERO, "none yet"));

  @BeforeAll
  static void compare() throws InterruptedException {
    outcome = compared(SCENARIO, 2, PROGRESS);
  }

  private static Outcome compared(Scenario scenario, int threads, List<Double> progress) throws InterruptedException {
    return new Comparison(scenario, _ -> ResultSink.NONE, threads).run(progress::add);
  }

  private static List<String> policies(Outcome of) {
    return of.rows().stream().map(row -> row.result().identity().policy()).toList();
  }

  @Test
  void run_rows_areTheChosenThenEachBaselineThenTheClairvoyant() throws InterruptedException {
    assertThat(policies(outcome)).containsExactly(
        "expected-cost", "never", "always", "reactive", "threshold", "original-loop", "ski-rental", "clairvoyant");
    assertThat(outcome.clairvoyant()).isSameAs(outcome.rows().getLast());
    Scenario threshold = SCENARIO.withPolicy(new PolicyConfig.Threshold(new Thresholds(1, 1)));
    assertThat(policies(compared(threshold, 2, new ArrayList<>()))).containsExactly(
        "threshold", "never", "always", "reactive", "original-loop", "ski-rental", "clairvoyant");
  }

  @Test
  void run_rows_areThoseOfSingleRuns() {
    List<PolicyConfig> policies = new Baselines(SCENARIO).withChosen();
    for (int i = 0; i < policies.size(); i++) {
      RunResult row = outcome.rows().get(i).result();
      RunResult single = new Simulations(SCENARIO.withPolicy(policies.get(i))).start(_ -> ResultSink.NONE).finish();
      assertThat(row.cost()).as(row.identity().policy()).isEqualTo(single.cost());
      assertThat(row.journalDigest()).isEqualTo(single.journalDigest());
    }
  }

  @Test
  void run_everyRow_sawTheSameRequestsFromTheSameSeed() {
    assertThat(outcome.rows()).extracting(row -> row.result().requests()).containsOnly(sent());
    assertThat(outcome.rows()).extracting(row -> row.result().identity().seed()).containsOnly(3L);
  }

  private static long sent() {
    long sum = 0;
    for (int slot = SCENARIO.window().pastSlots(); slot < SCENARIO.demand().slots(); slot++) {
      sum += SCENARIO.demand().requests(0, 0, slot) + SCENARIO.demand().requests(0, 1, slot);
    }
    return sum;
  }

  @Test
  void run_bound_isPositiveAndUndercutByNobody() {
    assertThat(outcome.bound().total()).isGreaterThan(Money.ZERO);
    assertThat(outcome.rows()).allSatisfy(
        row -> assertThat(row.result().cost().total()).isGreaterThanOrEqualTo(outcome.bound().total()));
  }

  @Test
  void run_clairvoyant_servesFromAfarAndIsCheaperThanNeverAndAlways() {
    assertThat(outcome.clairvoyant().result().activations()).isPositive();
    Money clairvoyant = outcome.clairvoyant().result().cost().total();
    assertThat(clairvoyant).isLessThan(outcome.rows().get(1).result().cost().total());
    assertThat(clairvoyant).isLessThan(outcome.rows().get(2).result().cost().total());
  }

  @Test
  void run_threads_changeNothing() throws InterruptedException {
    Outcome alone = compared(SCENARIO, 1, new ArrayList<>());
    assertThat(alone.bound()).isEqualTo(outcome.bound());
    assertThat(alone.rows()).extracting(Timed::result)
        .extracting(RunResult::journalDigest)
        .containsExactlyElementsOf(outcome.rows().stream().map(row -> row.result().journalDigest()).toList());
  }

  @Test
  void run_everyDecisionOfEveryPolicy_hasNumbersInItsReason() throws InterruptedException {
    Set<String> bare = new ConcurrentSkipListSet<>();
    Set<String> seen = new ConcurrentSkipListSet<>();
    new Comparison(SCENARIO, identity -> new Decisions(decision -> {
      seen.add(identity.policy());
      if (decision.reason().figures().isEmpty()) {
        bare.add(identity.policy() + ": " + decision.reason().rule());
      }
    }), 2).run(_ -> {});
    assertThat(seen).containsExactlyInAnyOrderElementsOf(policies(outcome));
    assertThat(bare).isEmpty();
  }

  private record Decisions(Consumer<Decision> each) implements ResultSink {
    @Override
    public void decided(Instant at, Decision decision) {
      each.accept(decision);
    }
  }

  @Test
  void run_progress_risesToOne() {
    assertThat(PROGRESS).isSorted().endsWith(1.0);
  }
}
