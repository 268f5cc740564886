package dev.penumbra.engine.prediction.near;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.prediction.season.Season;
import dev.penumbra.engine.prediction.season.Surprises;

/**
 * How the latest slots of a series, and those of its service as a whole, differ from the usual.
 *
 * @param last surprise of the last slot
 * @param few mean surprise of the last 4
 * @param many mean surprise of the last 16
 * @param ownLevel how far the series was above the usual over the last 4, as a share of it
 * @param serviceLevel the same of its service
 * @param lastValue requests of the last slot that was observed, NaN when none was
 */
record Features(double last, double few, double many, double ownLevel, double serviceLevel, double lastValue) {
  /** In the order of the values; a prefix of digits keeps them in that order when they are sorted. */
  static final String[] NAMES = {"0last", "1few", "2many", "3ownLevel", "4serviceLevel", "5lastValue"};

  private static final int FEW = 4;
  private static final int MANY = 16;

  /** Beyond this a surprise says that something happened, not how much more will. */
  private static final double FARTHEST = 20;

  /**
   * The features of a series after {@code known} slots.
   *
   * @param serviceLevel from {@link #serviceLevel}, the same for all series of a service
   */
  static Features of(Season season, Surprises surprises, int series, int known, double serviceLevel) {
    double[] latest = new double[MANY];
    double seen = surprises.grain(series);
    double expected = surprises.grain(series);
    double lastValue = Double.NaN;
    for (int back = 0; back < MANY && back < known; back++) {
      int slot = known - 1 - back;
      double requests = season.history().requests(series, slot);
      if (!Double.isNaN(requests)) {
        double usual = season.usual(series, slot, slot);
        latest[back] = limited((requests - usual) / surprises.spread(series, usual));
        lastValue = Double.isNaN(lastValue) ? requests : lastValue;
        seen += back < FEW ? requests : 0;
        expected += back < FEW ? usual : 0;
      }
    }
    return new Features(
        latest[0], mean(latest, FEW), mean(latest, MANY), seen / expected - 1, serviceLevel, lastValue);
  }

  /** How far a service as a whole was above the usual over the latest slots, as a share of it. */
  static double serviceLevel(Season season, int service, int known) {
    DemandHistory history = season.history();
    double seen = 1;
    double expected = 1;
    for (int cluster = 0; cluster < history.index().clusters(); cluster++) {
      int series = history.index().of(service, cluster);
      for (int slot = Math.max(0, known - FEW); slot < known; slot++) {
        double requests = history.requests(series, slot);
        if (!Double.isNaN(requests)) {
          seen += requests;
          expected += season.usual(series, slot, slot);
        }
      }
    }
    return seen / expected - 1;
  }

  private static double mean(double[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum / count;
  }

  private static double limited(double value) {
    return Math.clamp(value, -FARTHEST, FARTHEST);
  }

  /** Values for a slot to come: levels become the surprises they would be where so much is usual. */
  double[] values(double usual, double spread) {
    double change = Double.isNaN(lastValue) ? 0 : (lastValue - usual) / spread;
    return new double[]{
        last, few, many, limited(ownLevel * usual / spread), limited(serviceLevel * usual / spread), limited(change)};
  }
}
