package dev.penumbra.simulator.verification.evidence;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean over independent replications.
 *
 * @param relation what theory says of the mean
 * @param standardError of the mean, 0 or more
 * @param degreesOfFreedom of the standard error, 1 or more
 * @param precision largest half-width of the interval, as a share of the theory; a wider one is inconclusive
 */
public record MeanEvidence(
    String name,
    double theory,
    Relation relation,
    double observed,
    double standardError,
    int degreesOfFreedom,
    double precision)
    implements
      Evidence {
  /** What theory says of a mean. */
  public enum Relation {
    /** Exactly this. */
    EQUAL,
    /** A bound from above. */
    AT_MOST,
    /** A bound from below. */
    AT_LEAST
  }

  @Override
  public double pValue() {
    double excess = observed - theory;
    if (standardError == 0) {
      return isOnRightSide(excess) ? 1 : 0;
    }
    TDistribution student = student();
    double statistic = excess / standardError;
    return switch (relation) {
      case EQUAL -> 2 * student.cumulativeProbability(-Math.abs(statistic));
      case AT_MOST -> student.cumulativeProbability(-statistic);
      case AT_LEAST -> student.cumulativeProbability(statistic);
    };
  }

  private boolean isOnRightSide(double excess) {
    return switch (relation) {
      case EQUAL -> excess == 0;
      case AT_MOST -> excess <= 0;
      case AT_LEAST -> excess >= 0;
    };
  }

  private TDistribution student() {
    return new TDistribution(null, degreesOfFreedom);
  }

  /** Half of the width of the interval that misses with this chance. */
  public double halfWidth(double level) {
    return standardError * student().inverseCumulativeProbability(1 - level / 2);
  }

  @Override
  public VerificationRow row(double level, boolean rejected) {
    double half = halfWidth(level);
    boolean conclusive = half <= precision * Math.abs(theory);
    return VerificationRow.judged(name, theory, observed, observed - half, observed + half, conclusive && !rejected);
  }
}
