package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.Landscape;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.model.StateSpec;
import dev.penumbra.engine.zones.RoundTripTable;

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
        Load load = load(service, allotment, demand, step);
        int instances = instances(service, load.requests, load.margin);
        double upkeep = prices.dependencies(service) + synchronisation(service, zone, demand, step);
        double full = upkeep + instances * prices.full(service, zone);
        requests[step] += load.requests;
        idle[step] += full;
        shadow[step] += upkeep + sizing.shadowInstances(instances) * prices.shadow(service, zone);
        active[step] += full
            - (load.requests > 0 ? spared(service, zone, instances, load, allotment, demand, step) : 0);
      }
    }
    return new ZoneCosts(active, idle, shadow, requests, copy(unit, zone));
  }

  /** What clients would bring to the zone, and what each other zone has without it. */
  private static final class Load {
    private double requests;
    private double margin;
    private final double[] elsewhere;
    private final double[] marginElsewhere;

    private Load(int zones) {
      elsewhere = new double[zones];
      marginElsewhere = new double[zones];
    }
  }

  private Load load(int service, Allotment allotment, PlannedDemand demand, int step) {
    Load load = new Load(landscape.zones().size());
    for (int cluster = 0; cluster < allotment.clusters(); cluster++) {
      double requests = demand.requests(service, cluster, step);
      double margin = demand.margin(service, cluster, step);
      load.elsewhere[allotment.other(cluster)] += requests;
      load.marginElsewhere[allotment.other(cluster)] += margin * margin;
      if (allotment.takes(cluster)) {
        load.requests += requests;
        load.margin += margin * margin;
      }
    }
    return load;
  }

  /** Whole instances for requests of a slot and the sum of the squares of their margins. */
  private int instances(int service, double requests, double squaredMargins) {
    return sizing.fullInstances(
        landscape.services().get(service), (requests + Math.sqrt(squaredMargins)) / slotSeconds);
  }

  /** Instances and penalty that clients cost elsewhere, less their penalty here; in US dollars. */
  private double spared(
      int service, int zone, int instances, Load load, Allotment allotment, PlannedDemand demand, int step) {
    Delay here = latency.delay(service, instances, load.requests / slotSeconds);
    Delay[] delays = new Delay[load.elsewhere.length];
    double[] instancePerRequest = new double[delays.length];
    double seconds = 0;
    double capacity = 0;
    for (int cluster = 0; cluster < allotment.clusters(); cluster++) {
      double requests = allotment.takes(cluster) ? demand.requests(service, cluster, step) : 0;
      if (requests > 0) {
        int other = allotment.other(cluster);
        Delay delay = delays[other];
        if (delay == null) {
          int there = instances(service, load.elsewhere[other], load.marginElsewhere[other]);
          delay = latency.delay(service, there, load.elsewhere[other] / slotSeconds);
          delays[other] = delay;
          instancePerRequest[other] = prices.full(service, other) * (there - sizing.leastInstances())
              / load.elsewhere[other];
        }
        capacity += requests * instancePerRequest[other];
        seconds += requests
            * (latency.secondsAbove(service, cluster, other, delay)
                - latency.secondsAbove(service, cluster, zone, here));
      }
    }
    return capacity + seconds * landscape.services().get(service).objective().penaltyPerRequestSecond().toDollars();
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
