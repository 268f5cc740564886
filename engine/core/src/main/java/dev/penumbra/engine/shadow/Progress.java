package dev.penumbra.engine.shadow;

import dev.penumbra.engine.cloud.view.DependencyStatus;
import dev.penumbra.engine.cloud.view.DeploymentStatus;
import dev.penumbra.engine.cloud.view.ReplicaStatus;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.shadow.DeploymentLife.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads from what a cloud shows how far a deployment has come. */
public final class Progress {
  /** A switch need not wait for the last straggler of many instances. */
  private static final double ENOUGH_READY = 0.75;

  /** Long enough for a zone to come back from an outage or a sick host to be replaced, short beside a day's demand. */
  private static final Duration RETRY_AFTER = Duration.ofHours(1);

  private Progress() {}

  /**
   * What the cloud's view of a deployment means for it; empty when nothing new.
   *
   * @param reachable false while its zone does not answer
   */
  public static Optional<Trigger> observed(
      Deployment deployment,
      ServiceSpec service,
      DeploymentStatus status,
      boolean reachable,
      Instant now) {
    boolean broken = !reachable || deployment.unwell() || hasFailed(deployment, status);
    return switch (deployment.state()) {
      case ABSENT -> Optional.empty();
      case PREPARING -> either(broken, Trigger.BROKEN, isShadowReady(deployment, status), Trigger.SHADOW_READY);
      case SHADOW -> when(broken, Trigger.BROKEN);
      case ACTIVATING ->
        either(broken, Trigger.BROKEN, isServingReady(deployment, service, status), Trigger.SERVING_READY);
      case ACTIVE -> when(broken, Trigger.BROKEN);
      case DRAINING -> either(broken, Trigger.BROKEN, isDrained(deployment, service, now), Trigger.DRAINED);
      case REMOVING -> when(status.isGone(), Trigger.GONE);
      case FAILED -> recovery(deployment, status, reachable, now);
    };
  }

  /** After an outage the way is free as soon as the zone is back; what a probe found sick would be sick again. */
  private static Optional<Trigger> recovery(
      Deployment deployment, DeploymentStatus status, boolean reachable, Instant now) {
    boolean waited = !now.isBefore(deployment.since().plus(RETRY_AFTER));
    boolean clear = status.isGone() && reachable && (waited || !deployment.unwell());
    return either(clear, Trigger.GONE, waited, Trigger.RETRY);
  }

  private static Optional<Trigger> when(boolean condition, Trigger trigger) {
    return condition ? Optional.of(trigger) : Optional.empty();
  }

  private static Optional<Trigger> either(boolean first, Trigger one, boolean second, Trigger other) {
    return when(first, one).or(() -> when(second, other));
  }

  /** Failed is what had instances and has none left; single failed boots are begun again. */
  private static boolean hasFailed(Deployment deployment, DeploymentStatus status) {
    boolean hadInstances = deployment.state() == DeploymentState.SHADOW || deployment.state() == DeploymentState.ACTIVE;
    return hadInstances && status.shadow().billed() + status.full().billed() == 0
        && status.shadow().failed() + status.full().failed() > 0;
  }

  private static boolean isShadowReady(Deployment deployment, DeploymentStatus status) {
    return status.shadow().ready() >= deployment.target().instances() && status.full().billed() == 0
        && status.dependencies() == DependencyStatus.READY && status.replica().present();
  }

  private static boolean isServingReady(Deployment deployment, ServiceSpec service, DeploymentStatus status) {
    return isEnough(status.full().ready(), deployment.target().instances()) && status.full().ready() > 0
        && mayTakeTraffic(service, status.replica());
  }

  /** True when so many ready instances can begin to serve what {@code aimed} are meant for. */
  public static boolean isEnough(int ready, int aimed) {
    return ready >= Math.ceil(ENOUGH_READY * aimed);
  }

  /** True when the state in a zone is close enough to the source's to serve. */
  public static boolean mayTakeTraffic(ServiceSpec service, ReplicaStatus replica) {
    return replica.present() && replica.codeCurrent() && replica.lagMillis() <= service.state().lagLimit().toMillis();
  }

  private static boolean isDrained(Deployment deployment, ServiceSpec service, Instant now) {
    return !now.isBefore(deployment.since().plus(service.traffic().staleness()));
  }
}
