package dev.penumbra.simulator.traffic;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.service.ServiceCall;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.network.NetworkModel;
import java.util.List;

/**
 * Time requests spend on the network for the calls they make: each call goes to the nearest zone where its callee takes
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
      for (ServiceCall call : landscape.services().get(service).calls()) {
        add(micros[service], call.perRequest(), landscape.getService(call.callee()), takesTraffic);
      }
    }
    return micros;
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
