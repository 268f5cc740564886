package dev.penumbra.simulator.cloud.model;

/** How fast clients make a service write state at its source: it follows demand. Immutable. */
@FunctionalInterface
public interface WriteRates {
  /**
   * Requests per second of a service over all clients, 0 or more; taken to stay the same until the cloud is advanced
   * again.
   *
   * @param service position in the landscape
   */
  double requestsPerSecond(int service, long atMillis);
}
