package dev.penumbra.simulator.demand.reader;

import dev.penumbra.engine.model.problem.ProblemList;
import java.util.Arrays;

/** Rows of counts as they were read, before the length of a slot is known. */
final class CountRows {
  private static final long SHORTEST_SLOT = 1000;

  private long[] millis = new long[1024];
  private int[] places = new int[1024];
  private double[] counts = new double[1024];
  private int size;

  void add(long at, int place, double count) {
    if (size == millis.length) {
      millis = Arrays.copyOf(millis, size * 2);
      places = Arrays.copyOf(places, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    millis[size] = at;
    places[size] = place;
    counts[size] = count;
    size++;
  }

  long firstMillis() {
    return Arrays.stream(millis, 0, size).min().orElse(0);
  }

  /** The shortest time between two different times; notes a problem when others are no multiple of it. */
  long findSlotMillis(String path, ProblemList problems) {
    long[] sorted = Arrays.stream(millis, 0, size).sorted().distinct().toArray();
    long shortest = Long.MAX_VALUE;
    for (int i = 1; i < sorted.length; i++) {
      shortest = Math.min(shortest, sorted[i] - sorted[i - 1]);
    }
    for (long time : sorted) {
      if (sorted.length < 2 || shortest < SHORTEST_SLOT || (time - sorted[0]) % shortest != 0) {
        problems.add(
            path, sorted.length + " different times, " + (sorted.length < 2 ? 0 : shortest) + " ms apart at least",
            "times on a grid of a second or more; else say how long a slot is");
        return 0;
      }
    }
    return shortest;
  }

  void addTo(SlotTally tally, String path, ProblemList problems) {
    for (int i = 0; i < size; i++) {
      if (!tally.add(places[i], millis[i], counts[i])) {
        problems.add(path, "times too far apart for their slots", "longer slots, or a shorter stretch");
        return;
      }
    }
  }
}
