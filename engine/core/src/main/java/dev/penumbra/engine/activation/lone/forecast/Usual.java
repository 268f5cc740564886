package dev.penumbra.engine.activation.lone.forecast;

/** Which past days say what demand is usual at a time of day. */
public enum Usual {
  /** The mean of the last seven days. */
  EVERY_DAY("every day") {
    @Override
    double at(DailyProfile seen, int from, int to) {
      return seen.usual(from, to);
    }
  },
  /** The same day a week ago; every day until one week was seen. */
  SAME_WEEKDAY("same weekday") {
    @Override
    double at(DailyProfile seen, int from, int to) {
      return seen.days() < DailyProfile.DAYS ? seen.usual(from, to) : seen.daysAgo(DailyProfile.DAYS, from, to);
    }
  };

  private final String label;

  Usual(String label) {
    this.label = label;
  }

  /** Short name, in lower case. */
  public String label() {
    return label;
  }

  /** Mean demand usual from {@code from} to before {@code to} steps after the present. */
  abstract double at(DailyProfile seen, int from, int to);
}
