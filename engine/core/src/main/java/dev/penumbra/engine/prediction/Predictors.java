package dev.penumbra.engine.prediction;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.service.ServiceSpec;

/** Makes predictors of their configuration. */
public final class Predictors {
  /** Levels at which quantiles are kept; ascending, symmetric. */
  static final double[] LEVELS = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};

  private Predictors() {}

  /** The predictor a configuration describes, for the series of a landscape. */
  public static DemandPredictor create(PredictorConfig config, Landscape landscape) {
    var services = landscape.services().stream().map(ServiceSpec::id).toList();
    return switch (config.model()) {
      case SEASONAL_NAIVE -> new SeasonalNaivePredictor(services, landscape.clusters(), config.horizonSteps());
      case QUANTILE_REGRESSION -> new QuantileRegressionPredictor(services, landscape.clusters(), config);
    };
  }
}
