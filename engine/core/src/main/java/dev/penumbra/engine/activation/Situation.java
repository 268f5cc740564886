package dev.penumbra.engine.activation;

import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.cloud.view.CloudSnapshot;
import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.prediction.DemandForecast;
import dev.penumbra.engine.shadow.LeadTimes;
import dev.penumbra.engine.shadow.Start;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * All that a policy may look at in one cycle. Positions are those of the landscape.
 *
 * @param history demand up to {@code now}, exclusive; its slot is the time between cycles
 * @param candidates zones of each unit, best first, its home not among them
 * @param targets what each deployment is aimed at so far; those at absent may be left out
 */
public record Situation(
    Instant now,
    Landscape landscape,
    List<Unit> units,
    RoundTripTable roundTrips,
    DemandHistory history,
    DemandForecast forecast,
    List<List<Integer>> candidates,
    Map<DeploymentKey, Target> targets,
    CloudSnapshot snapshot,
    LeadTimes leads,
    SizingConfig sizing) {
  /** A lead time longer than any horizon; sums of several still count. */
  public static final int MOST_LEAD_SLOTS = 1_000_000;

  public Situation {
    units = List.copyOf(units);
    candidates = List.copyOf(candidates);
    targets = Map.copyOf(targets);
  }

  /** Name of a deployment by positions. */
  public DeploymentKey key(int service, int zone) {
    return new DeploymentKey(landscape.services().get(service).id(), landscape.zones().get(zone).id());
  }

  /** What a deployment is aimed at so far. */
  public Target target(int service, int zone) {
    return targets.getOrDefault(key(service, zone), new Target.Absent());
  }

  /** The lowest readiness that the unit's services in a zone are aimed at: a unit serves when all of it does. */
  public Level level(Unit unit, int zone) {
    Level lowest = Level.ACTIVE;
    for (int service : unit.services()) {
      Level level = target(service, zone).level();
      lowest = level.compareTo(lowest) < 0 ? level : lowest;
    }
    return lowest;
  }

  /** True for each zone where the unit serves or is aimed to, its home included. */
  public boolean[] serving(Unit unit) {
    boolean[] serving = new boolean[landscape.zones().size()];
    for (int zone = 0; zone < serving.length; zone++) {
      serving[zone] = zone == unit.home() || level(unit, zone) == Level.ACTIVE;
    }
    return serving;
  }

  /**
   * Clusters that a zone would serve were it active beside those that are: its catchment. A cluster goes to the zone
   * with the least round-trip time, the first of equals.
   */
  public int[] catchment(int zone, boolean[] serving) {
    return roundTrips.nearestTo(zone, serving);
  }

  /** Clusters that are led to a zone now; answers that name it are still in use when the next cycle leads them elsewhere. */
  public int[] led(int service, int zone) {
    return snapshot.led(
        landscape.services().get(service).id(), landscape.zones().get(zone).id(), landscape.clusters());
  }

  /** Requests per second of a service over clusters in the last slot that was seen; unseen series count as nothing. */
  public double observedPerSecond(int service, int[] clusters) {
    return observedPerSecond(service, clusters, history.slots() - 1);
  }

  private double observedPerSecond(int service, int[] clusters, int slot) {
    double sum = 0;
    for (int cluster : clusters) {
      double requests = history.requests(history.index().of(service, cluster), slot);
      sum += Double.isNaN(requests) ? 0 : requests;
    }
    return sum * 1000 / history.slotMillis();
  }

  /** The most demand of a service over clusters, seen in the {@code past} or expected within the forecast, in instances. */
  public double mostInstancesWorth(int service, int[] clusters, Duration past) {
    int first = (int) Math.max(0, history.slots() - past.toMillis() / history.slotMillis());
    double most = 0;
    for (int slot = first; slot < history.slots(); slot++) {
      most = Math.max(most, observedPerSecond(service, clusters, slot));
    }
    for (int step = 0; step < forecast.steps(); step++) {
      most = Math.max(most, expectedPerSecond(service, clusters, step));
    }
    return sizing.instancesWorth(landscape.services().get(service), most);
  }

  /** Expected requests per second of a service over clusters, {@code step} slots ahead. */
  public double expectedPerSecond(int service, int[] clusters, int step) {
    return forecast.sumMean(series(service, clusters), ones(clusters.length), inside(step)) * 1000
        / forecast.stepMillis();
  }

  /** Quantile of the requests per second of a service over clusters, {@code step} slots ahead, jointly. */
  public double quantilePerSecond(int service, int[] clusters, int step, double level) {
    return forecast.sumQuantile(series(service, clusters), ones(clusters.length), inside(step), level) * 1000
        / forecast.stepMillis();
  }

  /** Slots until a start of this kind can serve: whole cycles, at least one, because a route is switched at a cycle. */
  public int leadSlots(int service, Start start) {
    ServiceId id = landscape.services().get(service).id();
    long millis = leads.millis(id, start);
    return Math.clamp(Math.ceilDiv(millis, history.slotMillis()), 1, MOST_LEAD_SLOTS);
  }

  private int inside(int step) {
    return Math.min(step, forecast.steps() - 1);
  }

  private int[] series(int service, int[] clusters) {
    int[] series = new int[clusters.length];
    for (int i = 0; i < clusters.length; i++) {
      series[i] = history.index().of(service, clusters[i]);
    }
    return series;
  }

  private static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
