package dev.penumbra.engine.demand;

import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ClusterId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Clusters, and which one each point belongs to.
 *
 * @param clusterOf position of the cluster of each point, in the order in which the points were given
 */
public record Clustering(List<ClientCluster> clusters, List<Integer> clusterOf) {
  public Clustering {
    clusters = List.copyOf(clusters);
    clusterOf = List.copyOf(clusterOf);
  }

  /** Every place a cluster of its own, in the order given: for places that are already what a planner thinks in. */
  public static Clustering eachPlaceItsOwn(List<WeightedPoint> points) {
    List<ClientCluster> clusters = points.stream()
        .map(point -> new ClientCluster(new ClusterId(point.id()), point.where(), 0))
        .toList();
    return new Clustering(clusters, IntStream.range(0, points.size()).boxed().toList());
  }
}
