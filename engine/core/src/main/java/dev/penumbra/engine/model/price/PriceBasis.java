package dev.penumbra.engine.model.price;

/** How far a price can be relied on. */
public enum PriceBasis {
  /** Read from a named list of the provider. */
  PUBLISHED,
  /** Computed from published ones by a stated rule. */
  DERIVED,
  /** A stated guess. */
  ASSUMED
}
