package dev.penumbra.simulator.station;

import java.util.function.IntToDoubleFunction;

/**
 * An exact first-come-first-served queue before equal servers (the recursion of Kiefer and Wolfowitz 1955). Times are
 * microseconds since the start of the run.
 *
 * <p>It is worked in stretches between control events: {@link #open}, then every arrival of the stretch in order by
 * {@link #offer}, then {@link #close}. A request is given to a server only when its start lies inside the stretch;
 * those that wait are carried over with the demand they have. One whose turn would come later than the patience after
 * its arrival is refused, and takes no server; one that finds no server free and every place taken is rejected.
 */
public final class Station {
  private final double patienceMicros;
  private final Freshness freshness;
  private final boolean ageing;
  private final FreeTimes freeTimes;
  private final Room room;
  private Waiting waiting;
  private double until;

  /** One without servers and with any number of places; requests wait at most {@code patienceMicros}, 0 or more. */
  public Station(double patienceMicros) {
    this(patienceMicros, Freshness.NONE);
  }

  /** The same with servers that are slower at first. */
  public Station(double patienceMicros, Freshness freshness) {
    this(
        patienceMicros, freshness, new FreeTimes(!freshness.equals(Freshness.NONE)), new Room(), new Waiting(), 0);
  }

  private Station(
      double patienceMicros, Freshness freshness, FreeTimes freeTimes, Room room, Waiting waiting, double until) {
    this.patienceMicros = patienceMicros;
    this.freshness = freshness;
    this.ageing = !freshness.equals(Freshness.NONE);
    this.freeTimes = freeTimes;
    this.room = room;
    this.waiting = waiting;
    this.until = until;
  }

  /**
   * Changes the number of servers between two stretches. New ones are free at once, and fresh unless they come at time 0.
   * Of those there are, the ones that become free first go first; a request that has a server keeps it to its end, even
   * in an outage.
   */
  public void setServers(int count, double atMicros) {
    freeTimes.setServers(count, atMicros, freshness.mark(atMicros));
  }

  /**
   * Changes how many may wait between two stretches; those that wait already stay.
   *
   * @param places 0 or more; {@link Integer#MAX_VALUE} is any number
   */
  public void setPlaces(int places) {
    room.setPlaces(places);
  }

  /** Begins a stretch; requests carried over come first, none before {@code fromMicros}. */
  public void open(double fromMicros, double untilMicros, Starts starts) {
    until = untilMicros;
    while (!waiting.isEmpty()) {
      double start = freeTimes.start(Math.max(fromMicros, waiting.arrival()));
      if (start >= until) {
        return;
      }
      enter(start, waiting.arrival());
      give(start, waiting.arrival(), waiting.demand(), waiting.network(), waiting.caller(), starts);
      waiting.remove();
    }
  }

  /**
   * A request arrives inside the stretch, not before any other that did.
   *
   * @param caller a number that tells whose it is, told with what becomes of it
   */
  public void offer(double arrival, double demand, double network, int caller, Starts starts) {
    // While others wait, no server becomes free before the stretch ends: the first of them would have had it.
    double start = freeTimes.start(arrival);
    if (room.isLimited() && !admits(start, arrival, starts)) {
      starts.rejected(arrival, network, caller);
    } else if (start < until) {
      give(start, arrival, demand, network, caller, starts);
    } else {
      waiting.add(arrival, demand, network, caller);
    }
  }

  private boolean admits(double start, double arrival, Starts starts) {
    if (start > arrival && isFull(arrival, starts)) {
      return false;
    }
    enter(start, arrival);
    return true;
  }

  /** Those whose turn is not known yet are counted where they wait. */
  private void enter(double start, double arrival) {
    if (room.isLimited() && start < until) {
      room.enter(Math.min(start, arrival + patienceMicros));
    }
  }

  private boolean isFull(double arrival, Starts starts) {
    refuseUnto(arrival, starts);
    return room.isFull(arrival, waiting.size());
  }

  private void give(double start, double arrival, double demand, double network, int caller, Starts starts) {
    if (start - arrival > patienceMicros) {
      starts.refused(arrival, caller);
    } else {
      double work = ageing ? demand * slowdown(start) : demand;
      freeTimes.replaceFirst(start + work);
      starts.started(start, arrival, work, network, caller);
    }
  }

  /** How much slower the server is that takes the next request. */
  private double slowdown(double start) {
    double mark = freeTimes.firstMark();
    freeTimes.markFirst(freshness.after(mark));
    return freshness.slowdown(mark, start);
  }

  /** Ends the stretch: who is sure to be refused later is refused now. */
  public void close(Starts starts) {
    refuseUnto(until, starts);
  }

  private void refuseUnto(double micros, Starts starts) {
    while (!waiting.isEmpty() && micros - waiting.arrival() > patienceMicros) {
      starts.refused(waiting.arrival(), waiting.caller());
      waiting.remove();
    }
  }

  /**
   * Hands all that wait over to another station, where they take their places by arrival, behind its own of the same
   * time. Those that find no place there are rejected.
   *
   * @param extraOfCaller microseconds the change costs a request on the way
   * @param starts is told what becomes of them at the other station
   * @return how many there were
   */
  public int handOver(Station other, IntToDoubleFunction extraOfCaller, Starts starts) {
    int moved = waiting.size();
    int free = other.room.places() - other.waiting.size();
    Waiting merged = new Waiting();
    for (int i = 0; i < moved; i++) {
      while (!other.waiting.isEmpty() && other.waiting.arrival() <= waiting.arrival()) {
        merged.addFirstOf(other.waiting);
      }
      double network = waiting.network() + extraOfCaller.applyAsDouble(waiting.caller());
      if (i < free) {
        merged.add(waiting.arrival(), waiting.demand(), network, waiting.caller());
      } else {
        starts.rejected(waiting.arrival(), network, waiting.caller());
      }
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
    return freeTimes.servers();
  }

  /** Number of requests that wait. */
  public int waiting() {
    return waiting.size();
  }

  /** An equal one that goes its own way. */
  public Station copy() {
    return new Station(patienceMicros, freshness, freeTimes.copy(), room.copy(), waiting.copy(), until);
  }
}
