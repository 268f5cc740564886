package dev.penumbra.simulator.verification.evidence;

/** A figure whose measurements are not there. */
public record NotMeasured(String name, double theory) implements Evidence {
  @Override
  public double pValue() {
    return 1;
  }

  @Override
  public boolean isStatistical() {
    return false;
  }

  @Override
  public VerificationRow row(double level, boolean rejected) {
    return new VerificationRow(
        name, theory, Double.NaN, Double.NaN, Double.NaN, VerificationRow.Verdict.NOT_MEASURED);
  }
}
