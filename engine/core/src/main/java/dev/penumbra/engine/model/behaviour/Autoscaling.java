package dev.penumbra.engine.model.behaviour;

import java.time.Duration;

/**
 * A cloud's own adjustment of the full-size instances of a serving zone to how busy they are, between the decisions of
 * the engine (target tracking).
 *
 * @param targetUtilisation busy share of the servers it steers for, above 0 to 1
 * @param least instances it leaves, 1 or more
 * @param most instances it goes up to, {@code least} or more
 * @param interval between two looks, above 0
 * @param coolDown after a change, in which it makes no other
 */
public record Autoscaling(double targetUtilisation, int least, int most, Duration interval, Duration coolDown) {
  /** Smaller differences are rounding, and not worth an instance. */
  private static final double ROUNDING = 1e-9;

  public Autoscaling {
    if (!(targetUtilisation > 0 && targetUtilisation <= 1) || least < 1 || most < least) {
      throw new IllegalArgumentException(
          "target utilisation " + targetUtilisation + " must be above 0 to 1, instances " + least + " to " + most
              + " 1 or more and in order");
    }
    if (interval.toMillis() < 1 || coolDown.isNegative()) {
      throw new IllegalArgumentException(
          "interval " + interval + " must be 1 ms or more, cool-down " + coolDown + " not negative");
    }
  }

  /** Instances that would be as busy as wanted, when {@code ready} of them are busy for such a share of their time. */
  public int instances(int ready, double utilisation) {
    return Math.clamp((int) Math.ceil(ready * utilisation / targetUtilisation - ROUNDING), least, most);
  }
}
