package dev.penumbra.engine.prediction;

import java.time.Duration;

/**
 * How demand is forecast.
 *
 * @param horizonSteps slots ahead, 1 or more
 * @param trainingDelay time from the last slot a model was trained on to the first cycle it serves
 * @param retrainEvery above 0
 * @param trainingWindow length of the past that a model is trained on, above 0
 */
public record PredictorConfig(
    PredictionModel model,
    int horizonSteps,
    Duration trainingDelay,
    Duration retrainEvery,
    Duration trainingWindow) {
  /** Looks eight hours ahead at quarter hours. */
  public static final PredictorConfig DEFAULT = new PredictorConfig(
      PredictionModel.QUANTILE_REGRESSION, 32, Duration.ofHours(1), Duration.ofDays(7), Duration.ofDays(28));

  public PredictorConfig {
    if (horizonSteps < 1 || trainingDelay.isNegative() || !retrainEvery.isPositive() || !trainingWindow.isPositive()) {
      throw new IllegalArgumentException(
          "horizon " + horizonSteps + " steps must be 1 or more, delay " + trainingDelay + " not negative, retraining "
              + retrainEvery + " and window " + trainingWindow + " above 0");
    }
  }
}
