package dev.penumbra.simulator.scenario;

import dev.penumbra.engine.demand.Clustering;
import dev.penumbra.engine.demand.WeightedPoint;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.scenario.format.ClusterPlan;
import java.util.List;
import java.util.stream.IntStream;

/** Puts the places of a demand together to clusters of clients, by what was asked from each before the window. */
final class PlaceClusters {
  private PlaceClusters() {}

  /** Clusters and the place of each, in the order of the demand; {@code pastSlots} are those before the window. */
  static Clustering of(ClusterPlan plan, DemandSource demand, int pastSlots) {
    List<WeightedPoint> points = IntStream.range(0, demand.places().size())
        .mapToObj(place -> point(demand, place, pastSlots))
        .toList();
    return switch (plan) {
      case ClusterPlan.Places() -> Clustering.eachPlaceItsOwn(points);
      case ClusterPlan.Density(var clustering) -> clustering.cluster(points);
    };
  }

  private static WeightedPoint point(DemandSource demand, int place, int pastSlots) {
    double weight = 0;
    for (int service = 0; service < demand.services(); service++) {
      for (int slot = 0; slot < pastSlots; slot++) {
        weight += demand.requests(service, place, slot);
      }
    }
    var where = demand.places().get(place);
    return new WeightedPoint(where.id(), where.location(), weight);
  }
}
