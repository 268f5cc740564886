package dev.penumbra.simulator.demand;

import dev.penumbra.simulator.kernel.RandomStream;
import org.apache.commons.math3.special.Gamma;

/** Random whole numbers of requests. */
final class Counts {
  /** Below this mean it takes fewer steps to look the number up than to try and reject. */
  private static final double SMALL_MEAN = 10;

  private Counts() {}

  /**
   * Negative binomial with variance {@code mean + dispersion * mean^2}: a Poisson number whose mean is Gamma
   * distributed (Greenwood and Yule 1920).
   */
  static long negativeBinomial(RandomStream random, double mean, double dispersion) {
    if (dispersion == 0 || mean == 0) {
      return poisson(random, mean);
    }
    return poisson(random, gamma(random, 1 / dispersion) * dispersion * mean);
  }

  static long poisson(RandomStream random, double mean) {
    return mean < SMALL_MEAN ? byInversion(random, mean) : byRejection(random, mean);
  }

  private static long byInversion(RandomStream random, double mean) {
    double left = random.nextDouble();
    double chance = StrictMath.exp(-mean);
    long count = 0;
    while (left >= chance && chance > 0) {
      left -= chance;
      count++;
      chance *= mean / count;
    }
    return count;
  }

  /** Transformed rejection with squeeze, algorithm PTRS (Hörmann 1993). */
  private static long byRejection(RandomStream random, double mean) {
    double logMean = StrictMath.log(mean);
    double b = 0.931 + 2.53 * StrictMath.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    while (true) {
      double u = random.nextDouble() - 0.5;
      double v = random.nextDouble();
      double us = 0.5 - Math.abs(u);
      double k = StrictMath.floor((2 * a / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= 0.9277 - 3.6224 / (b - 2)) {
        return (long) k;
      }
      if (k >= 0 && (us >= 0.013 || v <= us)
          && StrictMath.log(v * inverseAlpha / (a / (us * us) + b)) <= k * logMean - mean - Gamma.logGamma(k + 1)) {
        return (long) k;
      }
    }
  }

  /** Gamma with scale 1 (Marsaglia and Tsang 2000), raised for shapes below 1 as they say. */
  private static double gamma(RandomStream random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * StrictMath.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double root = 1 + c * x;
      double v = root * root * root;
      if (root > 0 && StrictMath.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }
}
