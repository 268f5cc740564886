package dev.penumbra.simulator.experiment.clairvoyant;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.prediction.DemandForecast;
import dev.penumbra.engine.prediction.DemandPredictor;
import dev.penumbra.engine.prediction.ForecastProvenance;
import dev.penumbra.simulator.run.ClusterDemand;
import java.util.Map;
import java.util.Optional;

/** Forecasts what will come, because it knows: the last slot goes on where the demand ends. */
public record KnownDemand(ClusterDemand demand, int horizonSteps) implements DemandPredictor {
  private record Nothing() implements State {}

  @Override
  public State initialState() {
    return new Nothing();
  }

  @Override
  public Prediction predict(State state, DemandHistory history, EventCalendar events) {
    int size = demand.index().size();
    int next = demand.slotAt(history.end().toEpochMilli());
    double[][] means = new double[size][horizonSteps];
    double[][][] quantiles = new double[size][horizonSteps][];
    double[] rank = new double[size];
    for (int step = 0; step < horizonSteps; step++) {
      double[] row = demand.row(Math.min(next + step, demand.slots() - 1));
      for (int series = 0; series < size; series++) {
        means[series][step] = row[series];
        quantiles[series][step] = new double[]{row[series]};
        rank[series] = 0.5;
      }
    }
    DemandForecast forecast = new DemandForecast(
        history.end(), history.slotMillis(), demand.index(), new double[]{0.5}, means, quantiles, new double[][]{rank},
        new ForecastProvenance("known", "1", Optional.empty(), Map.of()));
    return new Prediction(forecast, state);
  }
}
