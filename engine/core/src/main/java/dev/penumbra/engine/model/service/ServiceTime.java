package dev.penumbra.engine.model.service;

import dev.penumbra.engine.model.behaviour.MeasuredTimes;
import dev.penumbra.engine.model.behaviour.NamedLaw;
import dev.penumbra.engine.model.behaviour.WorkLaw;

/**
 * Time one request keeps a server of a warm full-size instance busy. Plans go by the mean and the variation alone.
 *
 * @param meanMillis above 0
 * @param coefficientOfVariation standard deviation over mean, 0 (constant) or more, as far as the law allows
 * @param law what the distribution is like; measured times have the mean and the variation given here
 */
public record ServiceTime(double meanMillis, double coefficientOfVariation, WorkLaw law) {
  public ServiceTime {
    if (!(meanMillis > 0) || !(coefficientOfVariation >= 0)) {
      throw new IllegalArgumentException(
          "service time mean " + meanMillis + " ms must be above 0, variation " + coefficientOfVariation
              + " not below");
    }
    boolean fits = switch (law) {
      case NamedLaw named -> named.allows(coefficientOfVariation);
      case MeasuredTimes times -> meanMillis == times.meanMillis()
          && coefficientOfVariation == times.coefficientOfVariation();
    };
    if (!fits) {
      throw new IllegalArgumentException(
          law + " has no mean " + meanMillis + " ms with variation " + coefficientOfVariation);
    }
  }

  /** A lognormal one. */
  public ServiceTime(double meanMillis, double coefficientOfVariation) {
    this(meanMillis, coefficientOfVariation, NamedLaw.LOGNORMAL);
  }

  /** One of measured times. */
  public static ServiceTime measured(MeasuredTimes times) {
    return new ServiceTime(times.meanMillis(), times.coefficientOfVariation(), times);
  }
}
