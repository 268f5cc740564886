package dev.penumbra.app.chart;

/**
 * The part of the axis of time that is looked at, in slots.
 *
 * @param from 0 or more
 * @param until above {@code from}
 */
record View(double from, double until) {
  private static final double LEAST = 4;

  static View whole(int slots) {
    return new View(0, Math.max(1, slots));
  }

  /** Closer by a factor above 1, or farther below 1, with what is at a place staying there. */
  View zoomed(double factor, double around, int slots) {
    double width = Math.clamp((until - from) / factor, Math.min(LEAST, slots), Math.max(1, slots));
    double share = (around - from) / (until - from);
    return within(around - share * width, width, slots);
  }

  /** Moved by a share of its width. */
  View moved(double share, int slots) {
    double width = until - from;
    return within(from + share * width, width, slots);
  }

  private static View within(double start, double width, int slots) {
    double first = Math.clamp(start, 0, Math.max(0, slots - width));
    return new View(first, first + width);
  }
}
