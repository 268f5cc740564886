package dev.penumbra.engine.prediction;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.prediction.SeasonalNaivePredictor.Learnt;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Tribuo;

/**
 * The season, corrected for the near future by what the latest slots were beside it. A model trained at a slot serves
 * from the first forecast at or after that slot plus the training delay; until one serves, the season stands alone.
 */
final class QuantileRegressionPredictor implements DemandPredictor {
  private final List<ServiceId> services;
  private final List<ClientCluster> clusters;
  private final PredictorConfig config;

  QuantileRegressionPredictor(List<ServiceId> services, List<ClientCluster> clusters, PredictorConfig config) {
    this.services = List.copyOf(services);
    this.clusters = List.copyOf(clusters);
    this.config = config;
  }

  /** The models that serve, and those trained that do not serve yet. */
  record Models(Learnt season, Optional<NearQuantiles> serving, Optional<NearQuantiles> waiting) implements State {}

  @Override
  public State initialState() {
    return new Models(new Learnt(Optional.empty()), Optional.empty(), Optional.empty());
  }

  @Override
  public Prediction predict(State state, DemandHistory history, EventCalendar events) {
    SeasonalNaivePredictor.requireObserved(history);
    Season season = new Season(history, events, services, clusters);
    Models models = retrained((Models) state, history, season);
    Surprises surprises = SeasonalNaivePredictor.refresh(models.season(), history, season);
    DemandForecast forecast = forecast(history, season, surprises, models.serving());
    return new Prediction(
        forecast, new Models(new Learnt(Optional.of(surprises)), models.serving(), models.waiting()));
  }

  /** The past given before the first forecast needs no delay: its model could have been trained long ago. */
  private Models retrained(Models models, DemandHistory history, Season season) {
    int window = (int) (config.trainingWindow().toMillis() / history.slotMillis());
    long delay = Math.ceilDiv(config.trainingDelay().toMillis(), history.slotMillis());
    long every = Math.max(1, config.retrainEvery().toMillis() / history.slotMillis());
    if (history.slots() < window) {
      return models;
    }
    Optional<NearQuantiles> newest = models.waiting().or(models::serving);
    if (newest.isEmpty()) {
      return new Models(models.season(), Optional.of(NearQuantiles.train(history, season, window)), Optional.empty());
    }
    Optional<NearQuantiles> due = models.waiting().filter(w -> history.slots() >= w.trainedUntilSlot() + delay);
    Optional<NearQuantiles> serving = due.or(models::serving);
    Optional<NearQuantiles> waiting = due.isPresent() ? Optional.empty() : models.waiting();
    if (waiting.isEmpty() && history.slots() - newest.get().trainedUntilSlot() >= every) {
      waiting = Optional.of(NearQuantiles.train(history, season, window));
    }
    return new Models(models.season(), serving, waiting);
  }

  private DemandForecast forecast(
      DemandHistory history, Season season, Surprises surprises, Optional<NearQuantiles> near) {
    int size = history.index().size();
    int steps = config.horizonSteps();
    double[][] means = new double[size][steps];
    double[][][] quantiles = new double[size][steps][];
    for (int series = 0; series < size; series++) {
      double[] features = near.isPresent() ? Features.of(history, season, series, history.slots()) : new double[0];
      for (int step = 0; step < steps; step++) {
        double usual = season.usual(series, history.slots() + step, history.slots());
        if (near.isPresent() && NearQuantiles.covers(step)) {
          quantiles[series][step] = shifted(usual, near.get().surprises(step, features));
          means[series][step] = Arrays.stream(quantiles[series][step]).sum() / Predictors.LEVELS.length;
        } else {
          quantiles[series][step] = SeasonalNaivePredictor.around(usual, surprises, series);
          means[series][step] = usual;
        }
      }
    }
    return new DemandForecast(
        history.end(), history.slotMillis(), history.index(), Predictors.LEVELS, means, quantiles, surprises.ranks(),
        provenance(history, near));
  }

  private static double[] shifted(double usual, double[] surprises) {
    double spread = Season.spread(usual);
    return Arrays.stream(surprises).map(s -> Math.max(0, usual + spread * s)).toArray();
  }

  private ForecastProvenance provenance(DemandHistory history, Optional<NearQuantiles> near) {
    if (near.isEmpty()) {
      return new ForecastProvenance(
          PredictionModel.SEASONAL_NAIVE.word(), "1", Optional.empty(),
          Map.of("reason", "the history is shorter than the training window of " + config.trainingWindow()));
    }
    long trained = near.get().trainedUntilSlot() * history.slotMillis();
    return new ForecastProvenance(
        PredictionModel.QUANTILE_REGRESSION.word(), "Tribuo " + Tribuo.VERSION,
        Optional.of(history.start().plusMillis(trained)), Map.of("objective", "pinball", "trainer", "LinearSGD"));
  }
}
