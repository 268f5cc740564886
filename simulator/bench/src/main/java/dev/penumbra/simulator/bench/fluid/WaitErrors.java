package dev.penumbra.simulator.bench.fluid;

import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.traffic.Fidelity;
import dev.penumbra.simulator.traffic.Measured;
import dev.penumbra.simulator.traffic.TrafficSlice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * By how much the fluid's 95th percentile of waiting differs from that of single requests, station by station and hour by
 * hour, where a station is busier than 0.8. Single requests scatter by themselves; nothing is averaged out.
 */
final class WaitErrors {
  private static final long HOUR = 3_600_000;
  private static final double BUSY = 0.8;
  /** Fewer requests say little of a percentile. */
  private static final long ENOUGH = 200;
  private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};

  private final List<Double> errors = new ArrayList<>();

  private WaitErrors() {}

  static WaitErrors of(RecordedRun run) {
    List<TrafficSlice> requests = slices(run, Fidelity.REQUESTS);
    List<TrafficSlice> fluid = slices(run, Fidelity.FLUID);
    WaitErrors errors = new WaitErrors();
    for (int i = 0; i < requests.size(); i++) {
      if (requests.get(i).utilisation() > BUSY && Math.min(count(requests.get(i)), count(fluid.get(i))) >= ENOUGH) {
        errors.errors.add(
            FluidErrors.difference(p95Micros(requests.get(i)), p95Micros(fluid.get(i))));
      }
    }
    Collections.sort(errors.errors);
    return errors;
  }

  private static List<TrafficSlice> slices(RecordedRun run, Fidelity fidelity) {
    List<TrafficSlice> slices = new ArrayList<>();
    run.replay()
        .play(
            run.simulations().traffic(fidelity, Measured.WAIT), HOUR, (_, _, _, slice) -> slices.add(slice));
    return slices;
  }

  private static long count(TrafficSlice slice) {
    return slice.finished();
  }

  /** One microsecond at least, so that there is something to compare with. */
  private static double p95Micros(TrafficSlice slice) {
    LatencyHistogram waits = slice.latency();
    return Math.max(1, Played.quantileMicros(waits, 0.95));
  }

  /** How many there are, and their quantiles by share. */
  Map<String, Double> toMap() {
    Map<String, Double> map = new LinkedHashMap<>();
    map.put("stationHours", (double) errors.size());
    for (double share : SHARES) {
      if (!errors.isEmpty()) {
        int rank = (int) Math.min(errors.size() - 1, Math.floor(share * errors.size()));
        map.put("q" + Math.round(100 * share), FluidErrors.rounded(errors.get(rank)));
      }
    }
    return map;
  }
}
