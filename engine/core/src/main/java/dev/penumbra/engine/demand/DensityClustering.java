package dev.penumbra.engine.demand;

import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ClusterId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds where clients are dense: DBSCAN (Ester, Kriegel, Sander and Xu 1996) on the sphere, points counting by weight. A
 * point with enough weight around it is a core; cores within reach of each other are one cluster, with the points they
 * reach. A point that no core reaches is a cluster of its own, because its clients are served too.
 *
 * <p>The result does not depend on the order of the points: one that several clusters reach goes with the nearest core.
 *
 * @param reachKm great-circle distance of neighbours, above 0
 * @param minWeight weight within reach, its own included, that makes a core; above 0
 */
public record DensityClustering(double reachKm, double minWeight) {
  private static final int NONE = -1;
  private static final Comparator<WeightedPoint> HEAVIEST_FIRST = Comparator.comparingDouble(WeightedPoint::weight)
      .reversed()
      .thenComparing(WeightedPoint::id);

  public DensityClustering {
    if (!(reachKm > 0 && reachKm < Double.POSITIVE_INFINITY) || !(minWeight > 0)) {
      throw new IllegalArgumentException("reach " + reachKm + " km and least weight " + minWeight + " must be above 0");
    }
  }

  /**
   * Clusters points; the heaviest cluster comes first, and each bears the name of its heaviest point. Throws
   * {@link IllegalArgumentException} when two points have the same id.
   */
  public Clustering cluster(List<WeightedPoint> points) {
    List<Integer> order = IntStream.range(0, points.size())
        .boxed()
        .sorted(Comparator.comparing(points::get, HEAVIEST_FIRST))
        .toList();
    List<WeightedPoint> sorted = order.stream().map(points::get).toList();
    if (sorted.stream().map(WeightedPoint::id).distinct().count() != sorted.size()) {
      throw new IllegalArgumentException("two points have the same id");
    }
    return named(sorted, order, label(sorted));
  }

  /** A number for each point, the same for those of one cluster. */
  private int[] label(List<WeightedPoint> points) {
    SphereGrid grid = new SphereGrid(points.stream().map(WeightedPoint::where).toList(), reachKm);
    boolean[] core = new boolean[points.size()];
    for (int point = 0; point < core.length; point++) {
      double[] weight = new double[1];
      grid.forEachNear(point, (near, _) -> {
        weight[0] += points.get(near).weight();
        return weight[0] < minWeight;
      });
      core[point] = weight[0] >= minWeight;
    }
    int[] labels = new int[core.length];
    Arrays.fill(labels, NONE);
    for (int point = 0; point < core.length; point++) {
      if (core[point] && labels[point] == NONE) {
        spread(point, grid, core, labels);
      }
    }
    joinOthers(grid, core, labels);
    return labels;
  }

  private static void spread(int seed, SphereGrid grid, boolean[] core, int[] labels) {
    Deque<Integer> open = new ArrayDeque<>(List.of(seed));
    labels[seed] = seed;
    while (!open.isEmpty()) {
      grid.forEachNear(open.remove(), (near, _) -> {
        if (core[near] && labels[near] == NONE) {
          labels[near] = seed;
          open.add(near);
        }
        return true;
      });
    }
  }

  private static void joinOthers(SphereGrid grid, boolean[] core, int[] labels) {
    for (int point = 0; point < core.length; point++) {
      if (!core[point]) {
        int[] nearest = {NONE};
        double[] least = {Double.POSITIVE_INFINITY};
        grid.forEachNear(point, (near, distance) -> {
          boolean nearer = distance < least[0] || (distance == least[0] && near < nearest[0]);
          if (core[near] && nearer) {
            nearest[0] = near;
            least[0] = distance;
          }
          return true;
        });
        labels[point] = nearest[0] == NONE ? point : labels[nearest[0]];
      }
    }
  }

  /** Clusters by weight, and the positions of the points turned back to the order they were given in. */
  private static Clustering named(List<WeightedPoint> points, List<Integer> order, int[] labels) {
    List<Members> found = new ArrayList<>();
    Members[] byLabel = new Members[points.size()];
    for (int point = 0; point < labels.length; point++) {
      if (byLabel[labels[point]] == null) {
        byLabel[labels[point]] = new Members(new ArrayList<>(), new ArrayList<>());
        found.add(byLabel[labels[point]]);
      }
      byLabel[labels[point]].points.add(points.get(point));
      byLabel[labels[point]].positions.add(order.get(point));
    }
    found.sort(Comparator.comparingDouble(Members::weight).reversed().thenComparing(Members::name));
    Integer[] clusterOf = new Integer[points.size()];
    List<ClientCluster> clusters = new ArrayList<>();
    for (Members members : found) {
      members.positions.forEach(position -> clusterOf[position] = clusters.size());
      clusters.add(members.toCluster());
    }
    return new Clustering(clusters, List.of(clusterOf));
  }

  /** The points of one cluster, the heaviest first. */
  private record Members(List<WeightedPoint> points, List<Integer> positions) {
    double weight() {
      return points.stream().mapToDouble(WeightedPoint::weight).sum();
    }

    String name() {
      return points.getFirst().id();
    }

    ClientCluster toCluster() {
      var centre = SphereGrid.centre(points);
      double radius = points.stream().mapToDouble(point -> centre.distanceKm(point.where())).max().orElse(0);
      return new ClientCluster(new ClusterId(name()), centre, radius);
    }
  }
}
