package dev.penumbra.engine.activation.lone.policy;

import dev.penumbra.engine.activation.lone.LonePolicy;
import java.util.SplittableRandom;

/**
 * By how much those who forecast are misled about the demand they forecast from; what it costs is booked as it was.
 *
 * @param bias the share by which they take it for larger, above -1
 * @param noise standard deviation of the logarithm of what they take it for, of mean 1 and drawn anew for each step; 0
 *     or more
 * @param delaySteps how much later they learn of it; 0 or more
 */
public record ForecastError(double bias, double noise, int delaySteps) {
  /** Forecasts from demand as it was. */
  public static final ForecastError NONE = new ForecastError(0, 0, 0);

  public ForecastError {
    if (!(bias > -1) || !(noise >= 0) || delaySteps < 0) {
      throw new IllegalArgumentException(
          "bias " + bias + " must be above -1, noise " + noise + " and delay " + delaySteps + " 0 or more");
    }
  }

  /** The policy, misled. */
  LonePolicy misinform(LonePolicy policy) {
    return equals(NONE) ? policy : new Misinformed(policy, this);
  }

  /** What the demand of a step is taken for; the same step is always misread by the same factor. */
  double misread(int step, double demand) {
    double drawn = new SplittableRandom(step).nextGaussian();
    return demand * (1 + bias) * Math.exp(noise * drawn - noise * noise / 2);
  }
}
