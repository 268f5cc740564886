package dev.penumbra.engine.prediction.expert;

/**
 * The same season again: the last value for a period of 1, otherwise seasonal naive, or the mean of the last few seasons.
 *
 * @param period steps, 1 or more and no more than there are values
 * @param most past seasons that are averaged at most, 1 or more; fewer when fewer are known
 */
public record SeasonalRepeat(int period, int most) implements Expert {
  /** The last season again. */
  public SeasonalRepeat(int period) {
    this(period, 1);
  }

  @Override
  public String name() {
    return most > 1
        ? "mean of " + most + " seasons of " + period
        : period == 1 ? "last value" : "seasonal naive " + period;
  }

  @Override
  public int needs() {
    return period;
  }

  @Override
  public void observe(Past past) {
    // keeps nothing
  }

  @Override
  public void forecast(Past past, double[] ahead) {
    for (int step = 0; step < ahead.length; step++) {
      int latest = past.size() - period + step % period;
      int seen = Math.min(most, 1 + (latest - past.oldest()) / period);
      double sum = 0;
      for (int back = 0; back < seen; back++) {
        sum += past.at(latest - back * period);
      }
      ahead[step] = sum / seen;
    }
  }
}
