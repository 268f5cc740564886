package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.Landscape;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.model.ServiceSpec;
import dev.penumbra.engine.model.StateSpec;
import dev.penumbra.engine.zones.RoundTripTable;

/**
 * What it would cost to serve a unit from one zone more: its whole instances, dependencies and synchronisation, less
 * the fractional instances that its clients no longer need elsewhere and the penalty they are spared.
 *
 * <p>Fractional elsewhere because what rounding up wastes there is the same on average with and without those clients;
 * whole here because the zone wastes what it rounds up. Sizes follow the expected demand. Calls between services are
 * left out, as is the room a full zone lacks. State is kept in step wherever a unit is not absent.
 */
public final class PlanningCosts {
  private final Landscape landscape;
  private final RoundTripTable roundTrips;
  private final PlanningLatency latency;
  private final SizingConfig sizing;
  private final SlotPrices prices;
  private final double slotSeconds;

  /** Costs in a landscape, per slot of {@code slotMillis}. */
  public PlanningCosts(Landscape landscape, RoundTripTable roundTrips, SizingConfig sizing, long slotMillis) {
    this.landscape = landscape;
    this.roundTrips = roundTrips;
    this.sizing = sizing;
    this.latency = new PlanningLatency(landscape, roundTrips, sizing);
    this.prices = new SlotPrices(landscape, slotMillis);
    this.slotSeconds = slotMillis / 1000.0;
  }

  public PlanningLatency latency() {
    return latency;
  }

  public SlotPrices prices() {
    return prices;
  }

  /** Costs of {@code zone} for {@code unit} beside the other zones of {@code others}; whether it is in there is ignored. */
  public ZoneCosts of(Unit unit, int zone, ServingPlan others, PlannedDemand demand) {
    int steps = demand.steps();
    double[] active = new double[steps];
    double[] idle = new double[steps];
    double[] shadow = new double[steps];
    double[] requests = new double[steps];
    int[] alternatives = new int[roundTrips.clusters()];
    for (int step = 0; step < steps; step++) {
      if (!others.othersUnchanged(step, zone)) {
        findAlternatives(zone, others, step, alternatives);
      }
      for (int service : unit.services()) {
        Catchment catchment = catchment(service, zone, alternatives, demand, step);
        ServiceSpec spec = landscape.services().get(service);
        int instances = sizing.fullInstances(spec, catchment.requests() / slotSeconds);
        double upkeep = prices.dependencies(service) + synchronisation(service, zone, demand, step);
        double full = upkeep + instances * prices.full(service, zone);
        requests[step] += catchment.requests();
        idle[step] += full;
        shadow[step] += upkeep + sizing.shadowInstances(instances) * prices.shadow(service, zone);
        active[step] += full - catchment.sparedInstances() - catchment.sparedPenalty(instances);
      }
    }
    return new ZoneCosts(active, idle, shadow, requests, copy(unit, zone));
  }

  /** The nearest of the other zones for each cluster that would rather go to {@code zone}, else -1. */
  private void findAlternatives(int zone, ServingPlan others, int step, int[] alternatives) {
    for (int cluster = 0; cluster < alternatives.length; cluster++) {
      int best = -1;
      for (int z = 0; z < landscape.zones().size(); z++) {
        if (z != zone && others.serves(step, z)
            && (best < 0 || roundTrips.millis(cluster, z) < roundTrips.millis(cluster, best))) {
          best = z;
        }
      }
      alternatives[cluster] = best >= 0 && isNearer(cluster, zone, best) ? best : -1;
    }
  }

  private boolean isNearer(int cluster, int zone, int other) {
    double difference = roundTrips.millis(cluster, zone) - roundTrips.millis(cluster, other);
    return difference < 0 || (difference == 0 && zone < other);
  }

  /** What the clients of a zone bring with them; penalties in US dollars. */
  private record Catchment(
      double requests,
      double sparedInstances,
      double penaltyElsewhere,
      double penalty,
      double penaltyAlone,
      PlanningLatency latency,
      int service) {
    double sparedPenalty(int instances) {
      double here = penalty + (penaltyAlone - penalty) * latency.waitingShare(service, instances);
      return penaltyElsewhere - here;
    }
  }

  private Catchment catchment(int service, int zone, int[] alternatives, PlannedDemand demand, int step) {
    ServiceSpec spec = landscape.services().get(service);
    double worthPerRequest = sizing.instancesWorth(spec, 1 / slotSeconds);
    double penaltyPerSecond = spec.objective().penaltyPerRequestSecond().toDollars();
    double requests = 0;
    double spared = 0;
    double elsewhere = 0;
    double here = 0;
    double alone = 0;
    for (int cluster = 0; cluster < alternatives.length; cluster++) {
      int other = alternatives[cluster];
      double r = other < 0 ? 0 : demand.requests(service, cluster, step);
      if (r > 0) {
        requests += r;
        spared += r * prices.full(service, other);
        elsewhere += r * latency.secondsAbove(service, cluster, other);
        here += r * latency.secondsAbove(service, cluster, zone);
        alone += r * latency.secondsAboveAlone(service, cluster, zone);
      }
    }
    return new Catchment(
        requests, spared * worthPerRequest, elsewhere * penaltyPerSecond, here * penaltyPerSecond,
        alone * penaltyPerSecond, latency, service);
  }

  private double synchronisation(int service, int zone, PlannedDemand demand, int step) {
    StateSpec state = landscape.services().get(service).state();
    double perRequest = state.cacheBytesPerRequest() + state.sessionBytesPerRequest();
    return perRequest == 0 ? 0 : demand.total(service, step) * perRequest * prices.transferByte(service, zone);
  }

  private double copy(Unit unit, int zone) {
    double sum = 0;
    for (int service : unit.services()) {
      sum += landscape.services().get(service).state().totalBytes() * prices.transferByte(service, zone);
    }
    return sum;
  }
}
