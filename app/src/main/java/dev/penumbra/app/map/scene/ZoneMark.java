package dev.penumbra.app.map.scene;

import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.model.Zone;
import java.util.OptionalDouble;

/**
 * A zone in one slot, over the services looked at.
 *
 * @param zone its position
 * @param level the most ready of its services
 * @param moving true while one of them is on its way to another state
 * @param home true when one of them always serves from here
 * @param load what it did
 */
public record ZoneMark(int zone, Zone what, Level level, boolean moving, boolean home, Trouble trouble, Load load) {
  /** What is wrong with a zone. */
  public enum Trouble {
    NONE, FAILED, FULL
  }

  /**
   * What a zone did in a slot.
   *
   * @param requestsPerSecond served
   * @param p95Millis of the slowest service; empty when nothing was served
   * @param dollarsPerHour all it is charged with
   */
  public record Load(
      double requestsPerSecond,
      OptionalDouble p95Millis,
      double dollarsPerHour,
      int shadowInstances,
      int fullInstances) {}

  /** True when there is something in the zone, or something the matter with it. */
  public boolean isInUse() {
    return level != Level.ABSENT || moving || trouble != Trouble.NONE;
  }
}
