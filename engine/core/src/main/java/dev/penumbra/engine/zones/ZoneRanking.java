package dev.penumbra.engine.zones;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.service.ServiceSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
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
    Scores scores = new Scores(demand, dollars, cheapness(dollars), rooms(capacity, now), mostSaved(demand, nearest));
    return ranked(home, nearest, scores);
  }

  /** What all zones are scored against, and the scores that do not depend on which were ranked before; by zone. */
  @SuppressWarnings("ArrayRecordComponent") // lives within a ranking, and is compared with nothing
  private record Scores(
      ClusterWeights demand, double[] dollars, double[] cheapness, double[] rooms, double mostSaved) {}

  /** Zones are scored again only when clients are nearer to the one ranked before than they were to any. */
  private List<RankedZone> ranked(int home, double[] nearest, Scores scores) {
    List<Place> left = new ArrayList<>();
    for (int zone = 0; zone < landscape.zones().size(); zone++) {
      if (zone != home) {
        left.add(new Place(zone, score(zone, nearest, scores)));
      }
    }
    List<RankedZone> ranked = new ArrayList<>();
    while (!left.isEmpty()) {
      Place best = Collections.max(left, Comparator.comparingDouble(place -> place.scored.total())); // first of equals
      left.remove(best);
      ranked.add(best.scored);
      if (comeNearer(nearest, best.zone)) {
        left.replaceAll(place -> new Place(place.zone, score(place.zone, nearest, scores)));
      }
    }
    return List.copyOf(ranked);
  }

  /** A zone by its position, and how it is scored beside those ranked so far. */
  private record Place(int zone, RankedZone scored) {}

  /** Takes a zone in; false when no cluster is nearer to it than to those before. */
  private boolean comeNearer(double[] nearest, int zone) {
    boolean changed = false;
    for (int cluster = 0; cluster < nearest.length; cluster++) {
      changed |= roundTrips.millis(cluster, zone) < nearest[cluster];
      nearest[cluster] = Math.min(nearest[cluster], roundTrips.millis(cluster, zone));
    }
    return changed;
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
    double cost = s.cheapness[zone];
    double room = s.rooms[zone];
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
  private static double[] cheapness(double[] dollars) {
    double low = Arrays.stream(dollars).min().orElse(0);
    double high = Arrays.stream(dollars).max().orElse(0);
    return Arrays.stream(dollars).map(d -> high > low ? (high - d) / (high - low) : 1).toArray();
  }

  private double[] rooms(CapacityBelief capacity, Instant now) {
    return landscape.zones()
        .stream()
        .mapToDouble(zone -> capacity.isRefused(zone.id(), now) ? 0 : capacity.availability(zone.id()))
        .toArray();
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
