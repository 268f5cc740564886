package dev.penumbra.simulator.bench.fluid;

import dev.penumbra.engine.model.price.Money;
import dev.penumbra.simulator.metrics.CostLedger;
import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.traffic.Fidelity;
import dev.penumbra.simulator.traffic.Traffic;

/**
 * What recorded decisions came to with one kind of traffic.
 *
 * @param penaltyDollars time above the objectives, priced; all other costs are those of the decisions
 * @param seconds of the thread on a processor, for the traffic alone
 */
record Played(LatencyHistogram latency, long arrived, long misses, double penaltyDollars, double seconds) {
  /** Harvested once in so many milliseconds. */
  static Played of(RecordedRun run, Fidelity fidelity, long everyMillis) {
    Traffic traffic = run.simulations().traffic(fidelity);
    LatencyHistogram latency = new LatencyHistogram();
    CostLedger ledger = new CostLedger(run.scenario().landscape());
    long[] counts = new long[2];
    double begun = ThreadTime.seconds();
    run.replay().play(traffic, everyMillis, (_, service, zone, slice) -> {
      if (slice.arrived() + slice.finished() + slice.dropped() > 0) {
        counts[0] += slice.arrived();
        counts[1] += slice.misses();
        latency.add(slice.latency());
        ledger.penalty(service, zone, slice.microsAbove());
      }
    });
    double seconds = ThreadTime.seconds() - begun;
    return new Played(latency, counts[0], counts[1], ledger.price(Money.ZERO).total().toDollars(), seconds);
  }

  /** A quantile between the edges of its bucket, so that two are not a whole bucket apart for nothing. */
  static double quantileMicros(LatencyHistogram histogram, double share) {
    double rank = share * histogram.count();
    long[] counts = histogram.toArray();
    double below = 0;
    int bucket = 0;
    while (below + counts[bucket] < rank) {
      below += counts[bucket++];
    }
    double low = LatencyHistogram.lowestMicros(bucket);
    return low + (LatencyHistogram.lowestMicros(bucket + 1) - low) * (rank - below) / Math.max(1, counts[bucket]);
  }

  double p95Micros() {
    return quantileMicros(latency, 0.95);
  }
}
