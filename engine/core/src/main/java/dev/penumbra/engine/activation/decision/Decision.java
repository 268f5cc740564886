package dev.penumbra.engine.activation.decision;

import dev.penumbra.engine.model.DeploymentKey;
import java.util.ArrayList;
import java.util.List;

/**
 * What a policy wants for one deployment in one cycle, "hold" included.
 *
 * @param current what the engine was aiming at before
 * @param chosen what it aims at from now on
 * @param guardChanges what the guard made different from the policy's wish, in the order of its rules; empty when nothing
 */
public record Decision(
    DeploymentKey key, Target current, Target chosen, Reason reason, List<GuardChange> guardChanges) {
  /** A guard's rule replaced {@code wanted}. */
  public record GuardChange(String rule, Target wanted, Reason reason) {}

  public Decision {
    guardChanges = List.copyOf(guardChanges);
  }

  public Decision(DeploymentKey key, Target current, Target chosen, Reason reason) {
    this(key, current, chosen, reason, List.of());
  }

  /** True when nothing changes. */
  public boolean isHold() {
    return current.equals(chosen);
  }

  /** This decision with another target, and the rule that insisted on it. */
  public Decision changedTo(Target target, String rule, Reason why) {
    List<GuardChange> changes = new ArrayList<>(guardChanges);
    changes.add(new GuardChange(rule, chosen, why));
    return new Decision(key, current, target, reason, changes);
  }
}
