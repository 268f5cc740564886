package dev.penumbra.simulator.kernel;

import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Events in the total order of (time, priority, order of scheduling). Times are epoch milliseconds.
 *
 * @param <E> what happens; immutable, for copies of a queue share it
 */
public final class EventQueue<E> {
  private final PriorityQueue<Entry<E>> heap;
  private long scheduled;
  private long nowMillis;

  public EventQueue() {
    this(new PriorityQueue<>(), 0, Long.MIN_VALUE);
  }

  private EventQueue(PriorityQueue<Entry<E>> heap, long scheduled, long nowMillis) {
    this.heap = heap;
    this.scheduled = scheduled;
    this.nowMillis = nowMillis;
  }

  private record Entry<E>(long atMillis, int priority, long sequence, E event) implements Comparable<Entry<E>> {
    @Override
    public int compareTo(Entry<E> other) {
      int byTime = Long.compare(atMillis, other.atMillis);
      if (byTime != 0) {
        return byTime;
      }
      int byPriority = Integer.compare(priority, other.priority);
      return byPriority != 0 ? byPriority : Long.compare(sequence, other.sequence);
    }
  }

  /**
   * Adds an event.
   *
   * @param priority of events at the same time the one with the lower number comes first
   * @throws IllegalArgumentException when it lies before the event polled last: time never goes backwards
   */
  public void schedule(long atMillis, int priority, E event) {
    if (atMillis < nowMillis) {
      throw new IllegalArgumentException(
          event + " at " + atMillis + " ms lies before the present, " + nowMillis + " ms");
    }
    heap.add(new Entry<>(atMillis, priority, scheduled++, event));
  }

  /** Time of the next event; {@link Long#MAX_VALUE} when there is none. */
  public long peekMillis() {
    Entry<E> first = heap.peek();
    return first == null ? Long.MAX_VALUE : first.atMillis();
  }

  /** Takes the next event; throws {@link NoSuchElementException} when there is none. */
  public E poll() {
    Entry<E> first = heap.remove();
    nowMillis = first.atMillis();
    return first.event();
  }

  public boolean isEmpty() {
    return heap.isEmpty();
  }

  /** Number of events still to come. */
  public int size() {
    return heap.size();
  }

  /** An equal one that goes its own way. */
  public EventQueue<E> copy() {
    return new EventQueue<>(new PriorityQueue<>(heap), scheduled, nowMillis);
  }
}
