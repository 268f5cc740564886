package dev.penumbra.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.ControlLoop;
import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.GuardConfig;
import dev.penumbra.engine.activation.policy.Policies;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.activation.policy.Thresholds;
import dev.penumbra.engine.config.EngineConfig;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.shadow.DeploymentLife;
import dev.penumbra.engine.shadow.DeploymentLife.Transition;
import dev.penumbra.simulator.cloud.model.Fault;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.run.result.SlotRecord;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.traffic.Fidelity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Laws that hold whatever is decided and whatever goes wrong. */
class LifeCycleTest {
  private static final ZoneId HOME = new ZoneId("east");
  private static final List<PolicyConfig> REAL = List.of(
      new PolicyConfig.Always(), new PolicyConfig.Reactive(new Thresholds(0.6, 0.3)),
      new PolicyConfig.OriginalLoop(new Thresholds(0.6, 0.3)), new PolicyConfig.SkiRental(1));

  /** A scenario and what decides in it, all of it chosen by chance. */
  private record World(Scenario scenario, ActivationPolicy policy) {
    static World of(long seed) {
      Random random = new Random(seed);
      int percent = random.nextInt(3, 15);
      List<Fault> faults = new ArrayList<>();
      for (int i = random.nextInt(10); i > 0; i--) {
        faults.add(fault(random));
      }
      SmallWorld world = SmallWorld.usual()
          .altered(_ -> percent)
          .bandwidth(random.nextBoolean() ? 1000 : 25)
          .timeToLive(Duration.ofMinutes(random.nextInt(1, 70)))
          .faults(faults.toArray(Fault[]::new));
      PolicyConfig config = REAL.get(random.nextInt(REAL.size()));
      ActivationPolicy policy = random.nextInt(3) > 0
          ? new RandomControl(seed, random.nextInt(1, 9))
          : Policies.create(config);
      return new World(world.scenario(guarded(world.scenario(config).engine(), random)), policy);
    }

    private static EngineConfig guarded(EngineConfig engine, Random random) {
      GuardConfig guard = new GuardConfig(
          false, Duration.ofMinutes(10), Duration.ofMinutes(random.nextInt(30)), Duration.ofMinutes(random.nextInt(30)),
          capOrNone(random), capOrNone(random), Money.dollars(random.nextInt(6) == 0 ? 1 : 1000),
          GuardConfig.DEFAULT.idle());
      return new EngineConfig(
          engine.policy(), engine.prediction(), engine.ranking(), engine.sizing(), guard, engine.probeEvery(),
          engine.synchroniseEvery(), engine.leads());
    }

    private static int capOrNone(Random random) {
      return random.nextInt(6) == 0 ? random.nextInt(2) : 12;
    }

    private static Fault fault(Random random) {
      ZoneId zone = new ZoneId(List.of("east", "middle", "west").get(random.nextInt(3)));
      Instant start = SmallWorld.START.plusSeconds(random.nextLong(36 * 3600));
      Instant end = start.plusSeconds(random.nextLong(1, 8 * 3600));
      ServiceId service = new ServiceId(random.nextBoolean() ? "search" : "status");
      return switch (random.nextInt(4)) {
        case 0 -> new Fault.ZoneOutage(zone, start, end);
        case 1 -> new Fault.RefusedCapacity(zone, start, end);
        case 2 -> new Fault.FailedBoot(zone, start, end);
        default -> new Fault.UnhealthyShadow(service, zone, start, end);
      };
    }

    Simulation start(ResultSink sink) {
      Simulations simulations = new Simulations(scenario);
      ControlLoop loop = new ControlLoop(scenario.landscape(), scenario.engine(), policy);
      return simulations.start(loop, Fidelity.REQUESTS, _ -> sink);
    }
  }

  private static RunResult watch(World world, WatchedLives lives, ResultSink sink) {
    Simulations simulations = new Simulations(world.scenario);
    WatchedTraffic traffic = new WatchedTraffic(simulations.traffic(Fidelity.REQUESTS), 2, 3);
    ControlLoop loop = new ControlLoop(world.scenario.landscape(), world.scenario.engine(), world.policy);
    Simulation run = simulations.start(loop, traffic, Fidelity.REQUESTS, _ -> sink);
    while (!run.isFinished()) {
      run.step();
      lives.follow(run.lastCycle().orElseThrow());
      traffic.assertConserved();
    }
    return run.result();
  }

  @Property(tries = 40)
  void run_anyControlAndFaults_keepsToTheTableAndLosesNoRequestAndNoMoney(@ForAll long seed) {
    World world = World.of(seed);
    Charges charges = new Charges();
    RunResult result = watch(world, new WatchedLives(HOME), charges);
    assertThat(result.requests()).isEqualTo(sent(world.scenario));
    assertThat(result.latency().count() + result.dropped() + result.queued()).isEqualTo(result.requests());
    var cost = result.cost();
    assertThat(cost.total()).isEqualTo(cost.infrastructure().plus(cost.penalty()));
    assertThat(cost.infrastructure())
        .isEqualTo(cost.active().plus(cost.shadow()).plus(cost.transfer()).plus(cost.dependencies()));
    for (Map<Long, Money> partition : List.of(charges.ofService, charges.ofZone, charges.ofSlot)) {
      assertThat(partition.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(cost.total());
    }
  }

  private static long sent(Scenario scenario) {
    long sent = 0;
    for (int slot = scenario.window().pastSlots(); slot < scenario.demand().slots(); slot++) {
      for (int place = 0; place < 3; place++) {
        sent += scenario.demand().requests(0, place, slot) + scenario.demand().requests(1, place, slot);
      }
    }
    return sent;
  }

  @Property(tries = 12)
  void run_again_onManyThreadsOrFromAFork_isTheSameToTheByte(
      @ForAll long seed,
      @ForAll @IntRange(max = 143) int forkedAt,
      @ForAll @IntRange(min = 1, max = 4) int threads) throws Exception {
    Simulation parent = World.of(seed).start(ResultSink.NONE);
    while (parent.slot() < forkedAt) {
      parent.step();
    }
    Simulation fork = parent.fork(ResultSink.NONE);
    List<Future<RunResult>> runs = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      runs.add(pool.submit(parent::finish));
      runs.add(pool.submit(fork::finish));
      runs.add(pool.submit(() -> World.of(seed).start(ResultSink.NONE).finish()));
    }
    RunResult first = runs.getFirst().get();
    for (Future<RunResult> run : runs) {
      assertThat(run.get().journalDigest()).isEqualTo(first.journalDigest());
      assertThat(run.get().figures()).isEqualTo(first.figures());
      assertThat(run.get().cost()).isEqualTo(first.cost());
      assertThat(run.get().latency().toArray()).isEqualTo(first.latency().toArray());
    }
  }

  /** Without this the laws above might hold because nothing happens. */
  @Test
  void run_manyWorlds_takeEveryRowOfTheTable() {
    Set<Transition> walked = new TreeSet<>(Comparator.comparing(Transition::toString));
    for (long seed = 0; seed < 100 && walked.size() < DeploymentLife.TABLE.size(); seed++) {
      WatchedLives lives = new WatchedLives(HOME);
      watch(World.of(seed), lives, ResultSink.NONE);
      walked.addAll(lives.walked());
    }
    assertThat(DeploymentLife.TABLE.stream().filter(t -> !walked.contains(t))).isEmpty();
  }

  /** Adds up what was charged, in three ways. */
  private static final class Charges implements ResultSink {
    private final Map<Long, Money> ofService = new TreeMap<>();
    private final Map<Long, Money> ofZone = new TreeMap<>();
    private final Map<Long, Money> ofSlot = new TreeMap<>();

    @Override
    public void slot(SlotRecord slot) {
      ofService.merge((long) slot.service(), slot.cost(), Money::plus);
      ofZone.merge((long) slot.zone(), slot.cost(), Money::plus);
      ofSlot.merge(slot.slotStartMillis(), slot.cost(), Money::plus);
    }
  }
}
