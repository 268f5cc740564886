package dev.penumbra.engine;

import static dev.penumbra.engine.activation.Situations.NOW;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.GuardConfig;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Situations;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.cloud.CloudAction;
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
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.prediction.DemandForecast;
import dev.penumbra.engine.prediction.DemandPredictor;
import dev.penumbra.engine.prediction.ForecastProvenance;
import dev.penumbra.engine.prediction.PredictorConfig;
import dev.penumbra.engine.shadow.Deployment;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.engine.zones.RankingWeights;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/** The world of {@link Situations} at the start of one cycle, with wishes and a forecast that are given. */
final class CycleScene {
  /** Both services. */
  static final String EVERYWHERE = "search status";

  private static final List<String> SERVICES = List.of("search", "status");
  private static final long SLOT = Duration.ofMinutes(15).toMillis();
  private static final Landscape LANDSCAPE = Situations.landscape();
  private static final ReplicaStatus IN_STEP = new ReplicaStatus(true, 0, 0, true, 1, 0, false);

  private final double[] perSecond;
  private final SortedMap<DeploymentKey, Wish> wishes = new TreeMap<>();
  private final SortedMap<DeploymentKey, Deployment> deployments = new TreeMap<>();
  private final Map<DeploymentKey, DeploymentStatus> there = new HashMap<>();
  private double statusShare = 1;
  private IntToDoubleFunction factor = _ -> 1;
  private EngineConfig.AssumedLeads leads = EngineConfig.AssumedLeads.DEFAULT;
  private Map<ClusterId, ZoneId> routes = Map.of();

  private CycleScene(double[] perSecond) {
    this.perSecond = perSecond;
  }

  /** Clients of the east, the middle and the west ask each service so often, and are expected to go on. */
  static CycleScene of(double[] perSecond) {
    return new CycleScene(perSecond).ready(EVERYWHERE, "east", 40);
  }

  /** Instances for a demand, as services here need them. */
  static int size(double perSecond) {
    return SizingConfig.DEFAULT.fullInstances(LANDSCAPE.services().getFirst(), perSecond);
  }

  static DeploymentKey key(String service, String zone) {
    return new DeploymentKey(new ServiceId(service), new ZoneId(zone));
  }

  /** The second service is asked a share of what the first one is. */
  CycleScene statusAsks(double share) {
    statusShare = share;
    return this;
  }

  /** What is expected so many slots ahead, as a multiple of what was seen. */
  CycleScene forecasting(IntToDoubleFunction ahead) {
    factor = ahead;
    return this;
  }

  CycleScene leads(Duration cold, Duration warm) {
    leads = new EngineConfig.AssumedLeads(cold, warm, cold);
    return this;
  }

  CycleScene wishing(String zone, Level level) {
    SERVICES.forEach(service -> wishing(service, zone, level));
    return this;
  }

  CycleScene wishing(String service, String zone, Level level) {
    wishes.put(key(service, zone), new Wish(level, Reason.of("a test wants it")));
    return this;
  }

  /** Both services have served in a zone for long, with so many instances. */
  CycleScene serving(String zone, int instances) {
    Instant before = NOW.minus(Duration.ofDays(1));
    Deployment active = new Deployment(
        DeploymentState.ACTIVE, new Target.Active(instances), before, before, Optional.empty(), Optional.of(NOW),
        Optional.empty(), false, DeploymentState.ABSENT);
    SERVICES.forEach(service -> deployments.put(key(service, zone), active));
    return ready(EVERYWHERE, zone, instances);
  }

  /** The cloud shows so many ready instances of the services named. */
  CycleScene ready(String services, String zone, int instances) {
    for (String service : List.of(services.split(" ", -1))) {
      there.put(
          key(service, zone), new DeploymentStatus(
              InstanceCounts.NONE, new InstanceCounts(0, instances, 0, 0), IN_STEP, DependencyStatus.READY, 0.5, 0));
    }
    return this;
  }

  /** Zones that the clusters of both services were led to by the cycle before. */
  CycleScene led(String... zones) {
    Map<ClusterId, ZoneId> led = new HashMap<>();
    for (int cluster = 0; cluster < zones.length; cluster++) {
      led.put(LANDSCAPE.clusters().get(cluster).id(), new ZoneId(zones[cluster]));
    }
    routes = led;
    return this;
  }

  CycleReport cycle() {
    EngineConfig config = new EngineConfig(
        new PolicyConfig.Never(), PredictorConfig.DEFAULT, RankingWeights.DEFAULT, SizingConfig.DEFAULT,
        GuardConfig.DEFAULT, Duration.ofHours(1), Duration.ofMinutes(15), leads);
    ControlLoop loop = new ControlLoop(LANDSCAPE, config, new Given(wishes), new Foreseen());
    DemandHistory history = DemandHistory.empty(new SeriesIndex(2, 3), NOW.minusMillis(SLOT), SLOT).append(row(1));
    EngineState begin = loop.initialState(history);
    EngineState state = new EngineState(
        begin.history(), begin.predictor(), begin.policy(), deployments, begin.asked(), begin.pending(), begin.leads(),
        begin.capacity(), begin.ranking(), begin.nextIntent());
    Map<ServiceId, Map<ClusterId, ZoneId>> byService = new HashMap<>();
    LANDSCAPE.services().stream().map(ServiceSpec::id).forEach(id -> byService.put(id, routes));
    CloudSnapshot snapshot = new CloudSnapshot(NOW, true, there, byService, Map.of());
    return loop.cycle(state, new Observation(NOW, List.of(), snapshot, List.of(), EventCalendar.NONE));
  }

  /** Instances that the cycle decides on. */
  int decided(String service, String zone) {
    return aimed(cycle(), service, zone);
  }

  static int aimed(CycleReport report, String service, String zone) {
    return report.decisions()
        .stream()
        .filter(d -> d.key().equals(key(service, zone)))
        .mapToInt(d -> d.chosen().instances())
        .findFirst()
        .orElseThrow();
  }

  static List<DeploymentState> states(CycleReport report, String zone) {
    return SERVICES.stream()
        .map(service -> report.state().deployments().getOrDefault(key(service, zone), Deployment.NONE).state())
        .toList();
  }

  static boolean changesRoutes(CycleReport report) {
    return report.intents().stream().anyMatch(i -> i.action() instanceof CloudAction.SetRoutes);
  }

  private double[] row(double times) {
    double[] row = new double[6];
    for (int cluster = 0; cluster < 3; cluster++) {
      row[cluster] = times * perSecond[cluster] * SLOT / 1000;
      row[3 + cluster] = statusShare * row[cluster];
    }
    return row;
  }

  private record Given(SortedMap<DeploymentKey, Wish> wishes) implements ActivationPolicy {
    @Override
    public String name() {
      return "given";
    }

    @Override
    public Wishes wish(Situation situation, Memory memory) {
      return new Wishes(wishes, memory);
    }
  }

  private final class Foreseen implements DemandPredictor {
    private record Nothing() implements State {}

    @Override
    public State initialState() {
      return new Nothing();
    }

    @Override
    public Prediction predict(State state, DemandHistory history, EventCalendar events) {
      double[][] means = new double[6][8];
      double[][][] quantiles = new double[6][8][1];
      for (int step = 0; step < 8; step++) {
        double[] row = row(factor.applyAsDouble(step));
        for (int series = 0; series < 6; series++) {
          means[series][step] = row[series];
          quantiles[series][step][0] = row[series];
        }
      }
      DemandForecast forecast = new DemandForecast(
          NOW, SLOT, history.index(), new double[]{0.5}, means, quantiles, new double[][]{{.5, .5, .5, .5, .5, .5}},
          new ForecastProvenance("foreseen", "1", Optional.empty(), Map.of()));
      return new Prediction(forecast, state);
    }
  }
}
