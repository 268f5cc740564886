package dev.penumbra.engine.cloud.view;

import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A cloud at one moment.
 *
 * @param asOf when it was true; the engine holds back scale-in when it is old
 * @param complete false when part of the cloud did not answer
 * @param deployments those with anything in them
 * @param routes where each cluster is led to now, per service
 */
public record CloudSnapshot(
    Instant asOf,
    boolean complete,
    Map<DeploymentKey, DeploymentStatus> deployments,
    Map<ServiceId, Map<ClusterId, ZoneId>> routes,
    Map<ZoneId, ZoneSignal> zones) {
  public CloudSnapshot {
    deployments = Map.copyOf(deployments);
    routes = Map.copyOf(routes);
    zones = Map.copyOf(zones);
  }

  /** Status of a deployment, {@link DeploymentStatus#ABSENT} when there is none. */
  public DeploymentStatus deployment(DeploymentKey key) {
    return deployments.getOrDefault(key, DeploymentStatus.ABSENT);
  }

  /**
   * Positions of the clusters that a zone serves, among those given; old answers that name another zone may still be in
   * use.
   */
  public int[] led(ServiceId service, ZoneId zone, List<ClientCluster> clusters) {
    Map<ClusterId, ZoneId> of = routes.getOrDefault(service, Map.of());
    return IntStream.range(0, clusters.size()).filter(c -> zone.equals(of.get(clusters.get(c).id()))).toArray();
  }
}
