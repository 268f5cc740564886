package dev.penumbra.simulator.station;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * An exact first-come-first-served queue before equal servers (the recursion of Kiefer and Wolfowitz 1955, with the
 * times at which servers become free in a heap). Times are microseconds since the start of the run.
 *
 * <p>It is worked in stretches between control events: {@link #open}, then every arrival of the stretch in order by
 * {@link #offer}, then {@link #close}. A request is given to a server only when its start lies inside the stretch;
 * those that wait are carried over with the demand they have. One whose turn would come later than the patience after
 * its arrival is refused, and takes no server.
 */
public final class Station {
  private final double patienceMicros;
  private double[] freeAt;
  private int servers;
  private Waiting waiting;
  private double until;

  /** One without servers; requests wait at most {@code patienceMicros}, 0 or more. */
  public Station(double patienceMicros) {
    this(patienceMicros, new double[4], 0, new Waiting(), 0);
  }

  private Station(double patienceMicros, double[] freeAt, int servers, Waiting waiting, double until) {
    this.patienceMicros = patienceMicros;
    this.freeAt = freeAt;
    this.servers = servers;
    this.waiting = waiting;
    this.until = until;
  }

  /**
   * Changes the number of servers between two stretches. New ones are free at once. Of those there are, the ones that
   * become free first go first; a request that has a server keeps it to its end, even in an outage.
   */
  public void setServers(int count, double atMicros) {
    while (servers > count) {
      removeFirstFree();
    }
    if (count > freeAt.length) {
      freeAt = Arrays.copyOf(freeAt, Math.max(count, 2 * freeAt.length));
    }
    while (servers < count) {
      addFree(atMicros);
    }
  }

  private void removeFirstFree() {
    double last = freeAt[--servers];
    if (servers > 0) {
      siftDown(last);
    }
  }

  private void addFree(double at) {
    int i = servers++;
    while (i > 0 && freeAt[(i - 1) >> 1] > at) {
      freeAt[i] = freeAt[(i - 1) >> 1];
      i = (i - 1) >> 1;
    }
    freeAt[i] = at;
  }

  /** Puts a time in the place of the first one. */
  private void siftDown(double time) {
    double[] heap = freeAt;
    int size = servers;
    int i = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= time) {
        break;
      }
      heap[i] = heap[child];
      i = child;
      child = 2 * i + 1;
    }
    heap[i] = time;
  }

  /** Begins a stretch; requests carried over come first, none before {@code fromMicros}. */
  public void open(double fromMicros, double untilMicros, Starts starts) {
    until = untilMicros;
    while (!waiting.isEmpty() && servers > 0) {
      double start = Math.max(fromMicros, Math.max(waiting.arrival(), freeAt[0]));
      if (start >= until) {
        return;
      }
      give(start, waiting.arrival(), waiting.demand(), waiting.network(), starts);
      waiting.remove();
    }
  }

  /** A request arrives inside the stretch, not before any other that did. */
  public void offer(double arrival, double demand, double network, int cluster, Starts starts) {
    if (servers > 0 && waiting.isEmpty()) {
      double start = Math.max(arrival, freeAt[0]);
      if (start < until) {
        give(start, arrival, demand, network, starts);
        return;
      }
    }
    waiting.add(arrival, demand, network, cluster);
  }

  private void give(double start, double arrival, double demand, double network, Starts starts) {
    if (start - arrival > patienceMicros) {
      starts.refused(arrival);
    } else {
      siftDown(start + demand);
      starts.started(start, arrival, demand, network);
    }
  }

  /** Ends the stretch: who is sure to be refused later is refused now. */
  public void close(Starts starts) {
    while (!waiting.isEmpty() && until - waiting.arrival() > patienceMicros) {
      starts.refused(waiting.arrival());
      waiting.remove();
    }
  }

  /**
   * Hands all that wait over to another station, where they take their places by arrival, behind its own of the same
   * time.
   *
   * @param extraOfCluster microseconds the change costs a request of a cluster on the way
   * @return how many there were
   */
  public int handOver(Station other, IntToDoubleFunction extraOfCluster) {
    int moved = waiting.size();
    Waiting merged = new Waiting();
    while (!waiting.isEmpty()) {
      while (!other.waiting.isEmpty() && other.waiting.arrival() <= waiting.arrival()) {
        merged.addFirstOf(other.waiting);
      }
      double network = waiting.network() + extraOfCluster.applyAsDouble(waiting.cluster());
      merged.add(waiting.arrival(), waiting.demand(), network, waiting.cluster());
      waiting.remove();
    }
    while (!other.waiting.isEmpty()) {
      merged.addFirstOf(other.waiting);
    }
    other.waiting = merged;
    return moved;
  }

  /** Number of servers. */
  public int servers() {
    return servers;
  }

  /** Number of requests that wait. */
  public int waiting() {
    return waiting.size();
  }

  /** An equal one that goes its own way. */
  public Station copy() {
    return new Station(patienceMicros, freeAt.clone(), servers, waiting.copy(), until);
  }
}
