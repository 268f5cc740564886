package dev.penumbra.engine.prediction.expert;

/**
 * The periods that a series is expected to repeat after.
 *
 * @param day steps of the shorter period, 1 (no season) or more
 * @param week steps of the longer period, a multiple of the shorter one; the same as {@code day} when there is none
 */
public record Seasons(int day, int week) {
  public Seasons {
    if (day < 1 || week < day || week % day != 0) {
      throw new IllegalArgumentException(
          "season " + day + " must be 1 or more, and " + week + " a multiple of it. Maybe 24 and 168?");
    }
  }

  /** Whether there is a longer period too. */
  public boolean nested() {
    return week > day;
  }

  /** The same without the longer period. */
  public Seasons dayOnly() {
    return new Seasons(day, day);
  }
}
