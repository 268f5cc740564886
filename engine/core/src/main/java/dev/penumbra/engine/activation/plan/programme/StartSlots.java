package dev.penumbra.engine.activation.plan.programme;

import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.shadow.Start;

/**
 * Slots from a command until it bears fruit, each 1 or more.
 *
 * @param cold from nothing to serving
 * @param warm from a shadow to serving
 * @param shadow from nothing to a shadow
 */
public record StartSlots(int cold, int warm, int shadow) {
  public StartSlots {
    if (cold < 1 || warm < 1 || shadow < 1) {
      throw new IllegalArgumentException(
          "lead times of " + cold + ", " + warm + ", " + shadow + " slots; each must be 1 or more");
    }
  }

  /** Those of the slowest of a unit's services. */
  public static StartSlots of(Situation situation, Unit unit) {
    return new StartSlots(
        slowest(situation, unit, Start.COLD), slowest(situation, unit, Start.WARM),
        slowest(situation, unit, Start.SHADOW));
  }

  private static int slowest(Situation situation, Unit unit, Start start) {
    return unit.services().stream().mapToInt(s -> situation.leadSlots(s, start)).max().orElse(1);
  }
}
