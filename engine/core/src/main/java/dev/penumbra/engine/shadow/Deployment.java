package dev.penumbra.engine.shadow;

import dev.penumbra.engine.activation.decision.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One service in one zone as the engine knows it. Immutable.
 *
 * @param target what it is aimed at
 * @param since when it came into its state
 * @param levelChangedAt when its target last changed its readiness
 * @param lastDone latest moment at which the cloud finished something for it
 * @param lastSynchronised when a synchronisation was last asked for
 * @param lastProbed when a probe was last asked for
 * @param unwell true after a probe that failed, until it is removed
 * @param cameFrom the state from which its present start began; tells how its lead time is to be counted
 */
public record Deployment(
    DeploymentState state,
    Target target,
    Instant since,
    Instant levelChangedAt,
    Optional<Instant> lastDone,
    Optional<Instant> lastSynchronised,
    Optional<Instant> lastProbed,
    boolean unwell,
    DeploymentState cameFrom) {
  /** Nothing there, for as long as anyone knows. */
  public static final Deployment NONE = new Deployment(
      DeploymentState.ABSENT, new Target.Absent(), Instant.EPOCH, Instant.EPOCH, Optional.empty(), Optional.empty(),
      Optional.empty(), false, DeploymentState.ABSENT);

  /** After the trigger at {@code now}; the same when the table knows no such step. */
  public Deployment on(DeploymentLife.Trigger trigger, Instant now) {
    return DeploymentLife.next(state, trigger)
        .map(
            next -> new Deployment(
                next, target, now, levelChangedAt, lastDone, lastSynchronised, lastProbed,
                unwell && next != DeploymentState.ABSENT, origin(next)))
        .orElse(this);
  }

  private DeploymentState origin(DeploymentState next) {
    boolean starts = next == DeploymentState.PREPARING || next == DeploymentState.ACTIVATING;
    boolean underWay = state == DeploymentState.PREPARING || state == DeploymentState.ACTIVATING;
    return starts && !underWay ? state : cameFrom;
  }

  /** With another aim, taken at {@code now}. */
  public Deployment aimedAt(Target next, Instant now) {
    Instant changed = next.level() == target.level() ? levelChangedAt : now;
    return new Deployment(
        state, next, since, changed, lastDone, lastSynchronised, lastProbed, unwell, cameFrom);
  }

  /** With something finished by the cloud. */
  public Deployment doneAt(Instant at) {
    Instant latest = lastDone.filter(d -> d.isAfter(at)).orElse(at);
    return new Deployment(
        state, target, since, levelChangedAt, Optional.of(latest), lastSynchronised, lastProbed, unwell, cameFrom);
  }

  /** With a synchronisation asked for. */
  public Deployment synchronisedAt(Instant at) {
    return new Deployment(
        state, target, since, levelChangedAt, lastDone, Optional.of(at), lastProbed, unwell, cameFrom);
  }

  /** With a probe asked for. */
  public Deployment probedAt(Instant at) {
    return new Deployment(
        state, target, since, levelChangedAt, lastDone, lastSynchronised, Optional.of(at), unwell, cameFrom);
  }

  /** Found unwell by a probe. */
  public Deployment foundUnwell() {
    return new Deployment(
        state, target, since, levelChangedAt, lastDone, lastSynchronised, lastProbed, true, cameFrom);
  }

  /** How long its present start took, once something was finished after it began; empty when it is not known. */
  public Optional<Duration> startTook() {
    return lastDone.filter(d -> d.isAfter(since)).map(d -> Duration.between(since, d));
  }

  /** The way in which its present start came about, by where it leads. */
  public Start start(DeploymentState reached) {
    if (reached == DeploymentState.SHADOW) {
      return Start.SHADOW;
    }
    return cameFrom == DeploymentState.SHADOW ? Start.WARM : Start.COLD;
  }
}
