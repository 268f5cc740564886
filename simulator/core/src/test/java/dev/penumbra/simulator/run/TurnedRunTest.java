package dev.penumbra.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.policy.Policies;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.activation.policy.Thresholds;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.ZoneKind;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.service.Objective;
import dev.penumbra.simulator.cloud.model.Fault;
import dev.penumbra.simulator.traffic.Fidelity;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.run.result.SlotRecord;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.change.Change;
import dev.penumbra.simulator.scenario.change.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that turn away from another's way at a moment. */
class TurnedRunTest {
  /** At noon in the east, when zones beside the home serve. */
  private static final int SLOT = 68;

  private static final PolicyConfig LOOP = new PolicyConfig.OriginalLoop(new Thresholds(2, 1));
  private static final ServiceId SEARCH = new ServiceId("search");

  static List<Change> changes() {
    return List.of(
        new Change.ZoneOutage(new ZoneId("west"), Duration.ofHours(3)),
        new Change.Prices(Optional.of(new ZoneId("middle")), Optional.empty(), 20),
        new Change.Prices(Optional.empty(), Optional.of(ZoneKind.REGION), 0.25),
        new Change.DemandSurge(Optional.of(SEARCH), Optional.of(new ClusterId("city2")), 3, Duration.ofHours(2)),
        new Change.DemandSurge(Optional.empty(), Optional.empty(), 0.5, Duration.ofHours(4)),
        new Change.Policy(new PolicyConfig.Never()),
        new Change.ServiceObjective(SEARCH, new Objective(170, Money.dollars(0.0001))));
  }

  private static Instant moment(int slot) {
    return SmallWorld.START.plus(SmallWorld.SLOT.multipliedBy(slot));
  }

  private static Turn turn(int slot, Change... changes) {
    return new Turn(moment(slot), List.of(changes));
  }

  private static Scenario scenario() {
    return SmallWorld.usual().scenario(new PolicyConfig.ExpectedCost(24, 0.1));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void turn_anyChange_sharesThePastExactlyAndThenDiffers(Change change) {
    Simulations parents = new Simulations(scenario());
    Simulations children = parents.turned(turn(SLOT, change));
    var told = new Story();
    var changed = new Story();
    Simulation parent = parents.start(_ -> told);
    Simulation child = children.start(_ -> changed);
    for (int slot = 0; slot < SLOT; slot++) {
      parent.step();
      child.step();
    }
    assertThat(changed.lines).isEqualTo(told.lines).isNotEmpty();
    assertThat(child.result().journalDigest()).isEqualTo(parent.result().journalDigest());
    assertThat(child.result().cost()).isEqualTo(parent.result().cost());

    RunResult ofParent = parent.finish();
    RunResult ofChild = child.finish();
    assertThat(changed.lines).isNotEqualTo(told.lines);
    assertThat(ofChild.journalDigest()).isNotEqualTo(ofParent.journalDigest());
    assertThat(changed.cost).isEqualTo(ofChild.cost().total());
  }

  /** Without a past to share, a turn is nothing but another scenario. */
  @ParameterizedTest
  @MethodSource("changes")
  void turn_atTheStart_isARunOfTheChangedScenario(Change change) {
    Simulations turned = new Simulations(scenario()).turned(turn(0, change));
    var one = new Story();
    var other = new Story();
    RunResult atStart = turned.start(_ -> one).finish();
    RunResult whole = new Simulations(turned.scenario()).start(_ -> other).finish();
    assertThat(one.lines).isEqualTo(other.lines);
    assertSame(atStart, whole);
  }

  @Test
  void turn_withoutAChange_changesNothing() {
    Simulations plain = new Simulations(scenario());
    assertSame(
        plain.turned(turn(SLOT)).start(_ -> ResultSink.NONE).finish(), plain.start(_ -> ResultSink.NONE).finish());
  }

  @Test
  void turn_inExpectation_changesNothingWithoutAChange() {
    Simulations plain = new Simulations(SmallWorld.usual().scenario(LOOP));
    var engine = plain.engine(Policies.create(LOOP));
    assertSame(
        plain.turned(turn(SLOT)).start(engine, Fidelity.FLUID, _ -> ResultSink.NONE).finish(),
        plain.start(engine, Fidelity.FLUID, _ -> ResultSink.NONE).finish());
  }

  @Test
  void fork_ofARunWithTurns_goesOnAsItDoes() {
    Simulations turned = new Simulations(scenario()).turned(turn(SLOT, changes().getFirst()))
        .turned(turn(SLOT + 8, changes().get(1)));
    Simulation run = turned.start(_ -> ResultSink.NONE);
    for (int slot = 0; slot < SLOT + 4; slot++) {
      run.step();
    }
    Simulation fork = run.fork(ResultSink.NONE);
    assertSame(fork.finish(), run.finish());
  }

  @Test
  void turned_beforeAnEarlierTurn_takesBoth() {
    Simulations turned = new Simulations(scenario()).turned(turn(SLOT + 8, changes().getFirst()))
        .turned(turn(SLOT, changes().get(1)));
    assertThat(turned.turns()).extracting(Turn::at).containsExactly(moment(SLOT), moment(SLOT + 8));
    assertThat(turned.scenario().cloud().faults()).hasSize(1);
    assertSame(
        turned.start(_ -> ResultSink.NONE).finish(),
        new Simulations(scenario()).turned(turn(SLOT, changes().get(1)))
            .turned(turn(SLOT + 8, changes().getFirst()))
            .start(_ -> ResultSink.NONE)
            .finish());
  }

  @Test
  void identity_ofATurnedRun_isItsOwnAndNamesItsParent() {
    Simulations parent = new Simulations(scenario());
    Simulations child = parent.turned(turn(SLOT, new Change.Policy(LOOP)));
    assertThat(child.identity()).isNotEqualTo(parent.identity());
    assertThat(child.identity().policy()).isEqualTo("original-loop");
    assertThat(child.identity().origin().orElseThrow().parent()).isEqualTo(parent.identity().fingerprint());
    assertThat(child.identity().origin().orElseThrow().at()).isEqualTo(moment(SLOT));
    assertThat(child.start(_ -> ResultSink.NONE).result().identity()).isEqualTo(child.identity());
    Simulations other = parent.turned(turn(SLOT, new Change.Policy(new PolicyConfig.Never())));
    assertThat(other.identity().scenarioHash()).isNotEqualTo(child.identity().scenarioHash());
  }

  @Test
  void prices_twiceAsHigh_doubleWhatIsUsedFromThenOnAndNothingElse() {
    Simulations plain = new Simulations(SmallWorld.usual().scenario(new PolicyConfig.Never()));
    RunResult before = plain.start(_ -> ResultSink.NONE).finish();
    Simulation run = plain.turned(turn(SLOT, new Change.Prices(Optional.empty(), Optional.empty(), 2)))
        .start(_ -> ResultSink.NONE);
    for (int slot = 0; slot < SLOT; slot++) {
      run.step();
    }
    long past = run.result().cost().active().nanoDollars();
    long expected = past + 2 * (before.cost().active().nanoDollars() - past);
    RunResult after = run.finish();
    assertThat(after.cost().active().nanoDollars()).isCloseTo(expected, within(10));
    assertThat(after.cost().penalty()).isEqualTo(before.cost().penalty());
    assertThat(after.latency().toArray()).isEqualTo(before.latency().toArray());
  }

  private static Offset<Long> within(long nanoDollars) {
    return Offset.offset(nanoDollars);
  }

  @Test
  void objective_outOfReach_isMissedByAllFromThenOn() {
    Simulations plain = new Simulations(SmallWorld.usual().scenario(new PolicyConfig.Never()));
    var story = new Story();
    plain.turned(turn(SLOT, new Change.ServiceObjective(SEARCH, new Objective(0.1, Money.ZERO))))
        .start(_ -> story)
        .finish();
    assertThat(story.slots.stream().filter(s -> s.service() == 0 && s.slotStartMillis() >= moment(SLOT).toEpochMilli()))
        .isNotEmpty()
        .allMatch(s -> s.misses() == s.requests());
    assertThat(story.slots.stream().filter(s -> s.service() == 0 && s.slotStartMillis() < moment(SLOT).toEpochMilli()))
        .anyMatch(s -> s.misses() < s.requests());
  }

  @Test
  void outage_fromTheStartOfASlot_showsInNoSlotBefore() {
    Fault outage = new Fault.ZoneOutage(new ZoneId("east"), moment(SLOT), moment(SLOT + 4));
    var calm = new Story();
    var hit = new Story();
    new Simulations(SmallWorld.usual().scenario(LOOP)).start(_ -> calm).finish();
    new Simulations(SmallWorld.usual().faults(outage).scenario(LOOP)).start(_ -> hit).finish();
    assertThat(hit.before(moment(SLOT))).isEqualTo(calm.before(moment(SLOT))).isNotEmpty();
    assertThat(hit.slots.stream().filter(s -> s.slotStartMillis() == moment(SLOT).toEpochMilli() && s.zone() == 0))
        .isNotEmpty()
        .allMatch(s -> s.fullInstances() == 0);
  }

  @Test
  void turn_thatDoesNotFit_isRefused() {
    Simulations plain = new Simulations(scenario());
    assertThatThrownBy(() -> plain.turned(new Turn(moment(3).plusMillis(1), List.of())))
        .hasMessageContaining("at the start of a slot");
    assertThatThrownBy(() -> plain.turned(turn(3, new Change.ZoneOutage(new ZoneId("moon"), Duration.ofHours(1)))))
        .hasMessageContaining("unknown zone 'moon'");
  }

  private static void assertSame(RunResult one, RunResult other) {
    assertThat(one.journalDigest()).isEqualTo(other.journalDigest());
    assertThat(one.cost()).isEqualTo(other.cost());
    assertThat(one.misses()).isEqualTo(other.misses());
    assertThat(one.latency().toArray()).isEqualTo(other.latency().toArray());
    assertThat(one.wastedWarmHours()).isEqualTo(other.wastedWarmHours());
  }

  /** Everything a sink is told, in order. */
  private static final class Story implements ResultSink {
    private final List<String> lines = new ArrayList<>();
    private final List<SlotRecord> slots = new ArrayList<>();
    private Money cost = Money.ZERO;

    @Override
    public void slot(SlotRecord slot) {
      slots.add(slot);
      lines.add(line(slot));
      cost = cost.plus(slot.cost());
    }

    private static String line(SlotRecord slot) {
      return slot.slotStartMillis() + " " + slot.service() + " " + slot.zone() + " " + slot.state() + " "
          + slot.shadowInstances() + " " + slot.fullInstances() + " " + slot.demandRequests() + " "
          + slot.forecastOneLeadBefore() + " " + slot.requests() + " " + slot.misses() + " "
          + slot.latency().map(l -> Arrays.hashCode(l.toArray())).orElse(0) + " " + slot.cost() + " "
          + slot.stateLagMillis();
    }

    List<String> before(Instant moment) {
      return slots.stream().filter(s -> s.slotStartMillis() < moment.toEpochMilli()).map(Story::line).toList();
    }

    @Override
    public void decided(Instant at, Decision decision) {
      lines.add(at + " " + decision);
    }

    @Override
    public void routed(Instant at, int service, List<Integer> zoneOfCluster) {
      lines.add(at + " " + service + " " + zoneOfCluster);
    }
  }
}
