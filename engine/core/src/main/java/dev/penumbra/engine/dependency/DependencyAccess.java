package dev.penumbra.engine.dependency;

/**
 * How requests of a service use a dependency of it.
 *
 * @param perRequest accesses per request on average, one after the other, above 0
 * @param latencyMillis what each takes where the dependency is, 0 or more
 * @param home true when all accesses go to the dependency at the service's home, false when each goes to the replica
 *     beside it in its zone
 */
public record DependencyAccess(double perRequest, double latencyMillis, boolean home) {
  public DependencyAccess {
    if (!(perRequest > 0) || !(latencyMillis >= 0)) {
      throw new IllegalArgumentException(
          perRequest + " accesses per request must be above 0, their latency of " + latencyMillis + " ms not below");
    }
  }
}
