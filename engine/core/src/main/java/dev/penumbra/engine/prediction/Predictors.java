package dev.penumbra.engine.prediction;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.prediction.interval.Intervals;

/** Makes predictors of their configuration. */
public final class Predictors {
  /** Levels at which quantiles are kept; ascending, symmetric. */
  static final double[] LEVELS = Intervals.levels();

  private Predictors() {}

  /** The predictor a configuration describes, for the series of a landscape. */
  public static DemandPredictor create(PredictorConfig config, Landscape landscape) {
    var services = landscape.services().stream().map(ServiceSpec::id).toList();
    return switch (config.model()) {
      case SEASONAL_NAIVE -> new SeasonalNaivePredictor(services, landscape.clusters(), config.horizonSteps());
      case QUANTILE_REGRESSION -> new QuantileRegressionPredictor(services, landscape.clusters(), config);
      case BANK -> new BankPredictor(services, landscape.clusters(), config.horizonSteps());
    };
  }
}
