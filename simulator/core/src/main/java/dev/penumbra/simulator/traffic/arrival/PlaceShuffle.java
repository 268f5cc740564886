package dev.penumbra.simulator.traffic.arrival;

import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.kernel.DrawBatch;
import dev.penumbra.simulator.kernel.RandomStream;
import java.util.Arrays;

/**
 * Where the requests of a slot come from: a shuffle of the counts per place, so that these are kept exactly. It is made
 * as far as it is asked for (Fisher and Yates, Durstenfeld 1964).
 */
final class PlaceShuffle {
  private final char[] clusters;
  private final RandomStream draws;
  private final int[] ahead = new int[Block.MOST];
  private int taken;

  /** Before the first request of a slot. */
  PlaceShuffle(DemandSource source, int service, int slot, int[] clusterOfPlace, RandomStream draws) {
    this.draws = draws;
    int[] counts = new int[clusterOfPlace.length];
    int total = 0;
    for (int place = 0; place < counts.length; place++) {
      counts[place] = source.requests(service, place, slot);
      total = Math.addExact(total, counts[place]);
    }
    clusters = new char[total];
    int from = 0;
    for (int place = 0; place < counts.length; place++) {
      Arrays.fill(clusters, from, from + counts[place], (char) clusterOfPlace[place]);
      from += counts[place];
    }
  }

  private PlaceShuffle(PlaceShuffle other) {
    clusters = other.clusters.clone();
    draws = other.draws.copy();
    taken = other.taken;
  }

  /** Number of requests in the slot. */
  int count() {
    return clusters.length;
  }

  /** The clusters of the next requests. */
  void fill(char[] into, int number, DrawBatch batch) {
    batch.belowFalling(draws, clusters.length - taken, ahead, number);
    for (int i = 0; i < number; i++) {
      int chosen = taken + ahead[i];
      into[i] = clusters[chosen];
      clusters[chosen] = clusters[taken];
      taken++;
    }
  }

  PlaceShuffle copy() {
    return new PlaceShuffle(this);
  }
}
