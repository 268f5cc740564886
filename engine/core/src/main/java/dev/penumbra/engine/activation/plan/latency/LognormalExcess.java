package dev.penumbra.engine.activation.plan.latency;

import dev.penumbra.engine.model.service.ServiceTime;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * By how much a lognormal service time exceeds a threshold on average: the partial expectation of the lognormal, the
 * same integral that prices a call option (Black and Scholes 1973).
 */
public final class LognormalExcess {
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private final double mean;
  private final double mu;
  private final double sigma;

  /** The excess of a service time; one without variation is constant. */
  public LognormalExcess(ServiceTime time) {
    double cv = time.coefficientOfVariation();
    mean = time.meanMillis();
    double variance = StrictMath.log1p(cv * cv);
    sigma = StrictMath.sqrt(variance);
    mu = StrictMath.log(mean) - variance / 2;
  }

  /** E[(S - {@code thresholdMillis})+] in milliseconds, 0 or more; the threshold may be negative. */
  public double aboveMillis(double thresholdMillis) {
    if (thresholdMillis <= 0) {
      return mean - thresholdMillis;
    }
    if (sigma == 0) {
      return Math.max(0, mean - thresholdMillis);
    }
    double d = (mu - StrictMath.log(thresholdMillis)) / sigma;
    double excess = mean * NORMAL.cumulativeProbability(d + sigma)
        - thresholdMillis * NORMAL.cumulativeProbability(d);
    return Math.max(0, excess);
  }
}
