package dev.penumbra.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.activation.policy.Thresholds;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.simulator.cloud.model.Fault;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.run.result.SlotRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationTest {
  private static final PolicyConfig LOOP = new PolicyConfig.OriginalLoop(new Thresholds(2, 1));
  private static final PolicyConfig REACTIVE = new PolicyConfig.Reactive(new Thresholds(2, 1));
  private static final PolicyConfig EXPECTED_COST = new PolicyConfig.ExpectedCost(24, 0.1);

  static List<PolicyConfig> policies() {
    return List.of(
        new PolicyConfig.Never(), new PolicyConfig.Always(), REACTIVE, new PolicyConfig.Threshold(new Thresholds(2, 1)),
        LOOP, new PolicyConfig.SkiRental(1), EXPECTED_COST);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void run_anyPolicy_conservesRequestsAndMoney(PolicyConfig policy) {
    var sums = new Sums();
    RunResult result = run(SmallWorld.usual(), policy, sums);
    assertThat(result.requests()).isEqualTo(clientsSent());
    assertThat(result.latency().count() + result.dropped() + result.queued()).isEqualTo(result.requests());
    assertThat(sums.requests).isEqualTo(result.latency().count());
    assertThat(sums.cost).isEqualTo(result.cost().total());
    assertThat(result.cost().total()).isEqualTo(result.cost().infrastructure().plus(result.cost().penalty()));
  }

  @Test
  void run_sameSeed_givesTheSameBytesOnAnyThread() throws Exception {
    RunResult alone = run(SmallWorld.usual(), EXPECTED_COST, ResultSink.NONE);
    List<Future<RunResult>> together = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 2; i++) {
        together.add(threads.submit(() -> run(SmallWorld.usual(), EXPECTED_COST, ResultSink.NONE)));
      }
    }
    for (Future<RunResult> each : together) {
      assertSame(each.get(), alone);
    }
  }

  @Test
  void run_futureAltered_decidesTheSameUntilThen() {
    int turn = (int) Duration.between(SmallWorld.PAST, SmallWorld.START).dividedBy(SmallWorld.SLOT) + 60;
    var told = new Decisions();
    var altered = new Decisions();
    run(SmallWorld.usual(), EXPECTED_COST, told);
    run(SmallWorld.usual().altered(slot -> slot < turn ? 100 : 250), EXPECTED_COST, altered);
    Instant moment = SmallWorld.PAST.plus(SmallWorld.SLOT.multipliedBy(turn));
    assertThat(altered.until(moment)).isEqualTo(told.until(moment)).isNotEmpty();
    assertThat(altered.all).isNotEqualTo(told.all);
  }

  @Test
  void fork_goesOnAsItsParentDoes() {
    Simulation parent = new Simulations(SmallWorld.usual().scenario(EXPECTED_COST)).start(_ -> ResultSink.NONE);
    for (int slot = 0; slot < 40; slot++) {
      parent.step();
    }
    Simulation fork = parent.fork(ResultSink.NONE);
    RunResult ofFork = fork.finish();
    RunResult ofParent = parent.finish();
    assertSame(ofFork, ofParent);
    assertSame(ofParent, run(SmallWorld.usual(), EXPECTED_COST, ResultSink.NONE));
  }

  @Test
  void run_halfTheBandwidth_changesLatencyCostAndADecision() {
    var fast = new Decisions();
    var slow = new Decisions();
    RunResult quick = run(SmallWorld.usual().bandwidth(60), REACTIVE, fast);
    RunResult late = run(SmallWorld.usual().bandwidth(30), REACTIVE, slow);
    assertThat(late.cost().total()).isNotEqualTo(quick.cost().total());
    assertThat(late.latency().toArray()).isNotEqualTo(quick.latency().toArray());
    assertThat(slow.all).isNotEqualTo(fast.all);
  }

  @Test
  void run_zoneOutage_failsOverAndComesBack() {
    Fault outage = new Fault.ZoneOutage(
        new ZoneId("west"), SmallWorld.START.plus(Duration.ofHours(20)),
        SmallWorld.START.plus(Duration.ofHours(22)));
    var sums = new Sums();
    RunResult result = run(SmallWorld.usual().faults(outage), LOOP, sums);
    assertThat(result.latency().count() + result.dropped() + result.queued()).isEqualTo(clientsSent());
    assertThat(sums.cost).isEqualTo(result.cost().total());
  }

  @Test
  void run_home_isRecordedAsServingInEverySlot() {
    var sums = new Sums();
    run(SmallWorld.usual(), new PolicyConfig.Never(), sums);
    long slots = Duration.between(SmallWorld.START, SmallWorld.END).dividedBy(SmallWorld.SLOT);
    assertThat(sums.states).isEqualTo(Map.of("0 in 0 ACTIVE", slots, "1 in 0 ACTIVE", slots));
  }

  @Test
  void run_toItsEnd_tellsItsSinkOnceAndClosesIt() {
    var told = new Told(Integer.MAX_VALUE);
    RunResult result = run(SmallWorld.usual(), LOOP, told);
    assertThat(told.calls).containsExactly("finished " + result.journalDigest(), "closed");
    assertThat(told.figures).containsEntry("requests", (double) result.requests())
        .containsEntry("costTotalDollars", result.cost().total().toDollars());
  }

  @Test
  void run_sinkFailsOrRunGivenUp_closesTheSinkWithoutAnEnd() {
    var failing = new Told(5);
    assertThatThrownBy(() -> run(SmallWorld.usual(), LOOP, failing)).hasMessage("the disk is full");
    assertThat(failing.calls).containsExactly("closed");
    var abandoned = new Told(Integer.MAX_VALUE);
    try (Simulation run = new Simulations(SmallWorld.usual().scenario(LOOP)).start(_ -> abandoned)) {
      run.step();
    }
    assertThat(abandoned.calls).containsExactly("closed");
  }

  private static RunResult run(SmallWorld world, PolicyConfig policy, ResultSink sink) {
    return new Simulations(world.scenario(policy)).start(_ -> sink).finish();
  }

  private static long clientsSent() {
    var scenario = SmallWorld.usual().scenario(LOOP);
    long sent = 0;
    int first = (int) Duration.between(SmallWorld.PAST, SmallWorld.START).dividedBy(SmallWorld.SLOT);
    for (int slot = first; slot < scenario.demand().slots(); slot++) {
      for (int place = 0; place < 3; place++) {
        sent += scenario.demand().requests(0, place, slot) + scenario.demand().requests(1, place, slot);
      }
    }
    return sent;
  }

  private static void assertSame(RunResult one, RunResult other) {
    assertThat(one.journalDigest()).isEqualTo(other.journalDigest());
    assertThat(one.cost()).isEqualTo(other.cost());
    assertThat(one.latency().toArray()).isEqualTo(other.latency().toArray());
    assertThat(one.activations()).isEqualTo(other.activations());
  }

  /** Notes what it is told beside slots and decisions, and fails after some slots. */
  private static final class Told implements ResultSink {
    private final List<String> calls = new ArrayList<>();
    private final SortedMap<String, Double> figures = new TreeMap<>();
    private int slotsLeft;

    private Told(int slots) {
      this.slotsLeft = slots;
    }

    @Override
    public void slot(SlotRecord slot) {
      if (slotsLeft-- == 0) {
        throw new IllegalStateException("the disk is full");
      }
    }

    @Override
    public void finished(SortedMap<String, Double> all, String journalFingerprint) {
      figures.putAll(all);
      calls.add("finished " + journalFingerprint);
    }

    @Override
    public void close() {
      calls.add("closed");
    }
  }

  /** Sums what a sink is told. */
  private static final class Sums implements ResultSink {
    private long requests;
    private Money cost = Money.ZERO;
    private final Map<String, Long> states = new TreeMap<>();

    @Override
    public void slot(SlotRecord slot) {
      states.merge(slot.service() + " in " + slot.zone() + " " + slot.state(), 1L, Long::sum);
      requests += slot.requests();
      cost = cost.plus(slot.cost());
    }
  }

  /** Keeps what was decided when. */
  private static final class Decisions implements ResultSink {
    private final List<Timed> all = new ArrayList<>();

    private record Timed(Instant at, Decision decision) {}

    List<Timed> until(Instant moment) {
      return all.stream().filter(t -> !t.at.isAfter(moment)).toList();
    }

    @Override
    public void decided(Instant at, Decision decision) {
      all.add(new Timed(at, decision));
    }
  }
}
