package dev.penumbra.app.map.scene;

import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.GeoPoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything on the map in one slot. */
public record MapScene(List<ZoneMark> zones, List<ClusterMark> clusters, List<Arc> arcs) {
  /** Nothing. */
  public static final MapScene EMPTY = new MapScene(List.of(), List.of(), List.of());

  /** Clients and what they ask for. */
  public record ClusterMark(ClientCluster what, double requestsPerSecond) {}

  /**
   * Clients and the zone that serves them.
   *
   * @param zone position of the zone
   * @param roundTripMillis mean of the network between them
   */
  public record Arc(GeoPoint from, GeoPoint to, int zone, double requestsPerSecond, double roundTripMillis) {}

  public MapScene {
    zones = List.copyOf(zones);
    clusters = List.copyOf(clusters);
    arcs = List.copyOf(arcs);
  }

  /** The mark of a zone by its position. */
  public Optional<ZoneMark> find(int zone) {
    return zones.stream().filter(z -> z.zone() == zone).findFirst();
  }

  /** All places worth having in view: clients, and zones in use or near. */
  public List<GeoPoint> places() {
    return Stream.concat(
        clusters.stream().map(c -> c.what().centre()),
        zones.stream().filter(ZoneMark::isInUse).map(z -> z.what().location())).toList();
  }

  /** True while something has to be shown as moving. */
  public boolean isMoving() {
    return zones.stream().anyMatch(ZoneMark::moving);
  }
}
