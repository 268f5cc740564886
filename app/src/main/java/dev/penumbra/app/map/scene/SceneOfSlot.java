package dev.penumbra.app.map.scene;

import dev.penumbra.app.map.scene.MapScene.Arc;
import dev.penumbra.app.map.scene.MapScene.ClusterMark;
import dev.penumbra.app.map.scene.ZoneMark.Load;
import dev.penumbra.app.map.scene.ZoneMark.Trouble;
import dev.penumbra.app.session.OpenScenario;
import dev.penumbra.app.session.recording.Cell;
import dev.penumbra.app.session.recording.Frame;
import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.shadow.DeploymentState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Makes the map's scene of a slot. */
public final class SceneOfSlot {
  private final OpenScenario open;
  private final Landscape landscape;
  private final int[] services;
  private final int slot;

  private SceneOfSlot(OpenScenario open, OptionalInt service, int slot) {
    this.open = open;
    this.landscape = open.scenario().landscape();
    this.services = service.isPresent()
        ? new int[]{service.getAsInt()}
        : IntStream.range(0, landscape.services().size()).toArray();
    this.slot = slot;
  }

  /**
   * What a slot of a run looks like.
   *
   * @param service position of the one looked at; empty for all
   * @param slot one that is recorded
   */
  public static MapScene of(OpenScenario open, Recording recording, OptionalInt service, int slot) {
    SceneOfSlot scene = new SceneOfSlot(open, service, slot);
    Frame frame = recording.frame(slot);
    return new MapScene(
        scene.zones(frame, recording.start(slot + 1).toEpochMilli() - 1), scene.clusters(), scene.arcs(recording));
  }

  /** A scenario before its first run: where clients and homes are. */
  public static MapScene before(OpenScenario open, OptionalInt service) {
    SceneOfSlot scene = new SceneOfSlot(open, service, 0);
    List<ZoneMark> zones = IntStream.range(0, scene.landscape.zones().size())
        .mapToObj(z -> scene.idle(z))
        .toList();
    return new MapScene(zones, scene.clusters(), List.of());
  }

  private ZoneMark idle(int zone) {
    boolean home = isHome(zone);
    return new ZoneMark(
        zone, landscape.zones().get(zone), home ? Level.ACTIVE : Level.ABSENT, false, home, Trouble.NONE,
        load(List.of()));
  }

  private boolean isHome(int zone) {
    Zone what = landscape.zones().get(zone);
    return IntStream.of(services)
        .mapToObj(landscape.services()::get)
        .map(ServiceSpec::home)
        .anyMatch(what.id()::equals);
  }

  private List<ZoneMark> zones(Frame frame, long atMillis) {
    List<ZoneMark> marks = new ArrayList<>();
    for (int zone = 0; zone < landscape.zones().size(); zone++) {
      int at = zone;
      List<Cell> cells = IntStream.of(services).mapToObj(s -> frame.find(s, at)).flatMap(Optional::stream).toList();
      Level level = cells.stream().map(c -> level(c.state())).max(Comparator.naturalOrder()).orElse(Level.ABSENT);
      marks.add(
          new ZoneMark(
              zone, landscape.zones().get(zone), level, cells.stream().anyMatch(c -> isMoving(c.state())), isHome(zone),
              trouble(zone, cells, atMillis), load(cells)));
    }
    return marks;
  }

  private Trouble trouble(int zone, List<Cell> cells, long atMillis) {
    var id = landscape.zones().get(zone).id();
    var cloud = open.scenario().cloud();
    if (cloud.isOut(id, atMillis) || cells.stream().anyMatch(c -> c.state() == DeploymentState.FAILED)) {
      return Trouble.FAILED;
    }
    return cloud.refuses(id, atMillis) ? Trouble.FULL : Trouble.NONE;
  }

  private Load load(List<Cell> cells) {
    double seconds = open.scenario().window().slotMillis() / 1000.0;
    return new Load(
        cells.stream().mapToLong(Cell::requests).sum() / seconds,
        cells.stream().flatMap(c -> c.latency().stream()).mapToDouble(Cell.Latency::p95Millis).max(),
        cells.stream().mapToDouble(Cell::costDollars).sum() * 3600 / seconds,
        cells.stream().mapToInt(Cell::shadowInstances).sum(), cells.stream().mapToInt(Cell::fullInstances).sum());
  }

  /** How ready a state is. */
  public static Level level(DeploymentState state) {
    return switch (state) {
      case ABSENT, REMOVING, FAILED -> Level.ABSENT;
      case PREPARING, SHADOW, ACTIVATING -> Level.SHADOW;
      case ACTIVE, DRAINING -> Level.ACTIVE;
    };
  }

  private static boolean isMoving(DeploymentState state) {
    return switch (state) {
      case PREPARING, ACTIVATING, DRAINING, REMOVING -> true;
      case ABSENT, SHADOW, ACTIVE, FAILED -> false;
    };
  }

  private List<ClusterMark> clusters() {
    return IntStream.range(0, landscape.clusters().size())
        .mapToObj(c -> new ClusterMark(landscape.clusters().get(c), sent(c)))
        .toList();
  }

  private double sent(int cluster) {
    return IntStream.of(services).mapToDouble(s -> open.requestsPerSecond(s, cluster, slot)).sum();
  }

  /** One for each pair of cluster and zone, strongest last so that it lies on top. */
  private List<Arc> arcs(Recording recording) {
    double[][] traffic = new double[landscape.clusters().size()][landscape.zones().size()];
    for (int service : services) {
      int home = landscape.getZone(landscape.services().get(service).home());
      Optional<List<Integer>> routes = recording.routes(service, slot);
      for (int cluster = 0; cluster < traffic.length; cluster++) {
        int at = cluster;
        traffic[cluster][routes.map(r -> r.get(at)).orElse(home)] += open.requestsPerSecond(service, cluster, slot);
      }
    }
    List<Arc> arcs = new ArrayList<>();
    for (int cluster = 0; cluster < traffic.length; cluster++) {
      for (int zone = 0; zone < traffic[cluster].length; zone++) {
        if (traffic[cluster][zone] > 0) {
          arcs.add(arc(cluster, zone, traffic[cluster][zone]));
        }
      }
    }
    arcs.sort(Comparator.comparingDouble(Arc::requestsPerSecond));
    return arcs;
  }

  private Arc arc(int cluster, int zone, double requestsPerSecond) {
    ClientCluster from = landscape.clusters().get(cluster);
    Zone to = landscape.zones().get(zone);
    return new Arc(
        from.centre(), to.location(), zone, requestsPerSecond, landscape.roundTrip().meanMillis(from.centre(), to));
  }
}
