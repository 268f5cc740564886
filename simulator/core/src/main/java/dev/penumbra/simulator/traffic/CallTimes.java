package dev.penumbra.simulator.traffic;

import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.service.ServiceCall;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.network.NetworkModel;
import java.util.List;
import java.util.Optional;

/**
 * Time requests spend on what they ask of others. Of dependencies it is the round trip, if they are at the home and not
 * beside the request, and what each access takes there. Of calls it is the network alone: each call goes to the nearest zone where its callee takes
 * traffic now, or to the callee's home when there is none. Its work there is part of the callee's own demand.
 */
public final class CallTimes {
  private final Landscape landscape;
  private final double[][] betweenMicros;

  /** Times between the zones of a landscape. */
  public CallTimes(Landscape landscape, NetworkModel network) {
    this.landscape = landscape;
    List<Zone> zones = landscape.zones();
    betweenMicros = zones.stream()
        .map(
            from -> zones.stream()
                .mapToDouble(to -> 1000 * network.betweenMillis(from.location(), to.location()))
                .toArray())
        .toArray(double[][]::new);
  }

  /**
   * Microseconds per request of each service in each zone.
   *
   * @param takesTraffic by service and zone
   */
  public double[][] micros(boolean[][] takesTraffic) {
    double[][] micros = new double[takesTraffic.length][betweenMicros.length];
    for (int service = 0; service < takesTraffic.length; service++) {
      addAccesses(micros[service], landscape.services().get(service));
      for (ServiceCall call : landscape.services().get(service).calls()) {
        add(micros[service], call.perRequest(), landscape.getService(call.callee()), takesTraffic);
      }
    }
    return micros;
  }

  private void addAccesses(double[] micros, ServiceSpec spec) {
    int home = landscape.getZone(spec.home());
    spec.dependencies().stream().map(DependencyTemplate::access).flatMap(Optional::stream).forEach(access -> {
      for (int zone = 0; zone < micros.length; zone++) {
        double away = access.home() && zone != home ? betweenMicros[zone][home] : 0;
        micros[zone] += access.perRequest() * (1000 * access.latencyMillis() + away);
      }
    });
  }

  private void add(double[] micros, double perRequest, int callee, boolean[][] takesTraffic) {
    ServiceSpec spec = landscape.services().get(callee);
    for (int zone = 0; zone < micros.length; zone++) {
      micros[zone] += perRequest * nearest(zone, takesTraffic[callee], landscape.getZone(spec.home()));
    }
  }

  private double nearest(int from, boolean[] takesTraffic, int home) {
    double least = Double.POSITIVE_INFINITY;
    for (int to = 0; to < takesTraffic.length; to++) {
      if (takesTraffic[to]) {
        least = Math.min(least, betweenMicros[from][to]);
      }
    }
    return Double.isInfinite(least) ? betweenMicros[from][home] : least;
  }
}
