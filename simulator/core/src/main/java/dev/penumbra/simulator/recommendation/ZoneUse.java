package dev.penumbra.simulator.recommendation;

import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.simulator.recommendation.Recommendation.Instances;
import dev.penumbra.simulator.run.result.SlotRecord;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How one service used one zone, summed up slot by slot. */
final class ZoneUse {
  private final WeekProfile active = new WeekProfile();
  private final TreeMap<Integer, Long> millisByFullInstances = new TreeMap<>();
  private final TreeMap<Integer, Long> millisByShadowInstances = new TreeMap<>();
  private long requests;
  private long costNanoDollars;

  void add(SlotRecord slot, long slotMillis) {
    requests += slot.requests();
    costNanoDollars = Math.addExact(costNanoDollars, slot.cost().nanoDollars());
    if (slot.state() == DeploymentState.ACTIVE) {
      millisByFullInstances.merge(slot.fullInstances(), slotMillis, Long::sum);
      active.add(slot.slotStartMillis(), slot.slotStartMillis() + slotMillis);
    }
    if (slot.state() == DeploymentState.SHADOW) {
      millisByShadowInstances.merge(slot.shadowInstances(), slotMillis, Long::sum);
    }
  }

  /** A start that failed was charged for, so it counts. */
  boolean isUsed() {
    return requests > 0 || costNanoDollars != 0 || !millisByFullInstances.isEmpty()
        || !millisByShadowInstances.isEmpty();
  }

  /** When it served. */
  WeekProfile activeTime() {
    return active;
  }

  Instances active() {
    return instances(millisByFullInstances);
  }

  Instances shadow() {
    return instances(millisByShadowInstances);
  }

  private static Instances instances(SortedMap<Integer, Long> millisByCount) {
    long half = (total(millisByCount) + 1) / 2;
    long seen = 0;
    for (Map.Entry<Integer, Long> entry : millisByCount.entrySet()) {
      seen += entry.getValue();
      if (seen >= half) {
        return new Instances(entry.getKey(), millisByCount.lastKey());
      }
    }
    return new Instances(0, 0);
  }

  private static long total(SortedMap<Integer, Long> millis) {
    return millis.values().stream().mapToLong(Long::longValue).sum();
  }

  long activeMillis() {
    return total(millisByFullInstances);
  }

  long shadowMillis() {
    return total(millisByShadowInstances);
  }

  long requests() {
    return requests;
  }

  long costNanoDollars() {
    return costNanoDollars;
  }
}
