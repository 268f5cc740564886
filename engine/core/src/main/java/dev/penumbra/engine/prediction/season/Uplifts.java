package dev.penumbra.engine.prediction.season;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.demand.ExternalEvent;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ServiceId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a calendar says of each series and slot: the same as {@link EventCalendar#uplift} at the slot's start. A forecast
 * asks for it very often, and of few slots is anything known; so whom an event reaches is found out when it acts.
 */
public final class Uplifts {
  private final SeriesIndex index;
  private final List<ServiceId> services;
  private final List<ClientCluster> clusters;
  private final List<Acting> events = new ArrayList<>();
  private final BitSet eventful = new BitSet();

  /** An event by slots of the history, and whom it reaches as far as that was asked. */
  private record Acting(ExternalEvent event, int from, int until, BitSet asked, BitSet reached) {}

  /** The uplifts of the slots of a history and after it. */
  public Uplifts(
      DemandHistory history, EventCalendar calendar, List<ServiceId> services, List<ClientCluster> clusters) {
    this.index = history.index();
    this.services = services;
    this.clusters = clusters;
    long start = history.start().toEpochMilli();
    for (ExternalEvent event : calendar.events()) {
      int from = slot(event.start().toEpochMilli() - start, history.slotMillis());
      int until = slot(event.end().toEpochMilli() - start, history.slotMillis());
      if (until > from) {
        events.add(new Acting(event, from, until, new BitSet(), new BitSet()));
        eventful.set(from, until);
      }
    }
  }

  /** First slot that begins at or after a moment, from 0. */
  private static int slot(long millis, long slotMillis) {
    return Math.clamp(Math.ceilDiv(millis, slotMillis), 0, Integer.MAX_VALUE);
  }

  /** Factor on the demand of a series in a slot, counted from the history's start; 1 when no event acts. */
  public double of(int series, int slot) {
    if (!eventful.get(slot)) {
      return 1;
    }
    double most = Double.NaN;
    for (Acting event : events) {
      if (slot >= event.from && slot < event.until && reaches(event, series)) {
        most = Double.isNaN(most) ? event.event.uplift() : Math.max(most, event.event.uplift());
      }
    }
    return Double.isNaN(most) ? 1 : most;
  }

  private boolean reaches(Acting acting, int series) {
    if (!acting.asked.get(series)) {
      acting.asked.set(series);
      acting.reached.set(
          series, acting.event.reaches(
              services.get(index.service(series)), clusters.get(index.cluster(series)).centre()));
    }
    return acting.reached.get(series);
  }
}
