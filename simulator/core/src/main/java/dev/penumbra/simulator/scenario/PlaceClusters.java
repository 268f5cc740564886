package dev.penumbra.simulator.scenario;

import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.scenario.Scenario.Window;
import dev.penumbra.simulator.scenario.format.ClusterPlan;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Clusters of clients, and which one each place of the demand belongs to.
 *
 * @param clusterOfPlace position in {@code clusters}, per place
 */
record Clustering(List<ClientCluster> clusters, List<Integer> clusterOfPlace) {
  static Clustering of(ClusterPlan plan, DemandSource demand, Window window, int services) {
    return switch (plan) {
      case ClusterPlan.Places() -> ofPlaces(demand.places());
    };
  }

  private static Clustering ofPlaces(List<Place> places) {
    List<ClientCluster> clusters = places.stream()
        .map(place -> new ClientCluster(new ClusterId(place.id()), place.location(), 0))
        .toList();
    return new Clustering(clusters, IntStream.range(0, places.size()).boxed().toList());
  }
}
