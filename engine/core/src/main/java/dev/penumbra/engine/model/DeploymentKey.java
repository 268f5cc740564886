package dev.penumbra.engine.model;

/** One service in one zone. Ordered by service, then zone. */
public record DeploymentKey(ServiceId service, ZoneId zone) implements Comparable<DeploymentKey> {
  @Override
  public int compareTo(DeploymentKey other) {
    int byService = service.compareTo(other.service);
    return byService == 0 ? zone.compareTo(other.zone) : byService;
  }

  @Override
  public String toString() {
    return service + "@" + zone;
  }
}
