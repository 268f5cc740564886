package dev.penumbra.simulator.traffic.request;

import dev.penumbra.simulator.network.Routes;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.traffic.ServiceFlow;
import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.TrafficSlice;
import dev.penumbra.simulator.traffic.arrival.Arrivals;
import java.util.OptionalDouble;

/**
 * The requests of one service, from their sending to the stations of all zones. Nothing that becomes of one makes another
 * come, so they are worked through in bulk.
 */
final class RequestService implements ServiceFlow {
  private final Arrivals arrivals;
  private final ServicePoints points;

  RequestService(Arrivals arrivals, ServicePoints points) {
    this.arrivals = arrivals;
    this.points = points;
  }

  @Override
  public void setServing(int zone, Serving serving, double atMicros) {
    if (points.setServing(zone, serving, atMicros)) {
      points.handOver(zone, points::homeMicros, points.get(points.home()).tally());
    }
  }

  @Override
  public void setRoutes(int[] zoneOfCluster, double atMicros) {
    points.setRoutes(zoneOfCluster, atMicros);
  }

  @Override
  public void setCallMicros(double[] callMicros) {
    points.setCallMicros(callMicros);
  }

  @Override
  public boolean[] takesTraffic() {
    return points.takesTraffic();
  }

  @Override
  public void advance(double fromMicros, double untilMicros) {
    for (int zone = 0; zone < points.count(); zone++) {
      ServicePoint point = points.get(zone);
      point.open(fromMicros, untilMicros, point.tally());
    }
    for (int count = arrivals.take(untilMicros); count > 0; count = arrivals.take(untilMicros)) {
      lead(arrivals.first(), count);
    }
    for (int zone = 0; zone < points.count(); zone++) {
      points.get(zone).close(points.get(zone).tally());
    }
  }

  private void lead(int first, int count) {
    // Locals, so that the compiler knows that nothing in the loop replaces them.
    Ways known = points.ways(arrivals.moments()[first]);
    Routes routes = points.routes();
    boolean settled = routes.isSettled();
    double[] moments = arrivals.moments();
    double[] demands = arrivals.demands();
    double[] jitters = arrivals.jitters();
    char[] clusters = arrivals.clusters();
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
  public OptionalDouble findBusyMillis(int zone) {
    return OptionalDouble.of(points.get(zone).busyMicros() / 1000);
  }

  @Override
  public TrafficSlice harvest(int zone) {
    return points.get(zone).harvest();
  }

  @Override
  public RequestService turned(ServiceSpec service, DemandSource demand, double nowMicros) {
    return new RequestService(arrivals.turned(demand, nowMicros), points.turned(service));
  }

  @Override
  public RequestService copy() {
    return new RequestService(arrivals.copy(), points.copy());
  }
}
