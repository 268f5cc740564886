package dev.penumbra.engine.shadow;

import static dev.penumbra.engine.shadow.DeploymentState.ABSENT;
import static dev.penumbra.engine.shadow.DeploymentState.ACTIVATING;
import static dev.penumbra.engine.shadow.DeploymentState.ACTIVE;
import static dev.penumbra.engine.shadow.DeploymentState.DRAINING;
import static dev.penumbra.engine.shadow.DeploymentState.FAILED;
import static dev.penumbra.engine.shadow.DeploymentState.PREPARING;
import static dev.penumbra.engine.shadow.DeploymentState.REMOVING;
import static dev.penumbra.engine.shadow.DeploymentState.SHADOW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The one table of what may happen to a deployment, and why. */
public final class DeploymentLife {
  /** What moves a deployment from one state to another. */
  public enum Trigger {
    /** A shadow is wanted. */
    WANT_SHADOW,
    /** Service is wanted. */
    WANT_ACTIVE,
    /** Nothing is wanted. */
    WANT_ABSENT,
    /** The shadow is up, in step, and its dependencies are ready. */
    SHADOW_READY,
    /** Full-size instances are ready and the replica may take traffic. */
    SERVING_READY,
    /** No client uses the old route any more. */
    DRAINED,
    /** The cloud has nothing left of it. */
    GONE,
    /** An instance or the zone failed, or a probe found it unwell. */
    BROKEN,
    /** The time to try again has come. */
    RETRY
  }

  /** One row: in {@code from}, {@code trigger} leads to {@code to}. */
  public record Transition(DeploymentState from, Trigger trigger, DeploymentState to) {}

  /** Every legal transition; what is not here leaves the state as it is. */
  public static final List<Transition> TABLE = List.of(
      new Transition(ABSENT, Trigger.WANT_SHADOW, PREPARING),
      new Transition(ABSENT, Trigger.WANT_ACTIVE, ACTIVATING), // a cold start, without a shadow
      new Transition(PREPARING, Trigger.SHADOW_READY, SHADOW),
      new Transition(PREPARING, Trigger.WANT_ACTIVE, ACTIVATING),
      new Transition(PREPARING, Trigger.WANT_ABSENT, REMOVING),
      new Transition(PREPARING, Trigger.BROKEN, FAILED),
      new Transition(SHADOW, Trigger.WANT_ACTIVE, ACTIVATING),
      new Transition(SHADOW, Trigger.WANT_ABSENT, REMOVING),
      new Transition(SHADOW, Trigger.BROKEN, FAILED),
      new Transition(ACTIVATING, Trigger.SERVING_READY, ACTIVE),
      new Transition(ACTIVATING, Trigger.WANT_SHADOW, PREPARING), // a scale-up is cancelled
      new Transition(ACTIVATING, Trigger.WANT_ABSENT, REMOVING),
      new Transition(ACTIVATING, Trigger.BROKEN, FAILED),
      new Transition(ACTIVE, Trigger.WANT_SHADOW, DRAINING),
      new Transition(ACTIVE, Trigger.WANT_ABSENT, DRAINING),
      new Transition(ACTIVE, Trigger.BROKEN, FAILED),
      new Transition(DRAINING, Trigger.WANT_ACTIVE, ACTIVE), // demand returns before the instances are gone
      new Transition(DRAINING, Trigger.DRAINED, PREPARING), // to a shadow, or on to nothing from there
      new Transition(DRAINING, Trigger.BROKEN, FAILED),
      new Transition(REMOVING, Trigger.GONE, ABSENT),
      new Transition(REMOVING, Trigger.WANT_SHADOW, PREPARING),
      new Transition(REMOVING, Trigger.WANT_ACTIVE, ACTIVATING),
      new Transition(FAILED, Trigger.RETRY, REMOVING), // what is left is cleared before anything new
      new Transition(FAILED, Trigger.GONE, ABSENT));

  /** States in which a deployment may be led to. */
  public static final Set<DeploymentState> SERVING = Set.of(ACTIVE);

  /** The table by what is looked up in it. */
  private static final Map<DeploymentState, Map<Trigger, DeploymentState>> NEXT = TABLE.stream()
      .collect(Collectors.groupingBy(Transition::from, Collectors.toMap(Transition::trigger, Transition::to)));

  private DeploymentLife() {}

  /** Where a trigger leads; empty when it changes nothing. */
  public static Optional<DeploymentState> next(DeploymentState from, Trigger trigger) {
    return Optional.ofNullable(NEXT.getOrDefault(from, Map.of()).get(trigger));
  }
}
