package dev.penumbra.app.compare.study;

import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.run.result.SlotRecord;
import dev.penumbra.simulator.store.StoredRun;
import dev.penumbra.simulator.store.StoredRuns;
import java.time.Instant;
import java.util.Arrays;

/** Adds up a kept run over its deployments. */
final class CourseReader {
  /** A store hands over one deployment after another, so latencies of as many slots are held at a time: some 5 MB. */
  private static final int STRETCH = 512;

  private final RunIdentity identity;
  private final long startMillis;
  private final long slotMillis;
  private final int slots;
  private final double[] p95Millis;
  private final double[] lateShare;
  private final double[] dollars;
  private int kept;

  private CourseReader(RunIdentity identity) {
    this.identity = identity;
    startMillis = identity.start().toEpochMilli();
    slotMillis = identity.axes().slot().toMillis();
    slots = Math.toIntExact((identity.end().toEpochMilli() - startMillis) / slotMillis);
    p95Millis = new double[slots];
    lateShare = new double[slots];
    dollars = new double[slots];
  }

  static Course read(StoredRuns stored, StoredRun run) {
    CourseReader reader = new CourseReader(run.identity());
    for (int from = 0; from < reader.slots; from += STRETCH) {
      reader.read(stored, run, from, Math.min(reader.slots, from + STRETCH));
    }
    return reader.course();
  }

  private void read(StoredRuns stored, StoredRun run, int from, int until) {
    Sums[] sums = new Sums[until - from];
    Arrays.setAll(sums, _ -> new Sums());
    for (ServiceId service : identity.axes().services()) {
      for (ZoneId zone : identity.axes().zones()) {
        stored.forEachSlot(run, new DeploymentKey(service, zone), begin(from), begin(until), slot -> {
          int at = Math.toIntExact((slot.slotStartMillis() - startMillis) / slotMillis);
          sums[at - from].add(slot);
          kept = Math.max(kept, at + 1);
        });
      }
    }
    for (int slot = from; slot < until; slot++) {
      p95Millis[slot] = sums[slot - from].p95Millis();
      lateShare[slot] = sums[slot - from].lateShare();
      dollars[slot] = sums[slot - from].dollars;
    }
  }

  private Instant begin(int slot) {
    return Instant.ofEpochMilli(startMillis + slot * slotMillis);
  }

  private Course course() {
    return new Course(
        identity.start(), slotMillis, slots, Arrays.copyOf(p95Millis, kept), Arrays.copyOf(lateShare, kept),
        Arrays.copyOf(dollars, kept));
  }

  /** Of one slot. */
  private static final class Sums {
    private final LatencyHistogram latency = new LatencyHistogram();
    private long requests;
    private long misses;
    private double dollars;

    private void add(SlotRecord slot) {
      slot.latency().ifPresent(latency::add);
      requests += slot.requests();
      misses += slot.misses();
      dollars += slot.cost().toDollars();
    }

    private double p95Millis() {
      return latency.count() == 0 ? Double.NaN : latency.quantileMicros(0.95) / 1000;
    }

    private double lateShare() {
      return requests == 0 ? Double.NaN : (double) misses / requests;
    }
  }
}
