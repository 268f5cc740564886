package dev.penumbra.simulator.traffic;

import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.network.NetworkModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Time requests spend on what they ask of others. Of dependencies it is the round trip, if they are at the home and not
 * beside the request, and what each access takes there. Of calls it is the network alone: each call goes to the nearest zone where its callee takes
 * traffic now, or to the callee's home when there is none. Its work there is part of the callee's own demand. Immutable.
 */
public final class CallTimes {
  private final double[][] betweenMicros;
  /** By service and zone, of what is the same whoever takes traffic. */
  private final double[][] accessMicros;
  private final Call[] calls;

  /** Of one service to another, by their numbers. */
  private record Call(int caller, int callee, double perRequest, int home) {}

  /** Times between the zones of a landscape. */
  public CallTimes(Landscape landscape, NetworkModel network) {
    List<Zone> zones = landscape.zones();
    betweenMicros = zones.stream()
        .map(
            from -> zones.stream()
                .mapToDouble(to -> 1000 * network.betweenMillis(from.location(), to.location()))
                .toArray())
        .toArray(double[][]::new);
    List<ServiceSpec> services = landscape.services();
    accessMicros = services.stream()
        .map(spec -> accesses(spec, landscape.getZone(spec.home())))
        .toArray(double[][]::new);
    calls = IntStream.range(0, services.size())
        .boxed()
        .flatMap(caller -> calls(caller, landscape))
        .toArray(Call[]::new);
  }

  private double[] accesses(ServiceSpec spec, int home) {
    double[] micros = new double[betweenMicros.length];
    spec.dependencies().stream().map(DependencyTemplate::access).flatMap(Optional::stream).forEach(access -> {
      for (int zone = 0; zone < micros.length; zone++) {
        double away = access.home() && zone != home ? betweenMicros[zone][home] : 0;
        micros[zone] += access.perRequest() * (1000 * access.latencyMillis() + away);
      }
    });
    return micros;
  }

  private static Stream<Call> calls(int caller, Landscape landscape) {
    return landscape.services().get(caller).calls().stream().map(call -> {
      int callee = landscape.getService(call.callee());
      return new Call(
          caller, callee, call.perRequest(), landscape.getZone(landscape.services().get(callee).home()));
    });
  }

  /** True when times depend on where a service takes traffic. */
  public boolean isCalled(int service) {
    return Arrays.stream(calls).anyMatch(call -> call.callee == service);
  }

  /**
   * Microseconds per request of each service in each zone.
   *
   * @param takesTraffic by service and zone
   */
  public double[][] micros(boolean[][] takesTraffic) {
    double[][] micros = Arrays.stream(accessMicros).map(double[]::clone).toArray(double[][]::new);
    for (Call call : calls) {
      double[] of = micros[call.caller];
      for (int zone = 0; zone < of.length; zone++) {
        of[zone] += call.perRequest * nearest(zone, takesTraffic[call.callee], call.home);
      }
    }
    return micros;
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
