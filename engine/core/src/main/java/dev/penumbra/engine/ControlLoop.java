package dev.penumbra.engine;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.DecisionGuard;
import dev.penumbra.engine.activation.DecisionGuard.Joint;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.config.EngineConfig;
import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.prediction.DemandPredictor;
import dev.penumbra.engine.prediction.DemandPredictor.Prediction;
import dev.penumbra.engine.prediction.Predictors;
import dev.penumbra.engine.shadow.LeadTimes;
import dev.penumbra.engine.zones.CapacityBelief;
import dev.penumbra.engine.zones.RankedZone;
import dev.penumbra.engine.zones.ZoneRanking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The shadow engine. One cycle is a pure function of the engine's state and an observation; whoever calls it submits the
 * intents and brings their outcomes back. It knows neither whether the cloud is simulated nor what time it is.
 */
public final class ControlLoop {
  /** Ranks move with weeks of demand, not with minutes. */
  private static final Duration RANKING_AGE = Duration.ofDays(1);

  private final Landscape landscape;
  private final EngineConfig config;
  private final ActivationPolicy policy;
  private final DemandPredictor predictor;
  private final RoundTripTable roundTrips;
  private final ZoneRanking zoneRanking;
  private final List<Unit> units;

  /** An engine for a landscape; {@code policy} is the one {@code config} names, or one from outside. */
  public ControlLoop(Landscape landscape, EngineConfig config, ActivationPolicy policy) {
    this(landscape, config, policy, Predictors.create(config.prediction(), landscape));
  }

  /** The same with a predictor from outside, for example one that remembers its forecasts. */
  public ControlLoop(Landscape landscape, EngineConfig config, ActivationPolicy policy, DemandPredictor predictor) {
    this.landscape = landscape;
    this.config = config;
    this.policy = policy;
    this.predictor = predictor;
    this.roundTrips = new RoundTripTable(landscape);
    this.zoneRanking = new ZoneRanking(landscape, roundTrips, config.ranking());
    this.units = Unit.of(landscape);
  }

  /** Name of the policy that decides. */
  public String policy() {
    return policy.name();
  }

  /** Before the first cycle, with the demand that was observed so far; it must not be empty. */
  public EngineState initialState(DemandHistory history) {
    var leads = config.leads();
    return new EngineState(
        history, predictor.initialState(), policy.initialMemory(), new TreeMap<>(), Map.of(), new TreeMap<>(),
        LeadTimes.assumed(leads.cold(), leads.warm(), leads.shadow()), CapacityBelief.NONE,
        EngineState.RankedZones.NEVER, 1);
  }

  /**
   * The state of another engine for the same series, as this one goes on from it: the memory of another policy is not this
   * one's, and in a landscape that differs zones are ranked anew.
   */
  public EngineState adopt(ControlLoop other, EngineState state) {
    boolean samePolicy = other.policy().equals(policy()) && other.config.policy().equals(config.policy());
    return new EngineState(
        state.history(), state.predictor(), samePolicy ? state.policy() : policy.initialMemory(), state.deployments(),
        state.asked(), state.pending(), state.leads(), state.capacity(),
        other.landscape.equals(landscape) ? state.ranking() : EngineState.RankedZones.NEVER, state.nextIntent());
  }

  /** One cycle: looks, predicts, ranks, decides, guards, and says what to ask of the cloud. */
  public CycleReport cycle(EngineState state, Observation observation) {
    Cycle cycle = new Cycle(landscape, config, state, observation);
    cycle.absorb();
    cycle.followDeployments();
    Prediction prediction = predictor.predict(state.predictor(), cycle.history(), observation.events());
    EngineState.RankedZones ranking = rank(state.ranking(), cycle);
    Situation situation = new Situation(
        observation.now(), landscape, units, roundTrips, cycle.history(), prediction.forecast(),
        candidates(ranking, cycle), cycle.targets(), observation.snapshot(), cycle.leads(), config.sizing());
    ActivationPolicy.Wishes wishes = policy.wish(situation, state.policy());
    Serving serving = Serving.now(situation, cycle);
    Proposal proposal = new Proposal(situation, serving, wishes);
    List<Joint> reviewed = new DecisionGuard(config.guard()).review(
        proposal.joints(), new DecisionGuard.Facts(situation, proposal, cycle.deployments(), cycle::isClosed));
    cycle.decide(reviewed, new HomeCapacity(situation, serving).decisions(reviewed));
    new Reconciliation(situation, cycle).run();
    return cycle.report(prediction, wishes.memory(), ranking);
  }

  private EngineState.RankedZones rank(EngineState.RankedZones known, Cycle cycle) {
    if (!known.services().isEmpty() && cycle.now().isBefore(known.at().plus(RANKING_AGE))) {
      return known;
    }
    List<List<RankedZone>> services = new ArrayList<>();
    for (int service = 0; service < landscape.services().size(); service++) {
      services.add(zoneRanking.rank(service, cycle.history(), cycle.capacity(), cycle.now()));
    }
    return new EngineState.RankedZones(
        cycle.now(), List.copyOf(services), units.stream().map(unit -> order(unit, services)).toList());
  }

  private List<Integer> order(Unit unit, List<List<RankedZone>> services) {
    Map<ZoneId, Double> totals = new TreeMap<>();
    for (int service : unit.services()) {
      services.get(service).forEach(r -> totals.merge(r.zone(), r.total(), Double::sum));
    }
    return totals.entrySet()
        .stream()
        .sorted(Map.Entry.<ZoneId, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .map(e -> landscape.getZone(e.getKey()))
        .filter(zone -> zone != unit.home())
        .toList();
  }

  /** The best zones of each unit, and those where something still is. */
  private List<List<Integer>> candidates(EngineState.RankedZones ranking, Cycle cycle) {
    return IntStream.range(0, units.size())
        .mapToObj(u -> candidates(units.get(u), ranking.units().get(u), cycle))
        .toList();
  }

  private List<Integer> candidates(Unit unit, List<Integer> order, Cycle cycle) {
    List<Integer> best = new ArrayList<>(order.stream().limit(config.ranking().candidates()).toList());
    for (int zone = 0; zone < landscape.zones().size(); zone++) {
      if (zone != unit.home() && !best.contains(zone) && cycle.isOccupied(unit, zone)) {
        best.add(zone);
      }
    }
    return List.copyOf(best);
  }
}
