package dev.penumbra.engine.prediction;

import dev.penumbra.engine.demand.DemandHistory;

/** What is known of a series at a moment: how its latest slots, and its service as a whole, differ from the usual. */
final class Features {
  /** In the order of the values; a prefix of digits keeps them in that order when they are sorted. */
  static final String[] NAMES = {"0last", "1before", "2fourSlots", "3sixteenSlots", "4serviceFourSlots", "5size"};

  private Features() {}

  /** The features after {@code known} slots. */
  static double[] of(DemandHistory history, Season season, int series, int known) {
    double[] own = new double[16];
    for (int back = 0; back < own.length; back++) {
      int slot = known - 1 - back;
      double surprise = slot < 0 ? Double.NaN : season.surprise(series, slot, 1);
      own[back] = Double.isFinite(surprise) ? Math.clamp(surprise, -8, 8) : 0;
    }
    double usual = season.usual(series, known, known);
    return new double[]{
        own[0], own[1], mean(own, 4), mean(own, 16), service(history, season, series, known), Math.log1p(usual) / 8};
  }

  private static double mean(double[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum / count;
  }

  /** Surprise of the whole service over the last four slots. */
  private static double service(DemandHistory history, Season season, int series, int known) {
    var index = history.index();
    int service = index.service(series);
    double seen = 0;
    double usual = 0;
    for (int slot = Math.max(0, known - 4); slot < known; slot++) {
      for (int cluster = 0; cluster < index.clusters(); cluster++) {
        int other = index.of(service, cluster);
        double requests = history.requests(other, slot);
        if (!Double.isNaN(requests)) {
          seen += requests;
          usual += season.usual(other, slot, slot);
        }
      }
    }
    return Math.clamp((seen - usual) / Season.spread(usual), -8, 8);
  }
}
