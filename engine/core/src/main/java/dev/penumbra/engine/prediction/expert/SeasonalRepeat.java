package dev.penumbra.engine.prediction.expert;

/**
 * The last value of the same season again: the last value itself for a period of 1, otherwise seasonal naive.
 *
 * @param period steps, 1 or more and no more than there are values
 */
public record SeasonalRepeat(int period) implements Expert {
  @Override
  public String name() {
    return period == 1 ? "last value" : "seasonal naive " + period;
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
      ahead[step] = past.at(past.size() - period + step % period);
    }
  }
}
