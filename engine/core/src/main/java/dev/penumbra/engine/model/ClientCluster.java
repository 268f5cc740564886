package dev.penumbra.engine.model;

/**
 * Clients close enough together that one zone serves them alike.
 *
 * @param radiusKm distance from the centre within which its clients lie, 0 or more
 */
public record ClientCluster(ClusterId id, GeoPoint centre, double radiusKm) {
  public ClientCluster {
    if (!(radiusKm >= 0)) {
      throw new IllegalArgumentException("radius " + radiusKm + " km is negative");
    }
  }
}
