package dev.penumbra.simulator.verification.evidence;

/** One figure of theory with what was observed of it. */
public sealed interface Evidence permits MeanEvidence, DistanceEvidence, ExactEvidence, NotMeasured {
  /** What the figure is, with its unit. */
  String name();

  /** Chance of what was observed, or of something further off, when the theory holds; 0 to 1. */
  double pValue();

  /** Whether the theory is a matter of chance: what is exact takes no part of the errors allowed. */
  default boolean isStatistical() {
    return true;
  }

  /**
   * The row of a table.
   *
   * @param level chance at which an interval of this row alone may miss, above 0, below 1
   * @param rejected whether the table as a whole speaks against this theory
   */
  VerificationRow row(double level, boolean rejected);
}
