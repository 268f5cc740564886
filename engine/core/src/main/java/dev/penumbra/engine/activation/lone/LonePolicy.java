package dev.penumbra.engine.activation.lone;

/** Decides for one zone from the demand seen so far. Implementations keep what they saw: one zone each, one thread. */
public interface LonePolicy {
  /** As users write it. */
  String name();

  /** Takes note of the demand of the step that has just ended, in units of the upkeep. */
  void see(double demand);

  /** What was seen so far was history: from now on decisions are carried out, beginning in shadow. */
  default void begin() {}

  /** Whether the zone should serve, or begin to, in the step that comes; changes nothing. */
  boolean serves(boolean active);
}
