package dev.penumbra.simulator.scenario;

import dev.penumbra.engine.config.EngineConfig;
import java.util.Optional;

/**
 * What a command line sets in place of the file; empty leaves the file's value.
 *
 * @param policy name of a policy; takes the parameters of the engine's section when that names the same one, else those
 *     of the baseline
 * @param engine takes the place of the whole engine's section; {@code policy} is looked at afterwards
 */
public record Overrides(Optional<Long> seed, Optional<String> policy, Optional<EngineConfig> engine) {
  /** Everything as the file says. */
  public static final Overrides NONE = new Overrides(Optional.empty(), Optional.empty(), Optional.empty());
}
