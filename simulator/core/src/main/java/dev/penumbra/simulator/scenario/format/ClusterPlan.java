package dev.penumbra.simulator.scenario.format;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.OneOf;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.demand.DensityClustering;

/** How places become clusters of clients. */
public sealed interface ClusterPlan {
  /** Each place is a cluster of its own. */
  record Places() implements ClusterPlan {}

  /** Places that lie close together become one, by what was asked from them before the window. */
  record Density(DensityClustering clustering) implements ClusterPlan {}

  /** As the file has it. */
  Type<ClusterPlan> TYPE = OneOf.<ClusterPlan>of()
      .or("places", Form.of("places", "Each place is a cluster of its own.", _ -> new Places()))
      .or("density", density());

  private static Form<ClusterPlan> density() {
    Field<Double> reach = Field.required(
        "reachKm", Scalar.number("km", Range.from(0.001, 20_100)), "great-circle distance of neighbours");
    Field<Double> least = Field.required(
        "minRequests", Scalar.number("requests", Range.above(0, 1e15)),
        "requests within reach of a place, all services together, over the whole past, that make it the core of a"
            + " cluster");
    return Form.of(
        "density",
        "Density clustering on the sphere (DBSCAN): cores within reach of each other are one cluster, with the places"
            + " they reach; any other place is a cluster of its own.",
        v -> new Density(new DensityClustering(v.get(reach), v.get(least))), reach, least);
  }
}
