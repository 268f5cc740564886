package dev.penumbra.simulator.scenario.format;

import java.time.Instant;

/**
 * When it plays.
 *
 * @param past start of the demand that was observed before, at most {@code start}
 * @param start first moment that is simulated
 * @param end first moment that is not, after {@code start}
 * @param slotMillis length of a slot, above 0; divides both stretches
 */
public record Window(Instant past, Instant start, Instant end, long slotMillis) {
  /** Three centuries of minutes: beyond that it is a slip of the pen. */
  static final long MOST_SLOTS = 150_000_000;

  public Window {
    long before = start.toEpochMilli() - past.toEpochMilli();
    long within = end.toEpochMilli() - start.toEpochMilli();
    if (slotMillis <= 0 || before < 0 || within <= 0 || before % slotMillis != 0 || within % slotMillis != 0) {
      throw new IllegalArgumentException(
          "window from " + start + " until " + end + " with a past from " + past + " and slots of " + slotMillis
              + " ms; the end must be after the start, and past and window must be whole slots");
    }
    if ((before + within) / slotMillis > MOST_SLOTS) {
      throw new IllegalArgumentException(
          (before + within) / slotMillis + " slots of " + slotMillis + " ms; at most " + MOST_SLOTS);
    }
  }

  /** Slots before the start. */
  public int pastSlots() {
    return Math.toIntExact((start.toEpochMilli() - past.toEpochMilli()) / slotMillis);
  }

  /** Slots that are simulated. */
  public int slots() {
    return Math.toIntExact((end.toEpochMilli() - start.toEpochMilli()) / slotMillis);
  }
}
