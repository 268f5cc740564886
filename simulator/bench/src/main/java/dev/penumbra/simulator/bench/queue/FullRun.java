package dev.penumbra.simulator.bench.queue;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.simulator.metrics.CostBreakdown;
import dev.penumbra.simulator.metrics.CostLedger;
import dev.penumbra.simulator.metrics.InstanceSize;
import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.Traffic;
import dev.penumbra.simulator.traffic.TrafficSlice;
import dev.penumbra.simulator.traffic.request.RequestTraffic;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * Requests with everything on: led to three zones by city, on the way as long as they are, a third of the time by
 * answers of name servers of which some are old, queued, each latency into a histogram, each microsecond above the
 * objective priced. Zones are harvested once in a slot of {@value #PER_SLOT} requests or so, as in a run.
 */
public final class FullRun implements Workload {
  private static final int PER_SLOT = 120_000;
  private static final int PER_CITY = PER_SLOT / ThreeCoasts.CITIES;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  /** Enough that none of them is used up. */
  private static final int SLOTS = 1_000_000;

  private final Landscape landscape;
  private final Traffic traffic;
  private final CostLedger ledger;
  private final LatencyHistogram latency = new LatencyHistogram();
  private final int servers;
  private final long slotMillis;
  private int slot;

  /** Before the first request; 1 or more servers in each zone. */
  public FullRun(int servers) {
    this.servers = servers;
    slotMillis = Math.round(PER_SLOT * Workload.MEAN_MICROS / (1000 * Workload.LOAD * ThreeCoasts.ZONES * servers));
    landscape = ThreeCoasts.landscape(Duration.ofMillis(slotMillis / 3));
    traffic = RequestTraffic.of(
        landscape, new ThreeCoasts.EvenDemand(SLOTS, slotMillis, PER_CITY),
        IntStream.range(0, ThreeCoasts.CITIES).toArray(), ThreeCoasts.NETWORK, PATIENCE, 1);
    ledger = new CostLedger(landscape);
    for (int zone = 0; zone < ThreeCoasts.ZONES; zone++) {
      traffic.setServing(0, zone, new Serving(servers, true, 1, 0), 0);
    }
  }

  @Override
  public double run(long requests) {
    for (long done = 0; done < requests; done += PER_SLOT) {
      slot();
    }
    return latency.quantileMicros(0.5) + cost().nanoDollars();
  }

  private Money cost() {
    CostBreakdown cost = ledger.price(Money.ZERO);
    return cost.total();
  }

  private void slot() {
    traffic.setRoutes(0, routes(), slot * slotMillis);
    slot++;
    traffic.advance(slot * slotMillis);
    for (int zone = 0; zone < ThreeCoasts.ZONES; zone++) {
      TrafficSlice slice = traffic.harvest(0, zone);
      latency.add(slice.latency());
      ledger.penalty(0, zone, slice.microsAbove());
      ledger.instances(0, zone, InstanceSize.FULL, servers * slotMillis);
    }
  }

  /** Everyone to the nearest zone, but for one city of each that is led to the next zone, another one in each slot. */
  private int[] routes() {
    int perZone = ThreeCoasts.CITIES / ThreeCoasts.ZONES;
    return IntStream.range(0, ThreeCoasts.CITIES).map(city -> {
      int moves = city % perZone == slot % perZone ? 1 : 0;
      return (ThreeCoasts.nearest(city) + moves) % ThreeCoasts.ZONES;
    }).toArray();
  }
}
