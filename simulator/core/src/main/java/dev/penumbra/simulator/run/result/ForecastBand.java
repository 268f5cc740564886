package dev.penumbra.simulator.run.result;

/**
 * What was expected of one slot, in requests of the slot.
 *
 * @param lowRequests quantile at {@code lowLevel}, at most the median
 * @param highRequests quantile at {@code highLevel}, at least the median
 * @param lowLevel within (0, 0.5]
 * @param highLevel within [0.5, 1)
 */
public record ForecastBand(
    double meanRequests,
    double lowRequests,
    double medianRequests,
    double highRequests,
    double lowLevel,
    double highLevel) {
  public ForecastBand {
    if (!(lowLevel > 0 && lowLevel <= 0.5 && highLevel >= 0.5 && highLevel < 1)) {
      throw new IllegalArgumentException(
          "levels " + lowLevel + " and " + highLevel + "; they must lie within (0, 0.5] and [0.5, 1)");
    }
    if (!(Double.isFinite(meanRequests) && lowRequests <= medianRequests && medianRequests <= highRequests
        && Double.isFinite(highRequests - lowRequests))) {
      throw new IllegalArgumentException(
          "a forecast of mean " + meanRequests + " within " + lowRequests + ", " + medianRequests + ", " + highRequests
              + "; they must be finite and ascend");
    }
  }
}
