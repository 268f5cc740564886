package dev.penumbra.engine.activation.lone;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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

  /** One that goes on from the same state by itself. */
  LonePolicy copy();

  /** What each choice is expected to cost; empty for rules that expect nothing, or differences only. */
  default Optional<Prospect> prospect(boolean active) {
    return Optional.empty();
  }

  /** What serving is expected to cost less than waiting; empty for rules that expect nothing. */
  default OptionalDouble gain(boolean active) {
    return prospect(active).stream().mapToDouble(Prospect::gain).findFirst();
  }

  /** The rules that the decision is made of. */
  default List<Voice> voices(boolean active) {
    return List.of(new Voice(name(), 1, serves(active), gain(active)));
  }
}
