package dev.penumbra.simulator.traffic.request;

import dev.penumbra.simulator.traffic.ServiceFlow;
import dev.penumbra.simulator.traffic.arrival.Arrivals;
import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.TrafficSlice;
import dev.penumbra.simulator.network.ClientPaths;
import dev.penumbra.simulator.network.Routes;
import java.util.Arrays;

/** The requests of one service, from their sending to the stations of all zones. */
final class RequestService implements ServiceFlow {
  private final ClientPaths paths;
  private final int home;
  private final Arrivals arrivals;
  private final Routes routes;
  private final ServicePoint[] points;
  private final boolean[] takesTraffic;
  private double[] callMicros;
  private Ways ways;
  private boolean changed;

  RequestService(ClientPaths paths, int home, Arrivals arrivals, Routes routes, ServicePoint[] points) {
    this.paths = paths;
    this.home = home;
    this.arrivals = arrivals;
    this.routes = routes;
    this.points = points;
    this.takesTraffic = new boolean[points.length];
    this.callMicros = new double[points.length];
    for (int zone = 0; zone < points.length; zone++) {
      takesTraffic[zone] = points[zone].takesTraffic();
    }
    this.ways = Ways.of(routes, paths, points, home, callMicros);
  }

  @Override
  public void setServing(int zone, Serving serving, double atMicros) {
    // Others finish what waits there already; who came to the home zone has nowhere else to go, and stays.
    boolean holds = zone == home && !serving.accepting();
    points[zone].setServing(serving, holds, atMicros);
    takesTraffic[zone] = serving.takesTraffic();
    changed = true;
    if (zone != home && points[zone].isDeserted()) {
      points[zone].handOver(points[home], cluster -> paths.meanMicros(cluster, home));
    }
  }

  @Override
  public void setRoutes(int[] zoneOfCluster, double atMicros) {
    routes.lead(zoneOfCluster, atMicros);
    changed = true;
  }

  @Override
  public void setCallMicros(double[] callMicros) {
    this.callMicros = callMicros;
    changed = true;
  }

  @Override
  public boolean[] takesTraffic() {
    return takesTraffic;
  }

  @Override
  public void advance(double fromMicros, double untilMicros) {
    for (ServicePoint point : points) {
      point.open(fromMicros, untilMicros);
    }
    for (int count = arrivals.take(untilMicros); count > 0; count = arrivals.take(untilMicros)) {
      lead(arrivals.first(), count);
    }
    for (ServicePoint point : points) {
      point.close();
    }
  }

  private void lead(int first, int count) {
    if (routes.forget(arrivals.moments()[first]) || changed) {
      ways = Ways.of(routes, paths, points, home, callMicros);
      changed = false;
    }
    boolean settled = routes.isSettled();
    // Locals, so that the compiler knows that nothing in the loop replaces them.
    double[] moments = arrivals.moments();
    double[] demands = arrivals.demands();
    double[] jitters = arrivals.jitters();
    char[] clusters = arrivals.clusters();
    Ways known = ways;
    for (int i = first; i < first + count; i++) {
      int answer = settled ? 0 : routes.answer(moments[i], arrivals.ageShare(i));
      int way = known.way(answer, clusters[i]);
      double network = known.micros(way, jitters[i]);
      ServicePoint point = known.point(way);
      if (known.isInVain(way)) {
        point.failedOver();
      }
      if (point.isWarm()) {
        point.arrive(moments[i], demands[i], network, clusters[i]);
      } else {
        point.arriveCold(moments[i], demands[i], network, clusters[i], arrivals.sessionShare(i));
      }
    }
  }

  @Override
  public TrafficSlice harvest(int zone) {
    return points[zone].harvest();
  }

  @Override
  public RequestService copy() {
    ServicePoint[] copies = Arrays.stream(points).map(ServicePoint::copy).toArray(ServicePoint[]::new);
    RequestService copy = new RequestService(paths, home, arrivals.copy(), routes.copy(), copies);
    copy.setCallMicros(callMicros);
    return copy;
  }
}
