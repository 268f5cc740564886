package dev.penumbra.simulator.demand.reader;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts what happens per kind, place and slot, in any order of time. Places are those known beforehand, then one for each
 * cell of latitude and longitude that something happened in, by order of appearance. Mutable, for one reader.
 */
public final class SlotTally {
  /** Coordinates are never kept finer than this, nor coarser than {@link #COARSEST_CELL}. */
  public static final double FINEST_CELL = 0.01;
  /** Degrees. */
  public static final double COARSEST_CELL = 10;

  private static final long MOST_SLOTS = 20_000_000;
  private static final long MOST_NUMBERS = 200_000_000;

  private final long slotMillis;
  private final long anchorMillis;
  private final double cellDegrees;
  private final List<Place> places;
  private final Map<String, Integer> byId;
  private final Map<Long, Integer> byCell = new HashMap<>();
  private final int kinds;
  /** Per place, a row per kind. */
  private final List<Row[]> rows = new ArrayList<>();
  private long low = Long.MAX_VALUE;
  private long high = Long.MIN_VALUE;

  /** Counts of one kind at one place, from its first slot on. */
  private static final class Row {
    private long first;
    private double[] counts = new double[0];

    void add(long slot, double count) {
      if (counts.length == 0) {
        first = slot;
        counts = new double[16];
      }
      if (slot < first) {
        int more = (int) Math.max(first - slot, counts.length / 2);
        double[] longer = new double[counts.length + more];
        System.arraycopy(counts, 0, longer, more, counts.length);
        counts = longer;
        first -= more;
      }
      int at = (int) (slot - first);
      if (at >= counts.length) {
        counts = Arrays.copyOf(counts, Math.max(at + 1, counts.length + counts.length / 2));
      }
      counts[at] += count;
    }

    double[] between(long from, int slots) {
      double[] cut = new double[slots];
      if (counts.length == 0) {
        return cut; // it has no first slot either
      }
      int begin = (int) Math.max(0, first - from);
      int skip = (int) Math.max(0, from - first);
      int length = Math.min(slots - begin, counts.length - skip);
      if (length > 0) {
        System.arraycopy(counts, skip, cut, begin, length);
      }
      return cut;
    }
  }

  /**
   * An empty tally.
   *
   * @param anchorMillis a moment at which a slot begins
   * @param slotMillis length of a slot, above 0
   * @param cellDegrees edge of the cells, {@link #FINEST_CELL} to {@link #COARSEST_CELL}
   * @param kinds how many kinds of things are counted apart, 1 or more
   */
  public SlotTally(PlaceTable known, long anchorMillis, long slotMillis, double cellDegrees, int kinds) {
    if (kinds < 1 || slotMillis <= 0 || !(cellDegrees >= FINEST_CELL && cellDegrees <= COARSEST_CELL)) {
      throw new IllegalArgumentException(
          kinds + " kinds (1 or more), slot of " + slotMillis + " ms (above 0), cell of " + cellDegrees + " degrees ("
              + FINEST_CELL + " to " + COARSEST_CELL + ")");
    }
    this.slotMillis = slotMillis;
    this.anchorMillis = anchorMillis;
    this.cellDegrees = cellDegrees;
    this.kinds = kinds;
    this.places = new ArrayList<>(known.places());
    this.byId = known.positions();
    places.forEach(place -> rows.add(emptyRows()));
  }

  /** An empty tally of one kind. */
  public SlotTally(PlaceTable known, long anchorMillis, long slotMillis, double cellDegrees) {
    this(known, anchorMillis, slotMillis, cellDegrees, 1);
  }

  private Row[] emptyRows() {
    return Stream.generate(Row::new).limit(kinds).toArray(Row[]::new);
  }

  /** Position of a known place; empty when there is none of this id. */
  public Optional<Integer> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Position of the place that stands for the cell of a point: its middle. */
  public int cellOf(GeoPoint where) {
    long north = (long) StrictMath.floor(where.latitudeDegrees() / cellDegrees);
    long east = (long) StrictMath.floor(where.longitudeDegrees() / cellDegrees);
    return byCell.computeIfAbsent(north << 32 | (east & 0xffffffffL), _ -> newCell(north, east));
  }

  private int newCell(long north, long east) {
    double latitude = Math.clamp((north + 0.5) * cellDegrees, -90.0, 90.0);
    double longitude = Math.clamp((east + 0.5) * cellDegrees, -180.0, 180.0);
    String id = String.format(
        Locale.ROOT, "%.3f%s-%.3f%s", Math.abs(latitude), latitude < 0 ? "S" : "N", Math.abs(longitude),
        longitude < 0 ? "W" : "E");
    places.add(new Place(id, new GeoPoint(latitude, longitude)));
    rows.add(emptyRows());
    return places.size() - 1;
  }

  /** Counts something of the only kind; see the other method. */
  public boolean add(int place, long millis, double count) {
    return add(0, place, millis, count);
  }

  /** Counts something; false, and not counted, when it lies too far in time from the rest. */
  public boolean add(int kind, int place, long millis, double count) {
    long slot = Math.floorDiv(millis - anchorMillis, slotMillis);
    if (Math.max(high, slot) - Math.min(low, slot) >= MOST_SLOTS && low <= high) {
      return false;
    }
    low = Math.min(low, slot);
    high = Math.max(high, slot);
    rows.get(place)[kind].add(slot, count);
    return true;
  }

  /** What was counted, from the first slot with something to the last; notes a problem when that is nothing or too much. */
  public Optional<DemandTrace> trace(String path, ProblemList problems) {
    return traces(path, problems).stream().findFirst();
  }

  /** The same for each kind, all over the same slots; none after a problem. */
  public List<DemandTrace> traces(String path, ProblemList problems) {
    if (low > high) {
      problems.add(path, "nothing that could be counted", "at least one legal row");
      return List.of();
    }
    int slots = (int) (high - low + 1);
    if ((long) slots * places.size() * kinds > MOST_NUMBERS) {
      problems.add(
          path, slots + " slots of " + slotMillis + " ms at " + places.size() + " places",
          "at most " + MOST_NUMBERS + " in all: take longer slots or larger cells");
      return List.of();
    }
    return IntStream.range(0, kinds).mapToObj(kind -> trace(kind, slots)).toList();
  }

  private DemandTrace trace(int kind, int slots) {
    double[][] counts = rows.stream().map(row -> row[kind].between(low, slots)).toArray(double[][]::new);
    return new DemandTrace(places, Instant.ofEpochMilli(anchorMillis + low * slotMillis), slotMillis, counts);
  }
}
