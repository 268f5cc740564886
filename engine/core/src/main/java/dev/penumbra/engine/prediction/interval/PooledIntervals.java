package dev.penumbra.engine.prediction.interval;

import dev.penumbra.engine.prediction.expert.Past;
import java.util.Arrays;

/** From the latest misses of each stretch of the horizon: they say most when only few forecasts have been judged. */
public final class PooledIntervals implements Intervals {
  private final Bands bands;
  private final Spread spread;
  private final Misses[] misses;

  /**
   * Nothing missed yet.
   *
   * @param past of the series, which grows after each value has been judged
   * @param day steps that tell what is usual
   */
  public PooledIntervals(Past past, int day, Bands bands) {
    this.bands = bands;
    this.spread = new Spread(past, day);
    this.misses = new Misses[bands.count()];
    Arrays.setAll(misses, _ -> new Misses());
  }

  @Override
  public void add(int step, double expected, double value, double[] quantiles) {
    misses[bands.of(step)].add((value - expected) / spread.of(expected), value, quantiles);
  }

  @Override
  public double[] distances(int step, double expected, double[] levels) {
    double unit = spread.of(expected);
    Misses relative = misses[bands.of(step)];
    return Arrays.stream(levels).map(level -> unit * relative.quantile(level)).toArray();
  }

  @Override
  public double bias(int step, double expected) {
    return 0;
  }
}
