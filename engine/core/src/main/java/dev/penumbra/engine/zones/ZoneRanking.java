package dev.penumbra.engine.zones;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.service.ServiceSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts zones in the order in which a shadow of a service is worth having there. Greedy: the next zone is the one with
 * the highest total, its proximity being what it spares beside those before it (Cornuéjols, Fisher and Nemhauser 1977,
 * who bound how far that is from the best set).
 */
public final class ZoneRanking {
  private final Landscape landscape;
  private final RoundTripTable roundTrips;
  private final RankingWeights weights;

  public ZoneRanking(Landscape landscape, RoundTripTable roundTrips, RankingWeights weights) {
    this.landscape = landscape;
    this.roundTrips = roundTrips;
    this.weights = weights;
  }

  /** Every zone but the home of a service, best first; equals in the order of the landscape. */
  public List<RankedZone> rank(int service, DemandHistory history, CapacityBelief capacity, Instant now) {
    ServiceSpec spec = landscape.services().get(service);
    ClusterWeights demand = ClusterWeights.of(history, service);
    double[] dollars = shadowDollars(spec, demand.requestsPerHour());
    double[] nearest = new double[roundTrips.clusters()];
    int home = landscape.getZone(spec.home());
    for (int cluster = 0; cluster < nearest.length; cluster++) {
      nearest[cluster] = roundTrips.millis(cluster, home);
    }
    Scores scores = new Scores(demand, dollars, mostSaved(demand, nearest), capacity, now);
    List<Integer> left = new ArrayList<>();
    for (int zone = 0; zone < landscape.zones().size(); zone++) {
      if (zone != home) {
        left.add(zone);
      }
    }
    List<RankedZone> ranked = new ArrayList<>();
    while (!left.isEmpty()) {
      RankedZone best = takeBest(left, nearest, scores);
      ranked.add(best);
    }
    return List.copyOf(ranked);
  }

  /** What all zones are scored against. */
  private static final class Scores {
    private final ClusterWeights demand;
    private final double[] dollars;
    private final double mostSaved;
    private final CapacityBelief capacity;
    private final Instant now;

    private Scores(
        ClusterWeights demand, double[] dollars, double mostSaved, CapacityBelief capacity, Instant now) {
      this.demand = demand;
      this.dollars = dollars;
      this.mostSaved = mostSaved;
      this.capacity = capacity;
      this.now = now;
    }
  }

  private RankedZone takeBest(List<Integer> left, double[] nearest, Scores scores) {
    RankedZone best = score(left.getFirst(), nearest, scores);
    int at = 0;
    for (int i = 1; i < left.size(); i++) {
      RankedZone other = score(left.get(i), nearest, scores);
      if (other.total() > best.total()) {
        best = other;
        at = i;
      }
    }
    int bestZone = left.get(at);
    left.subList(at, at + 1).clear();
    for (int cluster = 0; cluster < nearest.length; cluster++) {
      nearest[cluster] = Math.min(nearest[cluster], roundTrips.millis(cluster, bestZone));
    }
    return best;
  }

  private RankedZone score(int zone, double[] nearest, Scores s) {
    Zone place = landscape.zones().get(zone);
    double saved = 0;
    double taken = 0;
    double growing = 0;
    for (int cluster = 0; cluster < nearest.length; cluster++) {
      double gain = nearest[cluster] - roundTrips.millis(cluster, zone);
      if (gain > 0) {
        double weight = s.demand.weight(cluster);
        saved += gain * weight;
        taken += weight;
        growing += s.demand.isGrowing(cluster) ? weight : 0;
      }
    }
    double proximity = s.mostSaved > 0 ? saved / s.mostSaved : 0;
    double cost = cheapness(zone, s.dollars);
    double room = s.capacity.isRefused(place.id(), s.now) ? 0 : s.capacity.availability(place.id());
    double total = (weights.proximity() * proximity + weights.cost() * cost + weights.capacity() * room)
        / (weights.proximity() + weights.cost() + weights.capacity());
    return new RankedZone(
        place.id(), proximity, cost, room, total, saved, taken > 0 ? growing / taken : 0, s.dollars[zone]);
  }

  /** What the best single zone spares: the proximity that counts as 1. */
  private double mostSaved(ClusterWeights demand, double[] nearest) {
    double most = 0;
    for (int zone = 0; zone < landscape.zones().size(); zone++) {
      double saved = 0;
      for (int cluster = 0; cluster < nearest.length; cluster++) {
        saved += Math.max(0, nearest[cluster] - roundTrips.millis(cluster, zone)) * demand.weight(cluster);
      }
      most = Math.max(most, saved);
    }
    return most;
  }

  /** 1 at the cheapest zone, 0 at the dearest. */
  private static double cheapness(int zone, double[] dollars) {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (double d : dollars) {
      low = Math.min(low, d);
      high = Math.max(high, d);
    }
    return high > low ? (high - dollars[zone]) / (high - low) : 1;
  }

  /** Instance, dependencies, and the transfer of what is written, per hour. */
  private double[] shadowDollars(ServiceSpec service, double requestsPerHour) {
    var state = service.state();
    double gigabytes = requestsPerHour * (state.cacheBytesPerRequest() + state.sessionBytesPerRequest()) / 1e9;
    return landscape.zones()
        .stream()
        .mapToDouble(
            zone -> landscape.prices().instanceHour(zone.id(), service.shadow()).amount().toDollars()
                + service.dependenciesPerHour().toDollars()
                + gigabytes * landscape.prices().transferGigabyte(service.home(), zone.id()).amount().toDollars())
        .toArray();
  }
}
