package dev.penumbra.simulator.metrics;

/** What money is spent on. */
public enum CostKind {
  /** Full-size instances, in a home and elsewhere, from the moment they are billed, those still starting included. */
  ACTIVE,
  /** Instances of shadow size, from the moment they are billed. */
  SHADOW,
  /** State moved between zones; belongs to the zone it arrives in. */
  TRANSFER,
  /** Databases, queues and the like, as long as they exist. */
  DEPENDENCIES,
  /** Questions to shadows whether they are well. */
  PROBES,
  /** The price of latency above the objective; not paid to a provider. */
  PENALTY
}
