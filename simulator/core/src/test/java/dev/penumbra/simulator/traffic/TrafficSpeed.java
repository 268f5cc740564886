package dev.penumbra.simulator.traffic;

import static dev.penumbra.simulator.traffic.TestLandscape.AWAY;
import static dev.penumbra.simulator.traffic.TestLandscape.CLUSTERS;
import static dev.penumbra.simulator.traffic.TestLandscape.HOME;
import static dev.penumbra.simulator.traffic.TestLandscape.NETWORK;

import dev.penumbra.simulator.traffic.request.RequestTraffic;
import dev.penumbra.engine.model.service.TrafficSwitch;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Run by hand: processor time per request with routes that change every five minutes, at 8 and at 40 servers a zone. */
final class TrafficSpeed {
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final long SLOT = 60_000;
  private static final int REQUESTS = 10_000_000;

  private TrafficSpeed() {}

  static void main() {
    for (int round = 0; round < 4; round++) {
      for (int servers : new int[]{8, 40}) {
        int perSlot = (int) (0.6 * servers * SLOT / TestLandscape.MEAN_MILLIS);
        var demand = new FlatDemand(1, REQUESTS / (2 * perSlot), SLOT, perSlot);
        var landscape = TestLandscape.of(1, new TrafficSwitch.Dns(Duration.ofMinutes(1)), false);
        var exact = RequestTraffic.of(landscape, demand, CLUSTERS, NETWORK, Duration.ofMinutes(1), round);
        report("request by request", servers, demand, exact);
      }
    }
  }

  private static void report(String what, int servers, FlatDemand demand, Traffic traffic) {
    long begin = THREAD.getCurrentThreadCpuTime();
    long requests = run(servers, demand, traffic);
    double nanos = THREAD.getCurrentThreadCpuTime() - begin;
    System.out.printf(
        "%s, %d servers: %d requests in %.1f ms, %.3f ns each%n",
        what,
        servers,
        requests,
        nanos / 1e6,
        nanos / requests);
  }

  private static long run(int servers, FlatDemand demand, Traffic traffic) {
    long start = demand.start().toEpochMilli();
    traffic.setServing(0, HOME, TestLandscape.warm(servers), start);
    traffic.setServing(0, AWAY, TestLandscape.warm(servers), start);
    long requests = 0;
    for (long at = start; at < start + demand.slots() * SLOT; at += 300_000) {
      traffic.setRoutes(0, at / 300_000 % 12 == 0 ? new int[]{AWAY, HOME} : new int[]{HOME, AWAY}, at);
      traffic.advance(at + 300_000);
      requests += traffic.harvest(0, HOME).arrived() + traffic.harvest(0, AWAY).arrived();
    }
    return requests;
  }
}
