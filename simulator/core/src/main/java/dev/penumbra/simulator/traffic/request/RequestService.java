package dev.penumbra.simulator.traffic.request;

import dev.penumbra.simulator.traffic.ServiceFlow;
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
  }

  @Override
  public void setServing(int zone, Serving serving, double atMicros) {
    // Others finish what waits there already; who came to the home zone has nowhere else to go, and stays.
    boolean holds = zone == home && !serving.accepting();
    points[zone].setServing(serving, holds, atMicros);
    takesTraffic[zone] = serving.takesTraffic();
    if (zone != home && points[zone].isDeserted()) {
      points[zone].handOver(points[home], cluster -> paths.meanMicros(cluster, home));
    }
  }

  @Override
  public void setRoutes(int[] zoneOfCluster, double atMicros) {
    routes.lead(zoneOfCluster, atMicros);
  }

  @Override
  public void setCallMicros(double[] callMicros) {
    this.callMicros = callMicros;
  }

  @Override
  public boolean[] takesTraffic() {
    return takesTraffic;
  }

  @Override
  public void advance(double fromMicros, double untilMicros) {
    routes.forget(fromMicros);
    for (ServicePoint point : points) {
      point.open(fromMicros, untilMicros);
    }
    boolean settled = routes.isSettled();
    while (arrivals.nextMicros() < untilMicros) {
      arrivals.take();
      int cluster = arrivals.cluster();
      lead(settled ? routes.zone(cluster) : routes.zone(cluster, arrivals.sentMicros(), arrivals.ageShare()));
    }
    for (ServicePoint point : points) {
      point.close();
    }
  }

  private void lead(int zone) {
    int cluster = arrivals.cluster();
    if (takesTraffic[zone] || zone == home) {
      arrive(zone, 0, false);
    } else {
      arrive(home, paths.meanMicros(cluster, zone), true);
    }
  }

  private void arrive(int zone, double attemptMicros, boolean failedOver) {
    int cluster = arrivals.cluster();
    double network = attemptMicros + paths.micros(cluster, zone, arrivals.jitter()) + callMicros[zone];
    points[zone].arrive(arrivals, network, paths.meanMicros(cluster, zone), failedOver);
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
