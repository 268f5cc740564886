package dev.penumbra.simulator.traffic.fluid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * What a station could not bear yet, as a fluid that flows out in the order in which it came: between the curves of what
 * has arrived and what has been served, the vertical distance is the queue and the horizontal one the wait (Newell 1971).
 */
final class Backlog {
  /** A fluid of less than so many requests is none. */
  private static final double NOTHING = 1e-9;

  private final double patienceMicros;
  private final Deque<Parcel> parcels = new ArrayDeque<>();

  /** Is told what becomes of requests. */
  interface Outflow {
    /** Some were given to servers after waits that lie evenly between two times. */
    void served(Parcel.Ways ways, double requests, double firstWaitMicros, double lastWaitMicros);

    /** Some waited as long as they were ready to. */
    void dropped(double requests);
  }

  Backlog(double patienceMicros) {
    this.patienceMicros = patienceMicros;
  }

  boolean isEmpty() {
    return parcels.isEmpty();
  }

  double requests() {
    double requests = 0;
    for (Parcel parcel : parcels) {
      requests += parcel.requests;
    }
    return requests;
  }

  /** Some come behind all others. */
  void add(Parcel parcel) {
    if (parcel.requests > NOTHING) {
      parcels.addLast(parcel);
    }
  }

  /** Takes all away. */
  List<Parcel> takeAll() {
    List<Parcel> all = List.copyOf(parcels);
    parcels.clear();
    return all;
  }

  /** Some take their places by when they came. */
  void join(List<Parcel> others) {
    List<Parcel> all = new ArrayList<>(parcels);
    all.addAll(others);
    all.sort(Comparator.comparingDouble(parcel -> parcel.from));
    parcels.clear();
    parcels.addAll(all);
  }

  /**
   * Serves at a rate for a stretch of time, in which the last parcel may be still on its way.
   *
   * @return when nothing waited any more, {@code until} if that was not so; what comes after it is still in the last parcel
   */
  double serve(double from, double until, double perMicro, Outflow out) {
    double now = from;
    while (!parcels.isEmpty()) {
      Parcel first = parcels.getFirst();
      shed(first, now, out);
      if (first.requests > NOTHING) {
        double span = Math.min(until - now, span(first, now, perMicro));
        if (span <= 0) {
          return now;
        }
        flow(first, now, span, perMicro, out);
        now += span;
      }
      if (first.requests <= NOTHING) {
        parcels.removeFirst();
      }
      if (now >= until) {
        return until;
      }
    }
    return now;
  }

  /** Time until the first parcel is served, has caught up with its own arrival, or is so late that its patience ends. */
  private double span(Parcel parcel, double now, double perMicro) {
    double pace = pace(parcel, perMicro);
    double wait = now - parcel.from;
    double served = parcel.requests / perMicro;
    if (pace < 1 && isLate(wait)) {
      return parcel.to - parcel.from;
    }
    if (pace < 1) {
      return Math.min(served, (patienceMicros - wait) / (1 - pace));
    }
    return parcel.to > now ? Math.min(served, pace > 1 ? wait / (pace - 1) : wait > 0 ? served : 0) : served;
  }

  private boolean isLate(double wait) {
    return wait >= patienceMicros - 1;
  }

  /** How much faster it is served than it came. */
  private static double pace(Parcel parcel, double perMicro) {
    return perMicro * (parcel.to - parcel.from) / parcel.requests;
  }

  private void flow(Parcel parcel, double now, double span, double perMicro, Outflow out) {
    double pace = pace(parcel, perMicro);
    double wait = now - parcel.from;
    double served = Math.min(parcel.requests, perMicro * span);
    boolean late = pace < 1 && isLate(wait);
    out.served(parcel.ways, served, wait, late ? wait : wait + span * (1 - pace));
    double passed = late ? span / (parcel.to - parcel.from) : served / parcel.requests;
    if (late) {
      out.dropped(passed * parcel.requests - served);
    }
    parcel.take(Math.min(1, passed));
  }

  /** Drops whoever came longer ago than patience lasts. */
  private void shed(Parcel parcel, double now, Outflow out) {
    double limit = now - patienceMicros;
    if (parcel.from < limit) {
      double part = parcel.to <= limit ? 1 : (limit - parcel.from) / (parcel.to - parcel.from);
      out.dropped(part * parcel.requests);
      parcel.take(part);
    }
  }

  /** Drops all those, as none of them can be served in time. */
  void shed(double now, Outflow out) {
    for (Parcel parcel : parcels) {
      shed(parcel, now, out);
    }
    parcels.removeIf(parcel -> parcel.requests <= NOTHING);
  }

  Backlog copy() {
    Backlog copy = new Backlog(patienceMicros);
    parcels.forEach(parcel -> copy.parcels.addLast(parcel.copy()));
    return copy;
  }
}
