package dev.penumbra.app.session.run;

import dev.penumbra.engine.activation.policy.PolicyConfig;

/**
 * Where a run leaves the past of another, and what is different from then on.
 *
 * @param slot the first slot that may differ, 0 or more
 * @param policy decides from then on
 */
public record Fork(int slot, PolicyConfig policy) {
  public Fork {
    if (slot < 0) {
      throw new IllegalArgumentException("a fork at slot " + slot + "; the first is 0");
    }
  }
}
