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
  private final int[] clusterOfPlace;
  private char[] clusters = {};
  private int count;
  private int taken;
  private RandomStream draws;
  private final int[] ahead;

  /** Before the first slot; at most {@code block} requests are asked for at once. */
  PlaceShuffle(int[] clusterOfPlace, int block, RandomStream draws) {
    ahead = new int[block];
    this.clusterOfPlace = clusterOfPlace;
    this.draws = draws;
  }

  private PlaceShuffle(PlaceShuffle other) {
    clusterOfPlace = other.clusterOfPlace;
    ahead = new int[other.ahead.length];
    clusters = Arrays.copyOf(other.clusters, other.count);
    count = other.count;
    taken = other.taken;
    draws = other.draws.copy();
  }

  /** Begins a slot; returns the number of its requests. */
  int open(DemandSource source, int service, int slot, RandomStream slotDraws) {
    draws = slotDraws;
    taken = 0;
    count = 0;
    for (int place = 0; place < clusterOfPlace.length; place++) {
      int until = Math.addExact(count, source.requests(service, place, slot));
      if (until > clusters.length) {
        clusters = Arrays.copyOf(clusters, Math.max(until, Math.min(2 * clusters.length, 1 << 30)));
      }
      Arrays.fill(clusters, count, until, (char) clusterOfPlace[place]);
      count = until;
    }
    return count;
  }

  /** The clusters of the next requests. */
  void fill(char[] into, int number, DrawBatch batch) {
    batch.belowFalling(draws, count - taken, ahead, number);
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
