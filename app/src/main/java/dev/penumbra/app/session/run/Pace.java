package dev.penumbra.app.session.run;

/** How fast a run or its playback moves, in simulated time. */
public enum Pace {
  /** An hour in a second. */
  HOUR(3_600),
  /** Six hours in a second. */
  QUARTER_DAY(21_600),
  /** A day in a second. */
  DAY(86_400),
  /** As fast as the machine can simulate. */
  FASTEST(Double.POSITIVE_INFINITY);

  private final double simulatedSecondsPerSecond;

  Pace(double simulatedSecondsPerSecond) {
    this.simulatedSecondsPerSecond = simulatedSecondsPerSecond;
  }

  /** Slots in a second; infinite when nothing holds it back. */
  public double slotsPerSecond(long slotMillis) {
    return simulatedSecondsPerSecond * 1000 / slotMillis;
  }
}
