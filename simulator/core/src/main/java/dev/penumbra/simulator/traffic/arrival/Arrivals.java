package dev.penumbra.simulator.traffic.arrival;

import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.kernel.RandomStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The requests of one service in the order of their sending. All that is drawn belongs to the request and is drawn
 * whatever its route, from streams of the service and the slot; so every policy sees the same requests.
 *
 * <p>They are drawn and taken some hundred at a time, each property by itself, which takes half as long as one request
 * after the other. A request is known by its position until the next ones are taken.
 */
public final class Arrivals {
  private final SlotSource source;
  /** Empty when requests are drawn for this run alone. */
  private final Optional<SharedSlots> shared;

  private int slot = -1;
  private RandomStream chances;
  private Blocks blocks = new Blocks.Read(SharedSlots.Slot.NONE);
  private Block block = Block.EMPTY;
  /** Number within the slot of the block's first request. */
  private long firstNumber;
  private int first;
  private int next;

  /**
   * The requests to one service, from the first slot of the source on, drawn for this run and its copies each by itself.
   *
   * @param name of the service, by which its streams are known
   */
  public Arrivals(DemandSource source, int service, ServiceTime time, long seed, String name, int[] clusterOfPlace) {
    this(new SlotSource(source, service, time, seed, name, clusterOfPlace), Optional.empty());
  }

  private Arrivals(SlotSource source, Optional<SharedSlots> shared) {
    this.source = source;
    this.shared = shared;
    chances = source.chances(slot);
  }

  /** The same, but what is drawn is shared with copies that move on together with this one. */
  public Arrivals shared() {
    return new Arrivals(source, Optional.of(new SharedSlots()));
  }

  /**
   * Takes the next requests that are sent before a moment, in microseconds since the start, as many as are at hand.
   *
   * @return how many, from position {@link #first} on; 0 when there are no more
   */
  public int take(double untilMicros) {
    if (next == block.count) {
      refill();
    }
    first = next;
    double[] moments = block.moments;
    int drawn = block.count;
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
    while (at > first && block.moments[at - 1] == block.moments[position]) {
      at--;
    }
    return at;
  }

  private void refill() {
    firstNumber += block.count;
    block = blocks.next();
    while (block.count == 0 && slot < source.slots()) {
      slot++;
      openSlot();
    }
    next = 0;
  }

  private void openSlot() {
    if (slot < source.slots()) {
      blocks = shared
          .<Blocks>map(slots -> new Blocks.Read(slots.open(slot, source)))
          .orElseGet(() -> new Blocks.Own(source.open(slot)));
      chances = source.chances(slot);
      firstNumber = 0;
      block = blocks.next();
    }
  }

  /** Position of the first of the requests taken last. */
  public int first() {
    return first;
  }

  /** When each request is sent, in microseconds since the start, by position; as the others, not to be changed. */
  public double[] moments() {
    return block.moments;
  }

  /** Position of the cluster each request comes from. */
  public char[] clusters() {
    return block.clusters;
  }

  /** Time each keeps a warm server busy, in microseconds. */
  public double[] demands() {
    return block.demands;
  }

  /** Exponential with mean 1. */
  public double[] jitters() {
    return block.jitters;
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
    Arrivals turned = new Arrivals(source.of(other), Optional.empty());
    turned.slot = Math.min(slot, turned.source.slotAt(nowMicros) - 1);
    return turned;
  }

  /** An equal one that goes its own way. */
  public Arrivals copy() {
    Arrivals copy = new Arrivals(source, shared);
    copy.slot = slot;
    copy.chances = chances;
    copy.blocks = blocks.copy();
    copy.block = copy.blocks.current();
    copy.firstNumber = firstNumber;
    copy.first = first;
    copy.next = next;
    return copy;
  }
}
