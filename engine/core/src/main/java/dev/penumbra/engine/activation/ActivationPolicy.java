package dev.penumbra.engine.activation;

import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.model.DeploymentKey;
import java.util.SortedMap;

/**
 * Decides how ready each candidate zone of each service shall be. A pure function: what it needs to remember is its
 * {@link Memory}. It never speaks of a service's home, which always serves.
 */
public interface ActivationPolicy {
  /** What a policy remembers between cycles; immutable, understood by the policy that made it only. */
  interface Memory {}

  /** The memory of a policy that has none. */
  record Forgetful() implements Memory {}

  /**
   * What a policy wants.
   *
   * @param wishes one for each service and candidate zone it has an opinion on; any other deployment shall be absent
   */
  record Wishes(SortedMap<DeploymentKey, Wish> wishes, Memory memory) {}

  /** As users write it, for example {@code ski-rental}. */
  String name();

  /** Before the first cycle. */
  default Memory initialMemory() {
    return new Forgetful();
  }

  /** The wishes for the cycle that {@code situation} describes. */
  Wishes wish(Situation situation, Memory memory);
}
