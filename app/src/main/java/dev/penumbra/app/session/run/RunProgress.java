package dev.penumbra.app.session.run;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a run is.
 *
 * @param slot slots worked through
 * @param slots slots there are, 1 or more
 * @param secondsLeft until the end at the rate of late; empty when it does not move
 * @param failure what went wrong
 */
public record RunProgress(Phase phase, int slot, int slots, OptionalDouble secondsLeft, Optional<String> failure) {
  /** What a run does at present. */
  public enum Phase {
    RUNNING, PAUSED, FINISHED, CANCELLED, FAILED
  }

  /** Share done, 0 to 1. */
  public double share() {
    return (double) slot / slots;
  }

  /** True while it may still go on. */
  public boolean isUnderWay() {
    return phase == Phase.RUNNING || phase == Phase.PAUSED;
  }
}
