package dev.penumbra.engine.cloud.view;

/**
 * One service in one zone as the cloud sees it.
 *
 * @param utilisation busy share of the ready full-size servers since the last observation, 0 to 1; 0 without servers
 * @param queued requests waiting now
 */
public record DeploymentStatus(
    InstanceCounts shadow,
    InstanceCounts full,
    ReplicaStatus replica,
    DependencyStatus dependencies,
    double utilisation,
    long queued) {
  /** Nothing here. */
  public static final DeploymentStatus ABSENT = new DeploymentStatus(
      InstanceCounts.NONE, InstanceCounts.NONE, ReplicaStatus.ABSENT, DependencyStatus.ABSENT, 0, 0);

  /** True when nothing is left that costs money. */
  public boolean isGone() {
    return shadow.billed() == 0 && full.billed() == 0 && dependencies == DependencyStatus.ABSENT;
  }
}
