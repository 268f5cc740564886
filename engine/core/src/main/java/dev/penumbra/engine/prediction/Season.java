package dev.penumbra.engine.prediction;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The usual demand of a slot: the mean of the same slot one and two weeks before, else of a day before, else the last
 * value seen. What an event did then is taken out, and what one will do is put in.
 */
final class Season {
  private final DemandHistory history;
  private final EventCalendar events;
  private final List<ServiceId> services;
  private final List<ClientCluster> clusters;
  private final int week;
  private final int day;

  Season(DemandHistory history, EventCalendar events, List<ServiceId> services, List<ClientCluster> clusters) {
    this.history = history;
    this.events = events;
    this.services = services;
    this.clusters = clusters;
    this.week = (int) (Duration.ofDays(7).toMillis() / history.slotMillis());
    this.day = (int) (Duration.ofDays(1).toMillis() / history.slotMillis());
  }

  /**
   * Usual requests of a series in a slot, counted from the history's start, as known after {@code known} slots.
   *
   * @return 0 or more; 0 for a series that was never observed
   */
  double usual(int series, int slot, int known) {
    double sum = 0;
    int seen = 0;
    int back = week * Math.max(1, Math.ceilDiv(slot - known + 1, week));
    for (int weeks = 0; weeks < 2; weeks++) {
      double value = plain(series, slot - back - weeks * week);
      if (!Double.isNaN(value)) {
        sum += value;
        seen++;
      }
    }
    double base = seen > 0 ? sum / seen : shorter(series, slot, known);
    return base * uplift(series, slot);
  }

  private double shorter(int series, int slot, int known) {
    double value = plain(series, slot - day * Math.max(1, Math.ceilDiv(slot - known + 1, day)));
    for (int past = known - 1; Double.isNaN(value) && past >= Math.max(0, known - day); past--) {
      value = plain(series, past);
    }
    return Double.isNaN(value) ? 0 : value;
  }

  private double plain(int series, int slot) {
    if (slot < 0 || slot >= history.slots()) {
      return Double.NaN;
    }
    return history.requests(series, slot) / uplift(series, slot);
  }

  private double uplift(int series, int slot) {
    if (events.events().isEmpty()) {
      return 1;
    }
    Instant at = history.start().plusMillis(slot * history.slotMillis());
    var index = history.index();
    return events.uplift(services.get(index.service(series)), clusters.get(index.cluster(series)).centre(), at);
  }

  /**
   * How far a past slot was from its usual demand as it would have been forecast {@code ahead} slots before, in units of
   * the spread that counts of that size have; NaN where it was not observed.
   */
  double surprise(int series, int slot, int ahead) {
    double usual = usual(series, slot, slot - ahead + 1);
    return (history.requests(series, slot) - usual) / spread(usual);
  }

  /** Counts vary with the root of their size. */
  static double spread(double usual) {
    return Math.sqrt(usual + 1);
  }
}
