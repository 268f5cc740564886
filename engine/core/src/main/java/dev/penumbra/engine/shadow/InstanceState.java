package dev.penumbra.engine.shadow;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of one instance. It is billed from {@code PROVISIONING} on and serves only when {@code READY}. */
public enum InstanceState {
  PROVISIONING, BOOTING, SYNCHRONISING, REGISTERING, READY,
  /** Changing between shadow and full size; serves nothing meanwhile. */
  RESIZING, DRAINING, TERMINATED, FAILED;

  private static final Map<InstanceState, Set<InstanceState>> NEXT = Map.of(
      PROVISIONING, EnumSet.of(BOOTING, TERMINATED, FAILED),
      BOOTING, EnumSet.of(SYNCHRONISING, TERMINATED, FAILED),
      SYNCHRONISING, EnumSet.of(REGISTERING, TERMINATED, FAILED),
      REGISTERING, EnumSet.of(READY, TERMINATED, FAILED),
      READY, EnumSet.of(RESIZING, DRAINING, TERMINATED, FAILED),
      RESIZING, EnumSet.of(REGISTERING, TERMINATED, FAILED),
      DRAINING, EnumSet.of(READY, RESIZING, TERMINATED, FAILED),
      TERMINATED, EnumSet.noneOf(InstanceState.class),
      FAILED, EnumSet.of(TERMINATED));

  /** True when an instance may go from this state to {@code next} in one step. */
  public boolean mayBecome(InstanceState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Checked step; throws {@link IllegalStateException} when it is not legal. */
  public InstanceState to(InstanceState next) {
    if (!mayBecome(next)) {
      throw new IllegalStateException("an instance cannot go from " + this + " to " + next);
    }
    return next;
  }

  /** True while it exists and costs money. */
  public boolean isBilled() {
    return this != TERMINATED && this != FAILED;
  }

  /** True while it is on its way to serving. */
  public boolean isStarting() {
    return switch (this) {
      case PROVISIONING, BOOTING, SYNCHRONISING, REGISTERING, RESIZING -> true;
      case READY, DRAINING, TERMINATED, FAILED -> false;
    };
  }
}
