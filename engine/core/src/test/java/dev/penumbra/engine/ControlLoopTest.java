package dev.penumbra.engine;

import static dev.penumbra.engine.activation.Situations.EAST;
import static dev.penumbra.engine.activation.Situations.NOW;
import static dev.penumbra.engine.activation.Situations.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.GuardConfig;
import dev.penumbra.engine.activation.Situations;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.policy.Policies;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.activation.policy.Thresholds;
import dev.penumbra.engine.cloud.CloudAction;
import dev.penumbra.engine.cloud.CloudResult;
import dev.penumbra.engine.cloud.Intent;
import dev.penumbra.engine.cloud.IntentOutcome;
import dev.penumbra.engine.cloud.view.CloudSnapshot;
import dev.penumbra.engine.cloud.view.DependencyStatus;
import dev.penumbra.engine.cloud.view.DeploymentStatus;
import dev.penumbra.engine.cloud.view.InstanceCounts;
import dev.penumbra.engine.cloud.view.ReplicaStatus;
import dev.penumbra.engine.config.EngineConfig;
import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.prediction.PredictionModel;
import dev.penumbra.engine.prediction.PredictorConfig;
import dev.penumbra.engine.shadow.Deployment;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.engine.shadow.Start;
import dev.penumbra.engine.zones.RankingWeights;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlLoopTest {
  private static final long SLOT = Duration.ofMinutes(15).toMillis();
  private static final double[] QUIET = {9000, 900, 900, 9000, 900, 900};
  private static final double[] WEST_BUSY = {9000, 0, 45000, 9000, 0, 45000};
  private static final ReplicaStatus IN_STEP = new ReplicaStatus(true, 0, 0, true, 1, 0, false);

  private final Landscape landscape = Situations.landscape();
  private final ControlLoop loop = loop(new PolicyConfig.OriginalLoop(new Thresholds(3, 1)));

  @Test
  void cycle_first_sizesTheHomeRoutesToItAndPreparesShadows() {
    CycleReport report = loop.cycle(start(QUIET), observation(0, List.of(), Map.of(), List.of()));
    assertThat(actions(report)).filteredOn(a -> a instanceof CloudAction.SetRoutes).hasSize(2);
    assertThat(actions(report)).contains(capacity("search", 0, 1, "west"), capacity("status", 0, 1, "west"));
    assertThat(actions(report)).filteredOn(a -> a instanceof CloudAction.Synchronise).hasSize(4);
    assertThat(report.decisions()).allSatisfy(d -> assertThat(d.reason().figures()).isNotEmpty());
    assertThat(report.state().deployments().get(key("search", "west")))
        .satisfies(d -> assertThat(d.state()).isEqualTo(DeploymentState.PREPARING));
  }

  @Test
  void cycle_sameStateAndObservation_givesTheSameReport() {
    EngineState state = start(WEST_BUSY);
    Observation observation = observation(0, List.of(), Map.of(), List.of());
    assertThat(loop.cycle(state, observation).journal()).isEqualTo(loop.cycle(state, observation).journal());
  }

  @Test
  void cycle_demandAhead_wakesFirstAndRoutesOnlyWhenEveryServiceIsReady() {
    CycleReport woken = loop.cycle(start(WEST_BUSY), observation(0, List.of(), Map.of(), List.of()));
    assertThat(states(woken, "west")).containsOnly(DeploymentState.ACTIVATING);
    assertThat(routedTo(woken, WEST)).isFalse();

    int size = woken.state().deployments().getOrDefault(key("search", "west"), Deployment.NONE).target().instances();
    Map<DeploymentKey, DeploymentStatus> half = new HashMap<>(homes());
    half.put(key("search", "west"), serving(size));
    CycleReport waiting = loop.cycle(woken.state(), observation(1, List.of(WEST_BUSY), half, done(woken)));
    assertThat(routedTo(waiting, WEST)).isFalse();

    Map<DeploymentKey, DeploymentStatus> whole = new HashMap<>(half);
    whole.put(key("status", "west"), serving(size));
    CycleReport switched = loop.cycle(waiting.state(), observation(2, List.of(WEST_BUSY), whole, done(waiting)));
    assertThat(states(switched, "west")).containsOnly(DeploymentState.ACTIVE);
    assertThat(routedTo(switched, WEST)).isTrue();
    assertThat(switched.state()
        .leads()
        .isMeasured(key("search", "west").service(),
            Start.COLD))
        .isTrue();
  }

  @Test
  void cycle_homeSizing_followsDemandThatNoOtherZoneServes() {
    CycleReport quiet = loop.cycle(start(QUIET), observation(0, List.of(), Map.of(), List.of()));
    CycleReport busy = loop.cycle(start(WEST_BUSY), observation(0, List.of(), Map.of(), List.of()));
    assertThat(homeSize(busy)).isGreaterThan(homeSize(quiet));
  }

  private static ControlLoop loop(PolicyConfig policy) {
    EngineConfig config = new EngineConfig(
        policy,
        new PredictorConfig(
            PredictionModel.SEASONAL_NAIVE, 16, Duration.ofHours(1), Duration.ofDays(7), Duration.ofDays(28)),
        RankingWeights.DEFAULT, SizingConfig.DEFAULT, GuardConfig.DEFAULT, Duration.ofHours(1), Duration.ofMinutes(15),
        EngineConfig.AssumedLeads.DEFAULT);
    return new ControlLoop(Situations.landscape(), config, Policies.create(policy));
  }

  private EngineState start(double[] steady) {
    DemandHistory history = DemandHistory.empty(new SeriesIndex(2, 3), NOW.minusMillis(SLOT * 96), SLOT);
    for (int slot = 0; slot < 96; slot++) {
      history = history.append(steady);
    }
    return loop.initialState(history);
  }

  private static Observation observation(
      int cycle, List<double[]> slots, Map<DeploymentKey, DeploymentStatus> there, List<IntentOutcome> outcomes) {
    Instant now = NOW.plusMillis(cycle * SLOT);
    return new Observation(
        now, slots, new CloudSnapshot(now, true, there, Map.of(), Map.of()), outcomes, EventCalendar.NONE);
  }

  private static List<IntentOutcome> done(CycleReport report) {
    Instant at = report.intents().getFirst().decidedAt().plusSeconds(300);
    return report.intents().stream().map(i -> new IntentOutcome(i, new CloudResult.Done(at))).toList();
  }

  private static DeploymentStatus serving(int instances) {
    return new DeploymentStatus(
        InstanceCounts.NONE, new InstanceCounts(0, instances, 0, 0), IN_STEP, DependencyStatus.READY, 0.5, 0);
  }

  private static Map<DeploymentKey, DeploymentStatus> homes() {
    return Map.of(key("search", EAST.value()), serving(9), key("status", EAST.value()), serving(9));
  }

  private static DeploymentKey key(String service, String zone) {
    return new DeploymentKey(
        new ServiceId(service), new ZoneId(zone));
  }

  private static CloudAction capacity(String service, int full, int shadow, String zone) {
    DeploymentKey key = key(service, zone);
    return new CloudAction.SetCapacity(key.service(), key.zone(), shadow, full);
  }

  private static List<CloudAction> actions(CycleReport report) {
    return report.intents().stream().map(Intent::action).toList();
  }

  private static List<DeploymentState> states(CycleReport report, String zone) {
    return report.state()
        .deployments()
        .entrySet()
        .stream()
        .filter(e -> e.getKey().zone().value().equals(zone))
        .map(e -> e.getValue().state())
        .toList();
  }

  private static boolean routedTo(CycleReport report, ZoneId zone) {
    return actions(report).stream()
        .anyMatch(a -> a instanceof CloudAction.SetRoutes r && r.routes().containsValue(zone));
  }

  private int homeSize(CycleReport report) {
    return report.decisions()
        .stream()
        .filter(d -> d.key().equals(key("search", landscape.services().getFirst().home().value())))
        .mapToInt(d -> d.chosen().instances())
        .sum();
  }
}
