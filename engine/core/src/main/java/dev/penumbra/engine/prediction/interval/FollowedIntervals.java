package dev.penumbra.engine.prediction.interval;

import dev.penumbra.engine.prediction.expert.Past;
import java.util.Arrays;

/**
 * From quantiles that follow the misses of each stretch of the horizon, those of small, middling and large expectations
 * apart: they need no memory of past misses, and quiet nights do not narrow the days.
 */
public final class FollowedIntervals implements Intervals {
  private static final int SIZES = 3;
  /** Of the largest value seen: rare demand is not measured by the nothing between. */
  private static final double LEAST_SHARE = 0.02;

  private final Past past;
  private final int day;
  private final int week;
  private final Bands bands;
  private final Spread spread;
  private final FollowedQuantiles[][] misses;
  /** The values that divide the latest week by size. */
  private final double[] bounds = new double[SIZES - 1];
  private double largest;

  /**
   * Nothing missed yet.
   *
   * @param past of the series, which grows after each value has been judged; it keeps a week at least
   * @param day steps
   * @param week steps
   */
  public FollowedIntervals(Past past, int day, int week, Bands bands) {
    this.past = past;
    this.day = day;
    this.week = week;
    this.bands = bands;
    this.spread = new Spread(past, week);
    this.misses = new FollowedQuantiles[bands.count()][SIZES];
    for (int band = 0; band < misses.length; band++) {
      int together = bands.length(band);
      Arrays.setAll(misses[band], _ -> new FollowedQuantiles(Misses.LEVELS, together));
    }
  }

  @Override
  public void add(int step, double expected, double value, double[] quantiles) {
    if (past.size() % day == 0) {
      divide();
    }
    double spread = spread(expected);
    if (spread > 0) {
      misses(step, expected).add((value - expected) / spread);
    }
    largest = Math.max(largest, Math.abs(value));
  }

  private double spread(double expected) {
    return spread.of(expected, LEAST_SHARE * largest);
  }

  private void divide() {
    double[] latest = new double[Math.min(past.size(), week)];
    Arrays.setAll(latest, past::back);
    Arrays.sort(latest);
    Arrays.setAll(bounds, i -> latest[latest.length * (i + 1) / SIZES]);
  }

  private FollowedQuantiles misses(int step, double expected) {
    int size = 0;
    while (size < bounds.length && expected > bounds[size]) {
      size++;
    }
    return misses[bands.of(step)][size];
  }

  @Override
  public double[] distances(int step, double expected, double[] levels) {
    double unit = spread(expected);
    FollowedQuantiles relative = misses(step, expected);
    double[] distances = new double[levels.length];
    for (int i = 0; i < levels.length; i++) {
      distances[i] = unit * relative.at(levels[i]);
    }
    return distances;
  }

  @Override
  public double bias(int step, double expected) {
    return spread(expected) * misses(step, expected).mean();
  }
}
