package dev.penumbra.simulator.experiment.clairvoyant;

import dev.penumbra.engine.activation.decision.Level;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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

  private long slotOf(Instant at) {
    return Math.floorDiv(at.toEpochMilli() - start.toEpochMilli(), slotMillis);
  }

  /** The level at a moment; absent outside the window. */
  public Level level(int unit, int zone, Instant at) {
    long slot = slotOf(at);
    Level[] ofZone = levels.get(unit)[zone];
    return slot >= 0 && slot < ofZone.length ? ofZone[(int) slot] : Level.ABSENT;
  }

  /** Slots of a level. */
  public long slots(int unit, int zone, Level level) {
    return Arrays.stream(levels.get(unit)[zone]).filter(l -> l == level).count();
  }

  /** Slots of the window. */
  public int slots() {
    return levels.isEmpty() ? 0 : levels.getFirst()[0].length;
  }

  /** Slots from a moment's own to the next one of another level within the window; empty when it stays as it is. */
  public OptionalInt slotsUntilChange(int unit, int zone, Instant at) {
    long slot = slotOf(at);
    Level now = level(unit, zone, at);
    Level[] ofZone = levels.get(unit)[zone];
    return IntStream.range(Math.clamp(slot, 0, ofZone.length), ofZone.length)
        .filter(other -> ofZone[other] != now)
        .map(other -> Math.toIntExact(other - slot))
        .findFirst();
  }
}
