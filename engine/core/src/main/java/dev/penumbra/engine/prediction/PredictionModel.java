package dev.penumbra.engine.prediction;

/** The ways of forecasting there are. */
public enum PredictionModel {
  SEASONAL_NAIVE("seasonal-naive"), QUANTILE_REGRESSION("quantile-regression"), BANK("bank");

  private final String word;

  PredictionModel(String word) {
    this.word = word;
  }

  /** As users write it. */
  public String word() {
    return word;
  }
}
