package dev.penumbra.simulator.verification.evidence;

import java.util.Arrays;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * Largest distance between the distribution of a sample and that of theory (Kolmogorov and Smirnov), whose theory is 0.
 *
 * @param observed 0 to 1
 * @param sample number of observations, 1 or more
 */
public record DistanceEvidence(String name, double observed, int sample) implements Evidence {
  private static final double TOLERANCE = 1e-10;
  private static final int TERMS = 100_000;

  /**
   * Of a sample that theory says is uniform from 0 to 1.
   *
   * @param shares of the distribution below each observation; sorted here
   */
  public static DistanceEvidence ofUniform(String name, double[] shares) {
    double[] sorted = shares.clone();
    Arrays.sort(sorted);
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      double above = (i + 1.0) / sorted.length - sorted[i];
      double below = sorted[i] - (double) i / sorted.length;
      distance = Math.max(distance, Math.max(above, below));
    }
    return new DistanceEvidence(name, distance, sorted.length);
  }

  @Override
  public double pValue() {
    return 1 - distribution(observed);
  }

  /** Kolmogorov's limit with the correction of Stephens (1970) for finite samples. */
  private double distribution(double distance) {
    double root = Math.sqrt(sample);
    return new KolmogorovSmirnovTest().ksSum(distance * (root + 0.12 + 0.11 / root), TOLERANCE, TERMS);
  }

  @Override
  public VerificationRow row(double level, boolean rejected) {
    double low = 0;
    double high = 1;
    for (int halving = 0; halving < 50; halving++) {
      double middle = (low + high) / 2;
      if (1 - distribution(middle) > level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return VerificationRow.judged(name, 0, observed, 0, high, !rejected);
  }
}
