package dev.penumbra.engine.activation.decision;

/** How ready a zone is for a service, in rising order. */
public enum Level {
  ABSENT, SHADOW, ACTIVE
}
