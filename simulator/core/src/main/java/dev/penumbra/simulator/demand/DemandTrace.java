package dev.penumbra.simulator.demand;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Demand as it was counted: one number per place and slot of time. Immutable. A count need not be whole, because many a
 * monitor stores means.
 */
public final class DemandTrace {
  private final List<Place> places;
  private final long startMillis;
  private final long slotMillis;
  private final int slots;
  private final double[][] counts;

  /**
   * A trace of counts per place, then slot; copied.
   *
   * @param slotMillis length of a slot, above 0
   * @throws IllegalArgumentException when rows are of unequal length or not one per place, or a count is negative or
   *     not finite
   */
  public DemandTrace(List<Place> places, Instant start, long slotMillis, double[][] counts) {
    this.places = List.copyOf(places);
    this.startMillis = start.toEpochMilli();
    this.slotMillis = slotMillis;
    this.slots = counts.length == 0 ? 0 : counts[0].length;
    this.counts = Arrays.stream(counts).map(double[]::clone).toArray(double[][]::new);
    if (slotMillis <= 0 || counts.length != places.size() || slots == 0) {
      throw new IllegalArgumentException(
          counts.length + " rows of " + slots + " slots of " + slotMillis + " ms for " + places.size()
              + " places; a row per place and a slot above 0 are needed");
    }
    for (double[] row : this.counts) {
      requireLegal(row);
    }
  }

  private void requireLegal(double[] row) {
    if (row.length != slots) {
      throw new IllegalArgumentException("a place has " + row.length + " slots, another " + slots);
    }
    for (double count : row) {
      if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("count " + count + " must be 0 or more, and finite");
      }
    }
  }

  /** Where it was counted, in the order of {@link #count}. */
  public List<Place> places() {
    return places;
  }

  /** Start of slot 0. */
  public Instant start() {
    return Instant.ofEpochMilli(startMillis);
  }

  /** End of the last slot, exclusive. */
  public Instant end() {
    return Instant.ofEpochMilli(startMillis + slotMillis * slots);
  }

  public long slotMillis() {
    return slotMillis;
  }

  /** Number of slots, 1 or more. */
  public int slots() {
    return slots;
  }

  public double count(int place, int slot) {
    return counts[place][slot];
  }

  /** Sum over the slots of a place. */
  public double total(int place) {
    return Arrays.stream(counts[place]).sum();
  }

  /** Sum over places and slots. */
  public double total() {
    double sum = 0;
    for (int place = 0; place < counts.length; place++) {
      sum += total(place);
    }
    return sum;
  }
}
