package dev.penumbra.simulator.run;

import dev.penumbra.engine.ControlLoop;
import dev.penumbra.engine.EngineState;
import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.prediction.Predictors;
import dev.penumbra.simulator.cloud.SimulatedCloud;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.change.Turn;
import dev.penumbra.simulator.scenario.change.TurnForm;
import dev.penumbra.simulator.traffic.request.RequestTraffic;
import dev.penumbra.simulator.traffic.Fidelity;
import dev.penumbra.simulator.traffic.Measured;
import dev.penumbra.simulator.traffic.Traffic;
import dev.penumbra.simulator.traffic.fluid.FluidTraffic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Wires runs of one scenario, or of one that takes turns; what they share does not change what they do. Safe for several
 * threads.
 */
public final class Simulations {
  /** Version of the simulator's results; they are comparable within one. */
  private static final String VERSION = "0.1.0";

  /** Clients give up on a page long before this; it bounds the queue of an overloaded station. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Stage first;
  private final List<Turn> turns;
  private final List<Stage> later;
  private final Optional<RunIdentity.Origin> origin;
  private final DemandHistory past;
  /** Fluids before anything was served: their copies share the tables of latencies, which depend on the scenario alone. */
  private final Map<Measured, Traffic> fluids = new EnumMap<>(Measured.class);

  public Simulations(Scenario scenario) {
    this(
        new Stage(
            0, scenario, Stage.demand(scenario),
            new SharedForecasts(Predictors.create(scenario.engine().prediction(), scenario.landscape()))),
        List.of(), Optional.empty());
  }

  private Simulations(Stage first, List<Turn> turns, Optional<RunIdentity.Origin> origin) {
    this.first = first;
    this.turns = turns;
    this.origin = origin;
    List<Stage> stages = new ArrayList<>(List.of(first));
    turns.forEach(turn -> stages.add(stages.getLast().after(turn)));
    later = List.copyOf(stages.subList(1, stages.size()));
    Scenario scenario = first.scenario();
    past = first.demand().history(scenario.window().past(), scenario.window().start());
  }

  /**
   * Runs that share the past of these up to a turn, and take it. The turns that these take are taken too, those that come
   * later as well. Throws {@link IllegalArgumentException} when the turn does not fit the scenario.
   */
  public Simulations turned(Turn turn) {
    List<Turn> all = new ArrayList<>(turns);
    all.add(turn);
    all.sort(Comparator.comparing(Turn::at)); // stable: of two at one moment the later made is taken last
    return new Simulations(
        first, List.copyOf(all),
        Optional.of(new RunIdentity.Origin(identity().fingerprint(), turn.at(), TurnForm.write(all))));
  }

  /**
   * The same for a run that was kept: known by the origin it had then.
   *
   * @param kept all its turns, in order of time
   */
  public Simulations turned(List<Turn> kept, RunIdentity.Origin known) {
    return new Simulations(first, List.copyOf(kept), Optional.of(known));
  }

  /** The turns that runs take, in order of time. */
  public List<Turn> turns() {
    return turns;
  }

  private Stage last() {
    return later.isEmpty() ? first : later.getLast();
  }

  /** The scenario as it is in the end, all turns taken. */
  public Scenario scenario() {
    return last().scenario();
  }

  /** The scenario as it is in a slot, the turns up to there taken. */
  public Scenario scenarioAt(int slot) {
    return later.reversed()
        .stream()
        .filter(stage -> stage.slot() <= slot)
        .findFirst()
        .orElse(first)
        .scenario();
  }

  /** The demand by cluster. */
  public ClusterDemand demand() {
    return last().demand();
  }

  /** An engine with any policy that is configured and forecasts as the scenario says before the first turn. */
  public ControlLoop engine(ActivationPolicy policy) {
    return first.engine(policy);
  }

  /** A run decided by the policy that the scenario's engine is set to, looked at as closely as it says. */
  public Simulation start(ResultSink.Factory sinks) {
    return start(first.engine(), scenario().fidelity(), sinks);
  }

  /** Of the runs that are decided by the policy that the scenario's engine is set to. */
  public RunIdentity identity() {
    return identity(scenario().engine().policy().name(), scenario().fidelity());
  }

  private RunIdentity identity(String policy, Fidelity fidelity) {
    Scenario scenario = scenario();
    Landscape landscape = scenario.landscape();
    return new RunIdentity(
        scenario.name(), scenario.hash(), policy, scenario.seed(), RunIdentity.versions(VERSION, fidelity.spelling()),
        scenario.window().start(),
        scenario.window().end(),
        new RunIdentity.Axes(
            landscape.services().stream().map(ServiceSpec::id).toList(),
            landscape.zones().stream().map(Zone::id).toList(),
            Duration.ofMillis(scenario.window().slotMillis())),
        origin);
  }

  /** The scenario's requests, before anything is served. */
  public Traffic traffic(Fidelity fidelity) {
    return traffic(fidelity, Measured.LATENCY);
  }

  /** The same with slices that hold latencies, or waits. */
  public Traffic traffic(Fidelity fidelity, Measured measured) {
    Scenario scenario = first.scenario();
    int[] clusterOfPlace = scenario.clusterOfPlace().stream().mapToInt(c -> c).toArray();
    return switch (fidelity) {
      case REQUESTS -> RequestTraffic.of(
          scenario.landscape(), first.sent(), clusterOfPlace, scenario.network(), PATIENCE, scenario.seed(), measured);
      case FLUID -> fluid(measured).copy();
    };
  }

  private synchronized Traffic fluid(Measured measured) {
    Scenario scenario = first.scenario();
    return fluids.computeIfAbsent(
        measured, _ -> FluidTraffic.of(
            scenario.landscape(), first.rates(), scenario.clusterOfPlace().stream().mapToInt(c -> c).toArray(),
            scenario.network(), PATIENCE, measured));
  }

  /** The same for several runs that move on together, each with a copy: requests are drawn once for all of them. */
  public Traffic sharedTraffic(Fidelity fidelity) {
    Scenario scenario = first.scenario();
    return switch (fidelity) {
      case REQUESTS -> RequestTraffic.shared(
          scenario.landscape(), first.sent(), scenario.clusterOfPlace().stream().mapToInt(c -> c).toArray(),
          scenario.network(), PATIENCE, scenario.seed());
      case FLUID -> traffic(fidelity);
    };
  }

  /** A run decided by an engine for the scenario's landscape; after a turn, by the policy that the scenario says. */
  public Simulation start(ControlLoop loop, Fidelity fidelity, ResultSink.Factory sinks) {
    return start(loop, traffic(fidelity), fidelity, sinks);
  }

  /**
   * The same with traffic from outside, for example one that is watched.
   *
   * @param fidelity how closely that looks
   */
  public Simulation start(ControlLoop loop, Traffic traffic, Fidelity fidelity, ResultSink.Factory sinks) {
    Scenario scenario = first.scenario();
    Landscape landscape = scenario.landscape();
    long start = scenario.window().start().toEpochMilli();
    SimulatedCloud cloud = new SimulatedCloud(
        landscape, scenario.cloud(), scenario.seed(), first.demand()::requestsPerSecond, start);
    for (int service = 0; service < landscape.services().size(); service++) {
      cloud.seedHome(service, homeSize(service));
    }
    EngineState state = loop.initialState(past);
    RunIdentity identity = identity(later.isEmpty() ? loop.policy() : scenario().engine().policy().name(), fidelity);
    RunMeasures measures = new RunMeasures(scenario, first.demand(), identity, sinks.open(identity));
    return new Simulation(first, later, loop, cloud, traffic, new IntentTracker(), measures, state, 0);
  }

  /** Homes begin with what the last day's busiest slot needed, the same for every policy. */
  private int homeSize(int service) {
    Scenario scenario = first.scenario();
    ServiceSpec spec = scenario.landscape().services().get(service);
    int day = (int) Math.min(past.slots(), Duration.ofDays(1).toMillis() / past.slotMillis());
    double most = 0;
    for (int slot = past.slots() - day; slot < past.slots(); slot++) {
      double requests = 0;
      for (int cluster = 0; cluster < first.demand().index().clusters(); cluster++) {
        requests += past.requests(first.demand().index().of(service, cluster), slot);
      }
      most = Math.max(most, requests);
    }
    return scenario.engine().sizing().fullInstances(spec, most * 1000 / past.slotMillis());
  }
}
