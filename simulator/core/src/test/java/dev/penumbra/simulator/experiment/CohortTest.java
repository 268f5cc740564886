package dev.penumbra.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penumbra.engine.ControlLoop;
import dev.penumbra.engine.activation.policy.Policies;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.traffic.Fidelity;
import dev.penumbra.simulator.run.result.SlotRecord;
import dev.penumbra.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortTest {
  private static final Scenario SCENARIO = ExperimentWorld.scenario();
  private static final List<PolicyConfig> POLICIES = new Baselines(SCENARIO).withChosen();

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void finish_anyNumberOfThreads_comesToWhatRunsOneByOneWouldWithForecastsOfTheirOwn(int threads)
      throws InterruptedException {
    Simulations simulations = new Simulations(SCENARIO);
    List<Simulation> runs = POLICIES.stream().map(policy -> start(simulations, policy, ResultSink.NONE)).toList();
    new Cohort(runs).finish(threads, _ -> {});
    for (int i = 0; i < runs.size(); i++) {
      assertSame(runs.get(i).result(), alone(POLICIES.get(i)));
    }
  }

  /** Without what {@link Simulations} shares between runs. */
  private static RunResult alone(PolicyConfig policy) {
    ControlLoop own = new ControlLoop(SCENARIO.landscape(), SCENARIO.engine(), Policies.create(policy));
    return new Simulations(SCENARIO).start(own, Fidelity.REQUESTS, _ -> ResultSink.NONE).finish();
  }

  private static Simulation start(Simulations simulations, PolicyConfig policy, ResultSink sink) {
    return simulations.start(simulations.engine(Policies.create(policy)), Fidelity.REQUESTS, _ -> sink);
  }

  private static void assertSame(RunResult one, RunResult other) {
    assertThat(one.identity()).isEqualTo(other.identity());
    assertThat(one.journalDigest()).as(one.identity().policy()).isEqualTo(other.journalDigest());
    assertThat(one.figures()).isEqualTo(other.figures());
    assertThat(one.latency().toArray()).isEqualTo(other.latency().toArray());
  }

  @Test
  void finish_progress_risesToOne() throws InterruptedException {
    Simulations simulations = new Simulations(SCENARIO);
    List<Double> shares = new ArrayList<>();
    new Cohort(List.of(start(simulations, new PolicyConfig.Never(), ResultSink.NONE))).finish(1, shares::add);
    assertThat(shares).hasSize(SCENARIO.window().slots()).isSorted().endsWith(1.0);
  }

  @Test
  void finish_oneRunFails_saysWhyAndClosesAll() {
    Simulations simulations = new Simulations(SCENARIO);
    Watched well = new Watched(Integer.MAX_VALUE);
    Watched failing = new Watched(4);
    Cohort cohort = new Cohort(
        List.of(
            start(simulations, new PolicyConfig.Never(), well),
            start(simulations, new PolicyConfig.Always(), failing)));
    assertThatThrownBy(() -> cohort.finish(2, _ -> {})).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a run failed")
        .hasMessageContaining("the disk is full");
    assertThat(List.of(well.closed, failing.closed)).extracting(AtomicInteger::get).containsExactly(1, 1);
    assertThat(well.finished).hasValue(0);
  }

  /** Fails once it was told of so many slots, and counts how often it is ended. */
  private static final class Watched implements ResultSink {
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private int left;

    private Watched(int slots) {
      left = slots;
    }

    @Override
    public void slot(SlotRecord slot) {
      if (--left < 0) {
        throw new IllegalStateException("the disk is full");
      }
    }

    @Override
    public void finished(SortedMap<String, Double> figures, String journalFingerprint) {
      finished.incrementAndGet();
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }
}
