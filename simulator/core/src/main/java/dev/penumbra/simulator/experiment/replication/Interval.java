package dev.penumbra.simulator.experiment.replication;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * A mean over replications and where the expectation lies with 95 % confidence, by Student's distribution.
 *
 * @param low the mean less the half-width
 * @param high the mean and the half-width
 */
public record Interval(double mean, double low, double high) {
  private static final double CONFIDENCE = 0.95;

  /** Of independent values, 2 or more. */
  public static Interval of(double[] values) {
    double mean = new Mean().evaluate(values);
    double error = new StandardDeviation().evaluate(values) / Math.sqrt(values.length);
    double quantile = new TDistribution(null, values.length - 1).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    return new Interval(mean, mean - quantile * error, mean + quantile * error);
  }

  /** Half of its width. */
  public double halfWidth() {
    return (high - low) / 2;
  }

  /** True when it leaves open which sign the expectation has. */
  public boolean holdsZero() {
    return low <= 0 && high >= 0;
  }
}
