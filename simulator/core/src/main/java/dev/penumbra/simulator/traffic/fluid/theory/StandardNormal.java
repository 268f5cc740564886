package dev.penumbra.simulator.traffic.fluid.theory;

import dev.penumbra.simulator.kernel.Exponential;

/** The standard normal distribution by a polynomial, within 7.5e-8 (Zelen and Severo 1964, 26.2.17). */
public final class StandardNormal {
  private static final double PEAK = 1 / StrictMath.sqrt(2 * StrictMath.PI);

  private StandardNormal() {}

  /** Density. */
  public static double density(double x) {
    return PEAK * Exponential.of(-x * x / 2);
  }

  /** Share below {@code x}. */
  public static double below(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double polynomial = t
        * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double tail = density(x) * polynomial;
    return x < 0 ? tail : 1 - tail;
  }
}
