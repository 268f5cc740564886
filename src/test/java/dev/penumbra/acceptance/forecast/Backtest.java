package dev.penumbra.acceptance.forecast;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.prediction.DemandForecast;
import dev.penumbra.engine.prediction.DemandPredictor;
import dev.penumbra.engine.prediction.PredictionModel;
import dev.penumbra.engine.prediction.PredictorConfig;
import dev.penumbra.engine.prediction.Predictors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts made slot after slot over a stretch of the past, each from what lay before it, and scored against what came.
 *
 * @param from first slot from which a forecast is made
 * @param until first slot from which none is
 * @param stride slots from one forecast to the next; coprime with a day's slots, so that every hour has its turn
 */
record Backtest(MeasuredDemand demand, int from, int until, int stride) {
  /** Last step of each group of steps that is scored together. */
  static final int[] BAND_ENDS = {1, 4, 8, 32};

  /** Scores of a model per band of steps; it is trained anew each week, on a window of the past. */
  List<Accuracy> run(PredictionModel model, Duration trainingWindow) {
    PredictorConfig config = new PredictorConfig(
        model, BAND_ENDS[BAND_ENDS.length - 1], Duration.ofHours(1), Duration.ofDays(7), trainingWindow);
    DemandPredictor predictor = Predictors.create(config, demand.landscape());
    List<Accuracy> bands = fresh();
    DemandHistory history = demand.first(from);
    DemandPredictor.State state = predictor.initialState();
    for (int slot = from; slot < until; slot += stride) {
      history = extended(history, slot);
      var prediction = predictor.predict(state, history, EventCalendar.NONE);
      state = prediction.state();
      score(prediction.forecast(), slot, bands);
    }
    return bands;
  }

  private List<Accuracy> fresh() {
    List<Accuracy> bands = new ArrayList<>();
    for (int _ : BAND_ENDS) {
      bands.add(new Accuracy(demand.all(), from));
    }
    return bands;
  }

  private DemandHistory extended(DemandHistory history, int slots) {
    DemandHistory longer = history;
    while (longer.slots() < slots) {
      longer = longer.append(demand.row(longer.slots()));
    }
    return longer;
  }

  private void score(DemandForecast forecast, int slot, List<Accuracy> bands) {
    int band = 0;
    for (int step = 0; step < forecast.steps() && slot + step < demand.all().slots(); step++) {
      band += step >= BAND_ENDS[band] ? 1 : 0;
      for (int series = 0; series < forecast.index().size(); series++) {
        bands.get(band).add(forecast, series, step, slot);
      }
    }
  }
}
