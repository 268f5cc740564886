package dev.penumbra.simulator.experiment.clairvoyant;

import dev.penumbra.engine.activation.decision.Level;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The level commanded for each unit and zone in each slot of a window. Immutable. */
public final class LevelSchedule {
  private final Instant start;
  private final long slotMillis;
  private final List<Level[][]> levels;

  /**
   * Copies the levels.
   *
   * @param levels per unit, indexed {@code [zone][slot]}
   */
  public LevelSchedule(Instant start, long slotMillis, List<Level[][]> levels) {
    this.start = start;
    this.slotMillis = slotMillis;
    this.levels = levels.stream()
        .map(unit -> Arrays.stream(unit).map(Level[]::clone).toArray(Level[][]::new))
        .toList();
  }

  /** The level of a unit in a zone during a slot, by positions. */
  public Level level(int unit, int zone, int slot) {
    return levels.get(unit)[zone][slot];
  }

  /** The level at a moment; absent outside the window. */
  public Level level(int unit, int zone, Instant at) {
    long slot = Math.floorDiv(at.toEpochMilli() - start.toEpochMilli(), slotMillis);
    Level[] ofZone = levels.get(unit)[zone];
    return slot >= 0 && slot < ofZone.length ? ofZone[(int) slot] : Level.ABSENT;
  }

  /** Slots in which a unit is commanded to serve from a zone. */
  public long activeSlots(int unit, int zone) {
    return Arrays.stream(levels.get(unit)[zone]).filter(l -> l == Level.ACTIVE).count();
  }
}
