package dev.penumbra.engine.model;

import java.util.Comparator;

/** One service in one zone. Ordered by service, then zone. */
public record DeploymentKey(ServiceId service, ZoneId zone) implements Comparable<DeploymentKey> {
  private static final Comparator<DeploymentKey> ORDER = Comparator.comparing(DeploymentKey::service)
      .thenComparing(DeploymentKey::zone);

  @Override
  public int compareTo(DeploymentKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return service + "@" + zone;
  }
}
