package dev.penumbra.engine.shadow;

/** The ways in which a deployment comes up, each with a lead time of its own. */
public enum Start {
  /** From nothing to serving. */
  COLD,
  /** From a shadow to serving. */
  WARM,
  /** From nothing to a shadow. */
  SHADOW
}
