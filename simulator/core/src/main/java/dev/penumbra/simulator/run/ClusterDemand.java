package dev.penumbra.simulator.run;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.traffic.fluid.ClusterRates;
import java.time.Instant;
import java.util.List;

/** Requests per service, client cluster and slot: a demand source summed over the places of each cluster. Immutable. */
public final class ClusterDemand {
  private final SeriesIndex index;
  private final long startMillis;
  private final long slotMillis;
  private final double[][] rows;
  private final double[][] perService;

  /**
   * Sums a source up.
   *
   * @param clusterOfPlace position of the cluster of each place
   * @param clusters number of clusters
   */
  public ClusterDemand(DemandSource source, List<Integer> clusterOfPlace, int clusters) {
    this.index = new SeriesIndex(source.services(), clusters);
    this.startMillis = source.start().toEpochMilli();
    this.slotMillis = source.slotMillis();
    this.rows = new double[source.slots()][index.size()];
    this.perService = new double[source.slots()][source.services()];
    for (int slot = 0; slot < rows.length; slot++) {
      for (int service = 0; service < source.services(); service++) {
        sum(source, clusterOfPlace, slot, service);
      }
    }
  }

  private void sum(DemandSource source, List<Integer> clusterOfPlace, int slot, int service) {
    for (int place = 0; place < clusterOfPlace.size(); place++) {
      int requests = source.requests(service, place, slot);
      rows[slot][index.of(service, clusterOfPlace.get(place))] += requests;
      perService[slot][service] += requests;
    }
  }

  /** Where each series stands in a row. */
  public SeriesIndex index() {
    return index;
  }

  /** Number of slots. */
  public int slots() {
    return rows.length;
  }

  /** Number of the slot that begins at or contains a moment; it may lie outside the source. */
  public int slotAt(long millis) {
    return (int) Math.floorDiv(millis - startMillis, slotMillis);
  }

  /** Requests of one slot per series; a copy. */
  public double[] row(int slot) {
    return rows[slot].clone();
  }

  /** Requests of a service and cluster in a slot. */
  public double requests(int service, int cluster, int slot) {
    return rows[slot][index.of(service, cluster)];
  }

  /** Mean rate of a service over the slot that contains a moment; that of the nearest slot outside the source. */
  public double requestsPerSecond(int service, long atMillis) {
    int slot = Math.clamp(slotAt(atMillis), 0, rows.length - 1);
    return perService[slot][service] * 1000 / slotMillis;
  }

  /** What is sent from a slot on. */
  ClusterRates rates(int first) {
    return new ClusterRates() {
      @Override
      public int slots() {
        return rows.length - first;
      }

      @Override
      public long slotMillis() {
        return slotMillis;
      }

      @Override
      public long startMillis() {
        return startMillis + first * slotMillis;
      }

      @Override
      public double[] row(int slot) {
        return rows[first + slot];
      }

      @Override
      public int position(int service, int cluster) {
        return index.of(service, cluster);
      }
    };
  }

  /** The slots from one moment to another as a history; both must be at slots' starts within the source. */
  public DemandHistory history(Instant from, Instant until) {
    DemandHistory history = DemandHistory.empty(index, from, slotMillis);
    int last = slotAt(until.toEpochMilli());
    for (int slot = slotAt(from.toEpochMilli()); slot < last; slot++) {
      history = history.append(rows[slot]);
    }
    return history;
  }
}
