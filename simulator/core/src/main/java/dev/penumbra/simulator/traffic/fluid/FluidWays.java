package dev.penumbra.simulator.traffic.fluid;

import dev.penumbra.simulator.network.ClientPaths;
import dev.penumbra.simulator.network.Routes;
import dev.penumbra.simulator.traffic.fluid.latency.RoundTripNodes;
import java.util.Arrays;

/** Which clusters come to which zone by each answer of the name server that is in use; valid between two changes of that. */
final class FluidWays {
  private static final ZoneWays NOBODY = new ZoneWays(0);

  private final Routes routes;
  /** By answer, 0 for the oldest, and zone. */
  private final ZoneWays[][] waysTo;

  /**
   * How clusters come to one zone by one answer of the name server; in columns, as every stretch of every station goes
   * through all of them.
   */
  private static final class ZoneWays {
    /** Where the requests of each stand in a row of rates. */
    private final int[] series;
    /** Node below their round trip, and the share of the next one. */
    private final int[] nodes;
    private final double[] above;
    /** 1 for those that were led to a zone first that takes no traffic, 0 for others. */
    private final double[] inVain;
    private int count;

    ZoneWays(int most) {
      series = new int[most];
      nodes = new int[most];
      above = new double[most];
      inVain = new double[most];
    }

    /**
     * Adds a cluster.
     *
     * @param position of its round trip between the nodes
     * @param elsewhere whether it was led to another zone first
     */
    void add(int itsSeries, double position, boolean elsewhere) {
      series[count] = itsSeries;
      nodes[count] = (int) position;
      above[count] = position - nodes[count];
      inVain[count] = elsewhere ? 1 : 0;
      count++;
    }

    /** Adds a share of what they send in a slot to what comes in. */
    void pour(double[] row, double share, Inflow inflow) {
      double[] into = inflow.nodes();
      double total = 0;
      double vain = 0;
      for (int i = 0; i < count; i++) {
        double requests = share * row[series[i]];
        double next = requests * above[i];
        into[nodes[i]] += requests - next;
        into[nodes[i] + 1] += next;
        total += requests;
        vain += requests * inVain[i];
      }
      inflow.count(total, vain);
    }
  }

  /** Works them out; routes to zones that take no traffic lead home, after a round trip in vain. */
  FluidWays(
      int service, ClusterRates rates, Routes routes, ClientPaths paths, RoundTripNodes nodes, FluidStation[] stations,
      int home) {
    this.routes = routes;
    waysTo = new ZoneWays[routes.answers()][stations.length];
    for (int answer = 0; answer < waysTo.length; answer++) {
      Arrays.fill(waysTo[answer], NOBODY);
      for (int cluster = 0; cluster < paths.clusters(); cluster++) {
        int asked = routes.zoneBy(answer, cluster);
        boolean inVain = asked != home && !stations[asked].takesTraffic();
        int zone = inVain ? home : asked;
        double micros = paths.meanMicros(cluster, zone) + (inVain ? paths.meanMicros(cluster, asked) : 0);
        if (waysTo[answer][zone] == NOBODY) {
          waysTo[answer][zone] = new ZoneWays(paths.clusters());
        }
        waysTo[answer][zone].add(rates.position(service, cluster), nodes.position(micros), inVain);
      }
    }
  }

  /** True when nobody comes to a zone. */
  boolean isUnused(int zone) {
    for (ZoneWays[] ways : waysTo) {
      if (ways[zone] != NOBODY) {
        return false;
      }
    }
    return true;
  }

  /**
   * What comes to a zone in a stretch of time within a slot.
   *
   * @param row rates of the slot
   * @param partOfSlot length of the stretch in slots
   */
  void fill(Inflow inflow, int zone, double[] row, double from, double until, double partOfSlot) {
    for (int answer = 0; answer < waysTo.length; answer++) {
      ZoneWays ways = waysTo[answer][zone];
      double share = ways == NOBODY ? 0 : routes.share(answer, from, until) * partOfSlot;
      if (share > 0) {
        ways.pour(row, share, inflow);
      }
    }
  }
}
