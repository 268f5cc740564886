package dev.penumbra.simulator.scenario;

import java.util.Optional;

/**
 * What a command line sets in place of the file; empty leaves the file's value.
 *
 * @param policy name of a policy; takes the parameters of the engine's section when that names the same one, else those
 *     of the baseline
 */
public record Overrides(Optional<Long> seed, Optional<String> policy) {
  /** Everything as the file says. */
  public static final Overrides NONE = new Overrides(Optional.empty(), Optional.empty());
}
