package dev.penumbra.engine.shadow;

/** The life of one service in one zone. {@link DeploymentLife} lists the legal transitions. */
public enum DeploymentState {
  /** Nothing there. */
  ABSENT,
  /** Dependencies, instances and state of a shadow are on their way. */
  PREPARING,
  /** Warm, in step, without traffic. */
  SHADOW,
  /** Growing to full size; takes no traffic yet. */
  ACTIVATING,
  /** Serving. */
  ACTIVE,
  /** No longer led to; waits until no client uses the old route. */
  DRAINING,
  /** On its way to nothing. */
  REMOVING,
  /** Something there is broken; left by an answer of the cloud or by time. */
  FAILED
}
