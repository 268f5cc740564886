package dev.penumbra.engine.activation.lone;

import java.util.OptionalDouble;

/**
 * What one rule has to say on a decision.
 *
 * @param say its share of the decision, 0 to 1; all shares make 1
 * @param serves what it would do
 * @param gain what it expects serving to cost less than waiting, in units of the upkeep; empty when it expects nothing
 */
public record Voice(String policy, double say, boolean serves, OptionalDouble gain) {
  /** The same with a share of this share. */
  public Voice of(double share) {
    return new Voice(policy, share * say, serves, gain);
  }
}
