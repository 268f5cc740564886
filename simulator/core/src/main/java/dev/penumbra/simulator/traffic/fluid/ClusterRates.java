package dev.penumbra.simulator.traffic.fluid;

import dev.penumbra.simulator.demand.DemandSource;

/** What the clients of each cluster send in each slot of a run. */
public interface ClusterRates {
  /** Number of slots, 1 or more; nothing is sent after them. */
  int slots();

  /** Length of a slot, above 0. */
  long slotMillis();

  /** When the first slot begins, in epoch milliseconds. */
  long startMillis();

  /** Requests in a slot, 0 or more, of every service and cluster; not to be changed. */
  double[] row(int slot);

  /** Where a service and cluster stand in a row. */
  int position(int service, int cluster);

  /** Those of a source, summed over the places of each cluster. */
  static ClusterRates of(DemandSource source, int[] clusterOfPlace, int clusters) {
    double[][] rows = new double[source.slots()][source.services() * clusters];
    for (int slot = 0; slot < rows.length; slot++) {
      for (int service = 0; service < source.services(); service++) {
        for (int place = 0; place < clusterOfPlace.length; place++) {
          rows[slot][service * clusters + clusterOfPlace[place]] += source.requests(service, place, slot);
        }
      }
    }
    return new ClusterRates() {
      @Override
      public int slots() {
        return source.slots();
      }

      @Override
      public long slotMillis() {
        return source.slotMillis();
      }

      @Override
      public long startMillis() {
        return source.start().toEpochMilli();
      }

      @Override
      public double[] row(int slot) {
        return rows[slot];
      }

      @Override
      public int position(int service, int cluster) {
        return service * clusters + cluster;
      }
    };
  }
}
