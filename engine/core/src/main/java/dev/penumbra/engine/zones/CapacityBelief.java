package dev.penumbra.engine.zones;

import dev.penumbra.engine.model.ZoneId;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was learnt of the room in each zone from requests that were granted or refused. Immutable. */
public record CapacityBelief(SortedMap<ZoneId, Observed> zones) {
  /** Nothing learnt: every zone is thought to have room. */
  public static final CapacityBelief NONE = new CapacityBelief(new TreeMap<>());

  /** Old answers count less: after ten newer ones a tenth of what they did. */
  private static final double MEMORY = 0.8;

  /**
   * Answers of one zone, faded.
   *
   * @param granted weight of the requests granted
   * @param refused weight of the requests refused
   * @param closedUntil no room before this moment; the beginning of time when it never refused
   */
  public record Observed(double granted, double refused, Instant closedUntil) {
    private static final Observed NOTHING = new Observed(0, 0, Instant.EPOCH);
  }

  public CapacityBelief {
    zones = Collections.unmodifiableSortedMap(new TreeMap<>(zones));
  }

  /** After a refusal, taken to last until {@code until}. */
  public CapacityBelief withRefusal(ZoneId zone, Instant until) {
    Observed o = zones.getOrDefault(zone, Observed.NOTHING);
    return with(zone, new Observed(o.granted * MEMORY, o.refused * MEMORY + 1, until));
  }

  /** After a request that was granted; does not end a refusal. */
  public CapacityBelief withGrant(ZoneId zone) {
    Observed o = zones.getOrDefault(zone, Observed.NOTHING);
    return with(zone, new Observed(o.granted * MEMORY + 1, o.refused * MEMORY, o.closedUntil));
  }

  private CapacityBelief with(ZoneId zone, Observed observed) {
    SortedMap<ZoneId, Observed> next = new TreeMap<>(zones);
    next.put(zone, observed);
    return new CapacityBelief(next);
  }

  /** True while an earlier refusal is taken to last. */
  public boolean isRefused(ZoneId zone, Instant now) {
    return now.isBefore(zones.getOrDefault(zone, Observed.NOTHING).closedUntil);
  }

  /** Share of recent requests that were granted, 0 to 1; 1 where none was made. One grant is taken for given. */
  public double availability(ZoneId zone) {
    Observed o = zones.getOrDefault(zone, Observed.NOTHING);
    return (o.granted + 1) / (o.granted + o.refused + 1);
  }
}
