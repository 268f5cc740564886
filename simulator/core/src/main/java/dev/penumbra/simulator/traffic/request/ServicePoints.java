package dev.penumbra.simulator.traffic.request;

import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.network.ClientPaths;
import dev.penumbra.simulator.network.Routes;
import dev.penumbra.simulator.station.Starts;
import dev.penumbra.simulator.traffic.Serving;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;

/** The stations of one service in all zones, and the ways that lead to them. */
final class ServicePoints {
  private final ClientPaths paths;
  private final int home;
  private final Routes routes;
  private final ServicePoint[] points;
  private final boolean[] takesTraffic;
  private double[] callMicros;
  private Ways ways;
  private boolean changed;

  /** Those of all zones, by zone. */
  ServicePoints(ClientPaths paths, int home, Routes routes, ServicePoint[] points) {
    this.paths = paths;
    this.home = home;
    this.routes = routes;
    this.points = points;
    this.takesTraffic = new boolean[points.length];
    this.callMicros = new double[points.length];
    for (int zone = 0; zone < points.length; zone++) {
      takesTraffic[zone] = points[zone].takesTraffic();
    }
    this.ways = Ways.of(routes, paths, points, home, callMicros);
  }

  /** Changes what a zone can do; true when requests wait there that no server will come to. */
  boolean setServing(int zone, Serving serving, double atMicros) {
    // Others finish what waits there already; who came to the home zone has nowhere else to go, and stays.
    boolean holds = zone == home && !serving.accepting();
    points[zone].setServing(serving, holds, atMicros);
    takesTraffic[zone] = serving.takesTraffic();
    changed = true;
    return zone != home && points[zone].isDeserted();
  }

  /** Hands those that wait at a zone to the home zone, for one more mean round trip. */
  void handOver(int zone, IntToDoubleFunction extraOfCaller, Starts starts) {
    points[zone].handOver(points[home], extraOfCaller, starts);
  }

  void setRoutes(int[] zoneOfCluster, double atMicros) {
    routes.lead(zoneOfCluster, atMicros);
    changed = true;
  }

  void setCallMicros(double[] micros) {
    callMicros = micros;
    changed = true;
  }

  boolean[] takesTraffic() {
    return takesTraffic;
  }

  /** The ways from a moment on that is not before any other asked for, until something changes. */
  Ways ways(double micros) {
    if (routes.forget(micros) || changed) {
      ways = Ways.of(routes, paths, points, home, callMicros);
      changed = false;
    }
    return ways;
  }

  /** The answers of the name server that are in use. */
  Routes routes() {
    return routes;
  }

  /** Mean time of a round trip from a cluster to the home zone. */
  double homeMicros(int cluster) {
    return paths.meanMicros(cluster, home);
  }

  int home() {
    return home;
  }

  int count() {
    return points.length;
  }

  ServicePoint get(int zone) {
    return points[zone];
  }

  /** Those that go on from here with another objective. */
  ServicePoints turned(ServiceSpec service) {
    return copy(point -> point.turned(service));
  }

  ServicePoints copy() {
    return copy(ServicePoint::copy);
  }

  private ServicePoints copy(UnaryOperator<ServicePoint> copied) {
    ServicePoint[] copies = Arrays.stream(points).map(copied).toArray(ServicePoint[]::new);
    ServicePoints copy = new ServicePoints(paths, home, routes.copy(), copies);
    copy.setCallMicros(callMicros);
    return copy;
  }
}
