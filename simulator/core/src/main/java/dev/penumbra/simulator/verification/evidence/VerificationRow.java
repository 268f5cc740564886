package dev.penumbra.simulator.verification.evidence;

/**
 * Theory against what was observed.
 *
 * @param name says the unit, where the values have one
 * @param observed not a number, as are both limits, where nothing was measured
 * @param low lowest value of the observed figure that is compatible with what was seen; as {@code high}, it is one of
 *     the simultaneous limits over the whole table
 */
public record VerificationRow(String name, double theory, double observed, double low, double high, Verdict verdict) {
  /** What was found. */
  public enum Verdict {
    /** Theory and observation agree, and were compared closely enough. */
    PASSED,
    /** They differ, or were not compared closely enough to tell. */
    FAILED,
    /** What is needed to compare them is not there. */
    NOT_MEASURED
  }

  static VerificationRow judged(String name, double theory, double observed, double low, double high, boolean passes) {
    return new VerificationRow(name, theory, observed, low, high, passes ? Verdict.PASSED : Verdict.FAILED);
  }

  /** True only where it was measured and agrees. */
  public boolean pass() {
    return verdict == Verdict.PASSED;
  }
}
