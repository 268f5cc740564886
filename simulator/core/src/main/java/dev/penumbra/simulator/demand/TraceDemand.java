package dev.penumbra.simulator.demand;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A trace replayed as requests: each count of a place becomes a number of requests to each service. What rounding to
 * whole requests takes from one slot it gives to the next, so that over any stretch the requests of a service at a place
 * are within one of the exact number.
 */
public final class TraceDemand implements DemandSource {
  private final DemandTrace trace;
  private final long fromMillis;
  private final long slotMillis;
  private final int slots;
  private final double[] requestsPerCount;
  /** Per place, the counts before each slot of the trace. */
  private final double[][] before;

  /**
   * The stretch of a trace from {@code from} until {@code until}, in slots of its own length.
   *
   * @param slotMillis divides the trace's slot, or is a multiple of it; within a slot of the trace counts are spread
   *     evenly
   * @param requestsPerCount requests per count for each service, 0 or more; for example interactions per passenger
   * @throws IllegalArgumentException when the stretch is not inside the trace or not whole slots, or a slot would hold
   *     more requests than an {@code int}
   */
  public TraceDemand(DemandTrace trace, Instant from, Instant until, long slotMillis, List<Double> requestsPerCount) {
    this.trace = trace;
    this.fromMillis = from.toEpochMilli();
    this.slotMillis = slotMillis;
    this.requestsPerCount = requestsPerCount.stream().mapToDouble(Double::doubleValue).toArray();
    this.slots = countSlots(until.toEpochMilli() - fromMillis);
    requireInside(from, until);
    this.before = new double[trace.places().size()][];
    for (int place = 0; place < before.length; place++) {
      before[place] = sumsBefore(place);
    }
    requireRoom();
  }

  /** The whole trace, in its own slots. */
  public static TraceDemand whole(DemandTrace trace, List<Double> requestsPerCount) {
    return new TraceDemand(trace, trace.start(), trace.end(), trace.slotMillis(), requestsPerCount);
  }

  private int countSlots(long span) {
    long other = trace.slotMillis();
    if (slotMillis <= 0 || (other % slotMillis != 0 && slotMillis % other != 0)) {
      throw new IllegalArgumentException(
          "slot of " + slotMillis + " ms must divide the trace's " + other + " ms or be a multiple of it");
    }
    if (span <= 0 || span % slotMillis != 0) {
      throw new IllegalArgumentException(
          "a stretch of " + span + " ms must be a whole number, 1 or more, of slots of " + slotMillis + " ms");
    }
    return Math.toIntExact(span / slotMillis);
  }

  private void requireInside(Instant from, Instant until) {
    if (from.isBefore(trace.start()) || until.isAfter(trace.end())) {
      throw new IllegalArgumentException(
          "stretch " + from + " to " + until + " must lie within the trace, " + trace.start() + " to " + trace.end());
    }
    for (double factor : requestsPerCount) {
      if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("requests per count " + factor + " must be 0 or more, and finite");
      }
    }
  }

  private double[] sumsBefore(int place) {
    double[] sums = new double[trace.slots() + 1];
    for (int slot = 0; slot < trace.slots(); slot++) {
      sums[slot + 1] = sums[slot] + trace.count(place, slot);
    }
    return sums;
  }

  private void requireRoom() {
    double factor = Arrays.stream(requestsPerCount).max().orElse(0);
    for (int place = 0; place < before.length; place++) {
      for (int slot = 0; slot < slots; slot++) {
        double most = (countBefore(place, slot + 1) - countBefore(place, slot)) * factor;
        if (most >= Integer.MAX_VALUE) {
          throw new IllegalArgumentException(
              most + " requests in a slot at '" + trace.places().get(place).id() + "'; at most "
                  + (Integer.MAX_VALUE - 1));
        }
      }
    }
  }

  @Override
  public List<Place> places() {
    return trace.places();
  }

  @Override
  public int services() {
    return requestsPerCount.length;
  }

  @Override
  public Instant start() {
    return Instant.ofEpochMilli(fromMillis);
  }

  @Override
  public long slotMillis() {
    return slotMillis;
  }

  @Override
  public int slots() {
    return slots;
  }

  @Override
  public int requests(int service, int place, int slot) {
    return (int) (requestsBefore(service, place, slot + 1) - requestsBefore(service, place, slot));
  }

  private long requestsBefore(int service, int place, int slot) {
    double exact = (countBefore(place, slot) - countBefore(place, 0)) * requestsPerCount[service];
    return (long) StrictMath.floor(exact + 0.5);
  }

  /** Counts of a place in the trace before one of our slots; part of a slot counts in proportion. */
  private double countBefore(int place, int slot) {
    long sinceStart = fromMillis - trace.start().toEpochMilli() + slot * slotMillis;
    int whole = (int) (sinceStart / trace.slotMillis());
    long part = sinceStart % trace.slotMillis();
    double sum = before[place][whole];
    return part == 0 ? sum : sum + trace.count(place, whole) * part / trace.slotMillis();
  }
}
