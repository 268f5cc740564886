package dev.penumbra.simulator.experiment.replication;

import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.run.result.SlotRecord;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** One run slot by slot, so that its beginning can be left out of its figures. */
final class SlotSeries implements ResultSink {
  private final long startMillis;
  private final long slotMillis;
  private final double[] dollars;
  private final long[] requests;
  private final long[] misses;
  /** Pairs of bucket and count of each slot: most buckets are empty. */
  private final long[][] latency;
  private SortedMap<String, Double> whole = new TreeMap<>();

  SlotSeries(RunIdentity run) {
    startMillis = run.start().toEpochMilli();
    slotMillis = run.axes().slot().toMillis();
    int slots = (int) ((run.end().toEpochMilli() - startMillis) / slotMillis);
    dollars = new double[slots];
    requests = new long[slots];
    misses = new long[slots];
    latency = new long[slots][0];
  }

  @Override
  public void slot(SlotRecord record) {
    int slot = (int) ((record.slotStartMillis() - startMillis) / slotMillis);
    dollars[slot] += record.cost().toDollars();
    requests[slot] += record.requests();
    misses[slot] += record.misses();
    record.latency().ifPresent(histogram -> latency[slot] = joined(latency[slot], histogram.toArray()));
  }

  private static long[] joined(long[] pairs, long[] counts) {
    for (int i = 0; i < pairs.length; i += 2) {
      counts[(int) pairs[i]] += pairs[i + 1];
    }
    long[] joined = new long[2 * (int) Arrays.stream(counts).filter(count -> count > 0).count()];
    int at = 0;
    for (int bucket = 0; bucket < counts.length; bucket++) {
      if (counts[bucket] > 0) {
        joined[at++] = bucket;
        joined[at++] = counts[bucket];
      }
    }
    return joined;
  }

  @Override
  public void finished(SortedMap<String, Double> figures, String journalFingerprint) {
    whole = new TreeMap<>(figures);
  }

  /** Cost of each slot in US dollars. */
  double[] dollars() {
    return dollars.clone();
  }

  /** The figures with so many slots left out at the beginning; all there are when none is. */
  SortedMap<String, Double> figures(int leftOut) {
    if (leftOut == 0) {
      return whole;
    }
    long[] counts = new LatencyHistogram().toArray();
    double cost = 0;
    long served = 0;
    long late = 0;
    for (int slot = leftOut; slot < dollars.length; slot++) {
      cost += dollars[slot];
      served += requests[slot];
      late += misses[slot];
      counts = withAdded(counts, latency[slot]);
    }
    SortedMap<String, Double> figures = new TreeMap<>();
    figures.put("costTotalDollars", cost);
    figures.put("requestsServed", (double) served);
    figures.put("objectiveMisses", (double) late);
    LatencyHistogram all = LatencyHistogram.of(counts);
    if (served > 0) {
      figures.put("latencyMillisP50", all.quantileMicros(0.50) / 1000);
      figures.put("latencyMillisP95", all.quantileMicros(0.95) / 1000);
      figures.put("latencyMillisP99", all.quantileMicros(0.99) / 1000);
    }
    return figures;
  }

  private static long[] withAdded(long[] counts, long[] pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      counts[(int) pairs[i]] += pairs[i + 1];
    }
    return counts;
  }
}
