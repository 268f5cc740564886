package dev.penumbra.engine.zones;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.GrowthTrend;
import java.time.Duration;
import java.util.Optional;

/** How much each cluster counts for a service: its share of recent demand, more where demand grows. */
final class ClusterWeights {
  /** Four weeks tell weekdays and weekends apart and forget the season before. */
  private static final Duration RECENT = Duration.ofDays(28);

  /** What live access counts for beside the weeks before: the last day as much as two more weeks of it. */
  private static final double LIVE_SHARE = 1.0 / 3;

  /** Shadows outlive the week they are placed in, so growth is looked ahead this far. */
  private static final double WEEKS_AHEAD = 2;

  private final double[] weights;
  private final boolean[] growing;
  private final double requestsPerHour;

  private ClusterWeights(double[] weights, boolean[] growing, double requestsPerHour) {
    this.weights = weights;
    this.growing = growing;
    this.requestsPerHour = requestsPerHour;
  }

  static ClusterWeights of(DemandHistory history, int service) {
    int clusters = history.index().clusters();
    int recent = (int) Math.min(history.slots(), RECENT.toMillis() / history.slotMillis());
    int live = (int) Math.min(recent, Duration.ofDays(1).toMillis() / history.slotMillis());
    double[] weights = new double[clusters];
    boolean[] growing = new boolean[clusters];
    double sum = 0;
    double perSlot = 0;
    for (int cluster = 0; cluster < clusters; cluster++) {
      int series = history.index().of(service, cluster);
      double usual = mean(history.last(series, recent));
      double lately = mean(history.last(series, live));
      Optional<GrowthTrend> trend = GrowthTrend.find(history, series);
      growing[cluster] = trend.filter(GrowthTrend::isGrowing).isPresent();
      double growth = growing[cluster] ? 1 + WEEKS_AHEAD * trend.orElseThrow().sharePerWeek() : 1;
      weights[cluster] = ((1 - LIVE_SHARE) * usual + LIVE_SHARE * lately) * growth;
      sum += weights[cluster];
      perSlot += usual;
    }
    for (int cluster = 0; cluster < clusters && sum > 0; cluster++) {
      weights[cluster] /= sum;
    }
    return new ClusterWeights(weights, growing, perSlot * Duration.ofHours(1).toMillis() / history.slotMillis());
  }

  private static double mean(double[] values) {
    double sum = 0;
    int seen = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        seen++;
      }
    }
    return seen > 0 ? sum / seen : 0;
  }

  /** Share of the demand, all clusters together 1; 0 when there was none. */
  double weight(int cluster) {
    return weights[cluster];
  }

  boolean isGrowing(int cluster) {
    return growing[cluster];
  }

  double requestsPerHour() {
    return requestsPerHour;
  }
}
