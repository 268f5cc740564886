package dev.penumbra.engine.model.service;

/**
 * Time one request keeps a server of a warm full-size instance busy: lognormal.
 *
 * @param meanMillis above 0
 * @param coefficientOfVariation standard deviation over mean, 0 (constant) or more
 */
public record ServiceTime(double meanMillis, double coefficientOfVariation) {
  public ServiceTime {
    if (!(meanMillis > 0) || !(coefficientOfVariation >= 0)) {
      throw new IllegalArgumentException(
          "service time mean " + meanMillis + " ms must be above 0, variation " + coefficientOfVariation
              + " not below");
    }
  }
}
