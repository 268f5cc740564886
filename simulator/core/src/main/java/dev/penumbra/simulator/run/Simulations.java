package dev.penumbra.simulator.run;

import dev.penumbra.engine.ControlLoop;
import dev.penumbra.engine.EngineState;
import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.policy.Policies;
import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.prediction.DemandPredictor;
import dev.penumbra.engine.prediction.Predictors;
import dev.penumbra.simulator.cloud.SimulatedCloud;
import dev.penumbra.simulator.demand.LaterPart;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.traffic.request.RequestTraffic;
import dev.penumbra.simulator.traffic.Traffic;
import dev.penumbra.simulator.traffic.expected.ExpectedTraffic;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Wires runs of one scenario; what they share does not change what they do. Safe for several threads. */
public final class Simulations {
  /** Version of the simulator's results; they are comparable within one. */
  private static final SortedMap<String, String> VERSIONS = new TreeMap<>(Map.of("penumbra", "0.1.0"));

  /** How closely traffic is looked at. */
  public enum Fidelity {
    /** Each request queues by itself. */
    REQUESTS,
    /** Rates and steady queues: fast, without percentiles. */
    EXPECTED
  }

  /** Clients give up on a page long before this; it bounds the queue of an overloaded station. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Scenario scenario;
  private final ClusterDemand demand;
  private final DemandHistory past;
  private final DemandPredictor forecasts;

  public Simulations(Scenario scenario) {
    this.scenario = scenario;
    var clients = scenario.clients();
    this.demand = new ClusterDemand(
        clients.demand(), clients.clusterOfPlace(), scenario.landscape().clusters().size());
    this.past = demand.history(scenario.window().past(), scenario.window().start());
    this.forecasts = new SharedForecasts(Predictors.create(scenario.engine().prediction(), scenario.landscape()));
  }

  public Scenario scenario() {
    return scenario;
  }

  /** The demand by cluster. */
  public ClusterDemand demand() {
    return demand;
  }

  /** An engine with any policy that is configured and forecasts as the scenario says. */
  public ControlLoop engine(ActivationPolicy policy) {
    return new ControlLoop(scenario.landscape(), scenario.engine(), policy, forecasts);
  }

  /** A run decided by the policy that the scenario's engine is set to, request by request. */
  public Simulation start(ResultSink.Factory sinks) {
    return start(engine(Policies.create(scenario.engine().policy())), Fidelity.REQUESTS, sinks);
  }

  /** The scenario's requests, before anything is served. */
  public Traffic traffic(Fidelity fidelity) {
    int[] clusterOfPlace = scenario.clusterOfPlace().stream().mapToInt(c -> c).toArray();
    int first = demand.slotAt(scenario.window().start().toEpochMilli());
    LaterPart source = new LaterPart(scenario.demand(), first);
    return switch (fidelity) {
      case REQUESTS -> RequestTraffic.of(
          scenario.landscape(), source, clusterOfPlace, scenario.network(), PATIENCE, scenario.seed());
      case EXPECTED -> ExpectedTraffic.of(
          scenario.landscape(), source, clusterOfPlace, scenario.network(), PATIENCE);
    };
  }

  /** A run decided by an engine for the scenario's landscape. */
  public Simulation start(ControlLoop loop, Fidelity fidelity, ResultSink.Factory sinks) {
    return start(loop, traffic(fidelity), sinks);
  }

  /** The same with traffic from outside, for example one that is watched. */
  public Simulation start(ControlLoop loop, Traffic traffic, ResultSink.Factory sinks) {
    Landscape landscape = scenario.landscape();
    var window = scenario.window();
    long start = window.start().toEpochMilli();
    SimulatedCloud cloud = new SimulatedCloud(
        landscape, scenario.cloud(), scenario.seed(), demand::requestsPerSecond, start);
    for (int service = 0; service < landscape.services().size(); service++) {
      cloud.seedHome(service, homeSize(service));
    }
    EngineState state = loop.initialState(past);
    RunIdentity identity = new RunIdentity(
        scenario.name(), scenario.hash(), loop.policy(), scenario.seed(), VERSIONS, window.start(), window.end(),
        new RunIdentity.Axes(
            landscape.services().stream().map(ServiceSpec::id).toList(),
            landscape.zones().stream().map(Zone::id).toList(),
            Duration.ofMillis(window.slotMillis())));
    RunMeasures measures = new RunMeasures(scenario, demand, identity, sinks.open(identity));
    return new Simulation(scenario, demand, loop, cloud, traffic, new IntentTracker(), measures, state, 0);
  }

  /** Homes begin with what the last day's busiest slot needed, the same for every policy. */
  private int homeSize(int service) {
    ServiceSpec spec = scenario.landscape().services().get(service);
    int day = (int) Math.min(past.slots(), Duration.ofDays(1).toMillis() / past.slotMillis());
    double most = 0;
    for (int slot = past.slots() - day; slot < past.slots(); slot++) {
      double requests = 0;
      for (int cluster = 0; cluster < demand.index().clusters(); cluster++) {
        requests += past.requests(demand.index().of(service, cluster), slot);
      }
      most = Math.max(most, requests);
    }
    return scenario.engine().sizing().fullInstances(spec, most * 1000 / past.slotMillis());
  }
}
