package dev.penumbra.simulator.verification.evidence;

/**
 * A figure that must be met within limits that leave nothing to chance.
 *
 * @param low lowest value that passes
 * @param high highest value that passes
 */
public record ExactEvidence(String name, double theory, double observed, double low, double high) implements Evidence {
  private static final long WHOLE_LIMIT = 1L << 53;

  /** A whole figure that must be met; both below 2^53, so that a row holds them exactly. */
  public static ExactEvidence equal(String name, long theory, long observed) {
    if (Math.abs(theory) > WHOLE_LIMIT || Math.abs(observed) > WHOLE_LIMIT) {
      throw new IllegalArgumentException(name + ": " + theory + " and " + observed + " must be below 2^53");
    }
    return new ExactEvidence(name, (double) theory, (double) observed, (double) theory, (double) theory);
  }

  @Override
  public double pValue() {
    return observed >= low && observed <= high ? 1 : 0;
  }

  @Override
  public boolean isStatistical() {
    return false;
  }

  @Override
  public VerificationRow row(double level, boolean rejected) {
    return VerificationRow.judged(name, theory, observed, low, high, !rejected);
  }
}
