package dev.penumbra.simulator.traffic.request;

import dev.penumbra.simulator.network.ClientPaths;
import dev.penumbra.simulator.network.Routes;

/**
 * What a request meets on its way, for each answer of the name server that is in use and each cluster: where it arrives,
 * and its time on the network. Valid between two control events.
 */
final class Ways {
  private final int clusters;
  private final ServicePoint[] points;
  private final boolean[] inVain;
  /** Two of each way: what every request takes, and what the mean jitter adds. */
  private final double[] micros;
  private boolean someInVain;

  private Ways(int clusters, int answers) {
    this.clusters = clusters;
    points = new ServicePoint[answers * clusters];
    inVain = new boolean[answers * clusters];
    micros = new double[2 * answers * clusters];
  }

  /**
   * Works them out.
   *
   * @param points by zone; requests to one that takes no traffic come to the home zone after a round trip in vain
   * @param callMicros time on the network for calls, by zone
   */
  static Ways of(Routes routes, ClientPaths paths, ServicePoint[] points, int home, double[] callMicros) {
    Ways ways = new Ways(paths.clusters(), routes.answers());
    for (int answer = 0; answer < routes.answers(); answer++) {
      for (int cluster = 0; cluster < ways.clusters; cluster++) {
        int asked = routes.zoneBy(answer, cluster);
        boolean inVain = !points[asked].takesTraffic() && asked != home;
        int zone = inVain ? home : asked;
        int way = ways.way(answer, cluster);
        double jitter = paths.jitterMicros(cluster, zone);
        double attempt = inVain ? paths.meanMicros(cluster, asked) : 0;
        ways.points[way] = points[zone];
        ways.inVain[way] = inVain;
        ways.someInVain |= inVain;
        ways.micros[2 * way] = attempt + paths.meanMicros(cluster, zone) - jitter + callMicros[zone];
        ways.micros[2 * way + 1] = jitter;
      }
    }
    return ways;
  }

  /** Position of a way. */
  int way(int answer, int cluster) {
    return answer * clusters + cluster;
  }

  /** Where it leads to in the end. */
  ServicePoint point(int way) {
    return points[way];
  }

  /** True when a request comes home only because the zone it was led to takes no traffic. */
  boolean isInVain(int way) {
    return someInVain && inVain[way];
  }

  /**
   * Time that a request spends on it.
   *
   * @param jitter a draw from the exponential distribution with mean 1
   */
  double micros(int way, double jitter) {
    return micros[2 * way] + micros[2 * way + 1] * jitter;
  }
}
