package dev.penumbra.simulator.traffic.arrival;

import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.kernel.DrawBatch;
import dev.penumbra.simulator.kernel.RandomStream;
import java.util.Arrays;

/**
 * The requests of one service in the order of their sending. All that is drawn belongs to the request and is drawn
 * whatever its route, from streams of the service and the slot; so every policy sees the same requests.
 *
 * <p>They are drawn and taken some hundred at a time, each property by itself, which takes half as long as one request
 * after the other. A request is known by its position until the next ones are taken.
 */
public final class Arrivals {
  /** As many as fit the processor's nearest memory with all their properties. */
  static final int BLOCK = 256;

  private final DemandSource source;
  private final int service;
  private final long seed;
  private final String name;
  private final WorkDraws workDraws;
  private final PlaceShuffle places;
  private final DrawBatch batch = new DrawBatch(BLOCK);
  private final double[] moments = new double[BLOCK];
  private final double[] demands = new double[BLOCK];
  private final double[] jitters = new double[BLOCK];
  private final char[] clusters = new char[BLOCK];

  private int slot = -1;
  private SlotClock clock;
  private RandomStream work;
  private RandomStream ways;
  private RandomStream chances;
  /** Requests of the slot that come after the block. */
  private int left;
  /** Number within the slot of the block's first request. */
  private long firstNumber;
  private int drawn;
  private int first;
  private int next;

  /**
   * The requests to one service, from the first slot of the source on.
   *
   * @param name of the service, by which its streams are known
   */
  public Arrivals(DemandSource source, int service, ServiceTime time, long seed, String name, int[] clusterOfPlace) {
    this.source = source;
    this.service = service;
    this.seed = seed;
    this.name = name;
    workDraws = WorkDraws.of(time);
    places = new PlaceShuffle(clusterOfPlace, BLOCK, stream("places"));
    work = stream("work");
    ways = stream("ways");
    chances = stream("chances");
    clock = clock(1);
  }

  private Arrivals(Arrivals other, DemandSource source) {
    this.source = source;
    service = other.service;
    seed = other.seed;
    name = other.name;
    workDraws = other.workDraws;
    places = other.places.copy();
    System.arraycopy(other.moments, 0, moments, 0, BLOCK);
    System.arraycopy(other.demands, 0, demands, 0, BLOCK);
    System.arraycopy(other.jitters, 0, jitters, 0, BLOCK);
    System.arraycopy(other.clusters, 0, clusters, 0, BLOCK);
    slot = other.slot;
    clock = other.clock.copy();
    work = other.work.copy();
    ways = other.ways.copy();
    chances = other.chances;
    left = other.left;
    firstNumber = other.firstNumber;
    drawn = other.drawn;
    first = other.first;
    next = other.next;
  }

  /**
   * Takes the next requests that are sent before a moment, in microseconds since the start, as many as are at hand.
   *
   * @return how many, from position {@link #first} on; 0 when there are no more
   */
  public int take(double untilMicros) {
    if (next == drawn) {
      refill();
    }
    first = next;
    if (next < drawn && moments[drawn - 1] < untilMicros) {
      next = drawn;
    } else if (next < drawn) {
      int found = Arrays.binarySearch(moments, next, drawn, untilMicros);
      next = found >= 0 ? firstAt(found) : -found - 1;
    }
    return next - first;
  }

  /** The first of those sent at the same moment. */
  private int firstAt(int position) {
    int at = position;
    while (at > first && moments[at - 1] == moments[position]) {
      at--;
    }
    return at;
  }

  private void refill() {
    firstNumber += drawn;
    while (left == 0 && slot < source.slots()) {
      slot++;
      openSlot();
    }
    drawn = Math.min(BLOCK, left);
    left -= drawn;
    next = 0;
    if (drawn > 0) {
      clock.fill(moments, drawn, batch);
      places.fill(clusters, drawn, batch);
      workDraws.fill(work, demands, drawn, batch);
      batch.exponentials(ways, jitters, drawn);
    }
  }

  private void openSlot() {
    left = slot < source.slots() ? places.open(source, service, slot, stream("places")) : 0;
    firstNumber = 0;
    if (left > 0) {
      clock = clock(left);
      work = stream("work");
      ways = stream("ways");
      chances = stream("chances");
    }
  }

  private SlotClock clock(int count) {
    return new SlotClock(slot, 1000.0 * source.slotMillis(), count, BLOCK, stream("spacings"), stream("blocks"));
  }

  private RandomStream stream(String what) {
    return RandomStream.named(seed, what + " of " + name, slot);
  }

  /** Position of the first of the requests taken last. */
  public int first() {
    return first;
  }

  /** When each request is sent, in microseconds since the start, by position; as the others, not to be changed. */
  public double[] moments() {
    return moments;
  }

  /** Position of the cluster each request comes from. */
  public char[] clusters() {
    return clusters;
  }

  /** Time each keeps a warm server busy, in microseconds. */
  public double[] demands() {
    return demands;
  }

  /** Exponential with mean 1. */
  public double[] jitters() {
    return jitters;
  }

  /** A number that tells each request of the service from all others, below 2^52. */
  public long request(int position) {
    return ((long) slot << Integer.SIZE) + firstNumber + position;
  }

  /** Age of the name server's answer it uses, as a share of the time to live; uniform from 0 to 1. */
  public double ageShare(int position) {
    return chances.doubleAfter(2 * (firstNumber + position));
  }

  /** Uniform from 0 to 1; its session is lost when it lies below the share that is. */
  public double sessionShare(int position) {
    return chances.doubleAfter(2 * (firstNumber + position) + 1);
  }

  /**
   * Those of another source from now on, the start of one of its slots; all that were sent before have been taken. A slot
   * whose requests were drawn ahead is drawn once more, from the same streams.
   */
  public Arrivals turned(DemandSource other, double nowMicros) {
    int fromSlot = (int) Math.round(nowMicros / (1000.0 * other.slotMillis()));
    Arrivals turned = new Arrivals(this, other);
    if (slot >= fromSlot) {
      turned.slot = fromSlot - 1;
      turned.left = 0;
      turned.drawn = turned.next;
    }
    return turned;
  }

  /** An equal one that goes its own way. */
  public Arrivals copy() {
    return new Arrivals(this, source);
  }
}
