package dev.penumbra.simulator.bench.whole;

import dev.penumbra.engine.ControlLoop;
import dev.penumbra.engine.CycleReport;
import dev.penumbra.engine.EngineState;
import dev.penumbra.engine.Observation;
import dev.penumbra.engine.activation.GuardConfig;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.policy.Policies;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.cloud.CloudResult;
import dev.penumbra.engine.cloud.Intent;
import dev.penumbra.engine.cloud.IntentOutcome;
import dev.penumbra.engine.config.EngineConfig;
import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.prediction.PredictorConfig;
import dev.penumbra.engine.zones.RankingWeights;
import dev.penumbra.simulator.cloud.SimulatedCloud;
import dev.penumbra.simulator.cloud.model.CloudModel;
import dev.penumbra.simulator.kernel.RandomStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The engine as it is configured when nothing is said, hour by hour, over many services and zones, with a cloud that
 * does what is asked of it. Demand follows the day and the sun, with noise.
 */
final class EngineAtWork {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration SLOT = Duration.ofHours(1);
  private static final int PAST_SLOTS = 4 * 7 * 24;
  private static final double MEAN_PER_SECOND = 20;

  private final Landscape landscape;
  private final SeriesIndex index;
  private final ControlLoop engine;
  private final SimulatedCloud cloud;
  private final RandomStream noise = RandomStream.named(1, "noise of the bench");
  private final List<Intent> open = new ArrayList<>();
  private EngineState state;
  private int slot;

  EngineAtWork(int services, int zones) {
    landscape = WideLandscape.of(services, zones);
    index = new SeriesIndex(services, landscape.clusters().size());
    EngineConfig config = new EngineConfig(
        new PolicyConfig.ExpectedCost(32, 0.1), PredictorConfig.DEFAULT, RankingWeights.DEFAULT, SizingConfig.DEFAULT,
        GuardConfig.DEFAULT, SLOT, SLOT, EngineConfig.AssumedLeads.DEFAULT);
    engine = new ControlLoop(landscape, config, Policies.create(config.policy()));
    DemandHistory history = DemandHistory.empty(index, START, SLOT.toMillis());
    for (; slot < PAST_SLOTS; slot++) {
      history = history.append(demand());
    }
    state = engine.initialState(history);
    CloudModel model = new CloudModel(
        new CloudModel.StartUp(40, 60, 15, 90, 0.3), new CloudModel.Capacity(1_000_000, 100_000, 100_000),
        new CloudModel.Bandwidth(1_000_000), 0, 1, List.of());
    cloud = new SimulatedCloud(landscape, model, 1, (_, _) -> MEAN_PER_SECOND, now().toEpochMilli());
    for (int service = 0; service < services; service++) {
      cloud.seedHome(service, 4);
    }
  }

  private Instant now() {
    return START.plus(SLOT.multipliedBy(slot));
  }

  private double[] demand() {
    double[] requests = new double[index.size()];
    for (int series = 0; series < requests.length; series++) {
      double hours = slot + 24.0 * index.cluster(series) / index.clusters();
      double expected = MEAN_PER_SECOND / index.clusters() * SLOT.toSeconds()
          * (1 + 0.8 * StrictMath.sin(2 * StrictMath.PI * hours / 24));
      requests[series] = Math.max(0, Math.rint(expected * (1 + 0.1 * noise.nextGaussian())));
    }
    return requests;
  }

  /** One cycle and the hour after it; returns the seconds that the cycle took its thread, and there is only one. */
  double cycle() {
    List<double[]> seen = state.history().slots() < slot ? List.of(demand()) : List.of();
    Observation observation = new Observation(now(), seen, cloud.observe(), ended(), EventCalendar.NONE);
    long begun = cpuNanos();
    CycleReport report = engine.cycle(state, observation);
    double seconds = (cpuNanos() - begun) / 1e9;
    state = report.state();
    report.intents().forEach(cloud::submit);
    open.addAll(report.intents());
    slot++;
    cloud.advanceTo(now().toEpochMilli());
    cloud.takeChanges();
    cloud.takePhases();
    return seconds;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private List<IntentOutcome> ended() {
    List<IntentOutcome> ended = new ArrayList<>();
    for (Iterator<Intent> intents = open.iterator(); intents.hasNext();) {
      Intent intent = intents.next();
      CloudResult result = cloud.findResult(intent.id()).orElse(new CloudResult.Unknown());
      if (!(result instanceof CloudResult.Running)) {
        ended.add(new IntentOutcome(intent, result));
        intents.remove();
      }
    }
    return ended;
  }
}
