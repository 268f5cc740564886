package dev.penumbra.engine.activation.lone;

/**
 * What each choice is expected to cost, in units of the upkeep.
 *
 * @param serving cost of serving in the step that comes, or of beginning to
 * @param waiting cost of a step in shadow instead
 * @param steps that the costs are counted over, from that step on
 */
public record Prospect(double serving, double waiting, int steps) {
  /** What serving costs less than waiting. */
  public double gain() {
    return waiting - serving;
  }
}
