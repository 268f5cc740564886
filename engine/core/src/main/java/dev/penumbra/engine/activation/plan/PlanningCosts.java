package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.plan.latency.Delay;
import dev.penumbra.engine.activation.plan.latency.PlanningLatency;
import dev.penumbra.engine.activation.plan.programme.ZoneCosts;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import dev.penumbra.engine.model.service.StateSpec;

/**
 * What it would cost to serve a unit from one zone more: its whole instances, dependencies and synchronisation, less
 * the fractional instances that its clients no longer need elsewhere and the penalty they are spared.
 *
 * <p>Fractional elsewhere because what rounding up wastes there is the same on average with and without those clients;
 * whole here because the zone wastes what it rounds up. Instances follow the demand with its margin, waiting the expected
 * demand. Those who stay elsewhere are taken to wait as long as before. Calls between services are left out, as is the
 * room a full zone lacks. State is kept in step wherever a unit is not absent.
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
    this.latency = new PlanningLatency(landscape, roundTrips);
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
    Allotment allotment = new Allotment(roundTrips);
    for (int step = 0; step < steps; step++) {
      if (!others.othersUnchanged(step, zone)) {
        allotment.allot(zone, others, step, landscape.zones().size());
      }
      for (int service : unit.services()) {
        StationLoads loads = new StationLoads(service, step, allotment, demand, landscape.zones().size());
        int instances = instances(service, loads.sizedHere());
        double upkeep = prices.dependencies(service) + synchronisation(service, zone, demand, step);
        double full = upkeep + instances * prices.full(service, zone);
        requests[step] += loads.here();
        idle[step] += full;
        shadow[step] += upkeep + sizing.shadowInstances(instances) * prices.shadow(service, zone);
        active[step] += full - (loads.here() > 0 ? spared(zone, instances, loads) : 0);
      }
    }
    return new ZoneCosts(active, idle, shadow, requests, copy(unit, zone));
  }

  private int instances(int service, double requests) {
    return sizing.fullInstances(landscape.services().get(service), requests / slotSeconds);
  }

  /** Instances and penalty that clients cost elsewhere, less their penalty here; in US dollars. */
  private double spared(int zone, int instances, StationLoads loads) {
    int service = loads.service();
    Delay here = latency.delay(service, instances, loads.here() / slotSeconds);
    Elsewhere[] others = new Elsewhere[landscape.zones().size()];
    double seconds = 0;
    double capacity = 0;
    for (int cluster = 0; cluster < loads.clusters(); cluster++) {
      double requests = loads.brought(cluster);
      if (requests > 0) {
        int other = loads.other(cluster);
        Elsewhere there = others[other] == null ? elsewhere(other, loads) : others[other];
        others[other] = there;
        capacity += requests * there.dollarsPerRequest;
        seconds += requests * (latency.secondsAbove(service, cluster, other, there.delay)
            - latency.secondsAbove(service, cluster, zone, here));
      }
    }
    return capacity + seconds * landscape.services().get(service).objective().penaltyPerRequestSecond().toDollars();
  }

  /** A zone as it is without the one: the price of capacity per request, beside the least that it keeps. */
  private record Elsewhere(Delay delay, double dollarsPerRequest) {}

  private Elsewhere elsewhere(int zone, StationLoads loads) {
    int service = loads.service();
    int instances = instances(service, loads.sizedElsewhere(zone));
    int released = Math.max(0, instances - sizing.leastInstances());
    return new Elsewhere(
        latency.delay(service, instances, loads.elsewhere(zone) / slotSeconds),
        prices.full(service, zone) * released / loads.elsewhere(zone));
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
