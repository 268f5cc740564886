package dev.penumbra.engine.prediction.expert;

/**
 * One way to forecast a series, fitted to its past. What it needs of the past it reads there; what it keeps itself moves
 * on with each value.
 */
public interface Expert {
  /** As a forecast's provenance names it. */
  String name();

  /** Number of values that must have been seen before it can forecast; 0 or more. */
  int needs();

  /** Moves on by the latest value of the past, which must have been added just before. */
  void observe(Past past);

  /** Writes the forecasts of the values that follow the past, one step ahead first. */
  void forecast(Past past, double[] ahead);
}
