package dev.penumbra.engine.prediction;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.prediction.near.NearQuantiles;
import dev.penumbra.engine.prediction.season.Season;
import dev.penumbra.engine.prediction.season.Surprises;
import java.util.Arrays;
import java.util.List;

/** A forecast being made: the season first, then what the latest slots change in it. */
final class ForecastDraft {
  private final Season season;
  private final Surprises surprises;
  private final double[][] means;
  private final double[][][] quantiles;

  /** What is usual over the steps after a history, with the surprises that the past had. */
  ForecastDraft(Season season, Surprises surprises, int steps) {
    this.season = season;
    this.surprises = surprises;
    int known = season.history().slots();
    int size = season.history().index().size();
    this.means = new double[size][steps];
    this.quantiles = new double[size][steps][];
    for (int step = 0; step < steps; step++) { // slot by slot, as a history lies in memory
      for (int series = 0; series < size; series++) {
        means[series][step] = season.usual(series, known + step, known);
        quantiles[series][step] = around(series, means[series][step]);
      }
    }
  }

  private double[] around(int series, double usual) {
    double[] values = surprises.quantiles(series, usual).clone();
    double spread = surprises.spread(series, usual);
    for (int level = 0; level < values.length; level++) {
      values[level] = Math.max(0, usual + spread * values[level]);
    }
    return values;
  }

  /** Takes in what the latest slots say of the next steps. */
  void correct(NearQuantiles near) {
    var index = season.history().index();
    for (int service = 0; service < index.services(); service++) {
      List<NearQuantiles.OfSeries> clusters = near.service(season, surprises, service);
      for (int cluster = 0; cluster < clusters.size(); cluster++) {
        int series = index.of(service, cluster);
        for (int step = 0; step < Math.min(NearQuantiles.steps(), means[series].length); step++) {
          correct(series, step, clusters.get(cluster));
        }
      }
    }
  }

  private void correct(int series, int step, NearQuantiles.OfSeries near) {
    double usual = means[series][step];
    double spread = surprises.spread(series, usual);
    double[] corrections = near.corrections(step, usual, spread);
    double[] plain = surprises.quantiles(series, usual);
    double[] values = quantiles[series][step];
    for (int level = 0; level < values.length; level++) {
      values[level] = Math.max(0, usual + spread * (plain[level] + corrections[level]));
    }
    Arrays.sort(values); // models of their own may cross
    means[series][step] = Math.max(0, usual + spread * corrections[values.length]);
  }

  /** The forecast as it stands; the draft is not to be changed afterwards. */
  DemandForecast forecast(ForecastProvenance provenance) {
    DemandHistory history = season.history();
    return new DemandForecast(
        history.end(), history.slotMillis(), history.index(), Predictors.LEVELS, means, quantiles, surprises.ranks(),
        provenance);
  }
}
