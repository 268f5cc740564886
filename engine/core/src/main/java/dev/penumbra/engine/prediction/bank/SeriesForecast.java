package dev.penumbra.engine.prediction.bank;

import java.util.List;

/**
 * The next values of one series.
 *
 * @param mean expected, by step from one ahead on
 * @param levels of the quantiles, ascending
 * @param quantiles by step and level, not descending over levels
 * @param leanings which experts it rests on, most weight first
 */
@SuppressWarnings("ArrayRecordComponent") // figures for one reader, compared with nothing
public record SeriesForecast(double[] mean, double[] levels, double[][] quantiles, List<Leaning> leanings) {
  public SeriesForecast {
    leanings = List.copyOf(leanings);
  }

  /**
   * How much a forecast rests on an expert.
   *
   * @param share mean weight over the horizon, within [0, 1]
   */
  public record Leaning(String expert, double share) {}
}
