package dev.penumbra.simulator.scenario.format;

import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.OneOf;
import dev.penumbra.engine.config.format.Type;

/** How places become clusters of clients. */
public sealed interface ClusterPlan {
  /** Each place is a cluster of its own. */
  record Places() implements ClusterPlan {}

  /** As the file has it. */
  Type<ClusterPlan> TYPE = OneOf.<ClusterPlan>of()
      .or("places", Form.of("places", "Each place is a cluster of its own.", _ -> new Places()));
}
