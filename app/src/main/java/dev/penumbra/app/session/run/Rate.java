package dev.penumbra.app.session.run;

import java.util.OptionalDouble;

/** How many slots a run works through in a second of late; older ones count less and less. */
final class Rate {
  /** After so many seconds a slot counts for about a third. */
  private static final double MEMORY_SECONDS = 4;

  private double slots;
  private double seconds;
  private long lastNanos = System.nanoTime();

  /** Another slot is done. */
  void count() {
    long now = System.nanoTime();
    double passed = (now - lastNanos) / 1e9;
    double kept = Math.exp(-passed / MEMORY_SECONDS);
    slots = slots * kept + 1;
    seconds = seconds * kept + passed;
    lastNanos = now;
  }

  /** Seconds that so many more will take; empty before the first. */
  OptionalDouble secondsFor(int more) {
    return seconds > 0 ? OptionalDouble.of(more * seconds / slots) : OptionalDouble.empty();
  }
}
