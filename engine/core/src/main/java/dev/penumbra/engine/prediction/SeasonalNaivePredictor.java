package dev.penumbra.engine.prediction;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ServiceId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forecasts that demand will be what it was in the same slots of past weeks, with the errors that had. */
final class SeasonalNaivePredictor implements DemandPredictor {
  private static final Duration LEARN_EVERY = Duration.ofDays(1);

  private final List<ServiceId> services;
  private final List<ClientCluster> clusters;
  private final int horizonSteps;

  SeasonalNaivePredictor(List<ServiceId> services, List<ClientCluster> clusters, int horizonSteps) {
    this.services = List.copyOf(services);
    this.clusters = List.copyOf(clusters);
    this.horizonSteps = horizonSteps;
  }

  /** Nothing learnt yet, or the surprises last learnt. */
  record Learnt(Optional<Surprises> surprises) implements State {}

  @Override
  public State initialState() {
    return new Learnt(Optional.empty());
  }

  @Override
  public Prediction predict(State state, DemandHistory history, EventCalendar events) {
    requireObserved(history);
    Season season = new Season(history, events, services, clusters);
    Surprises surprises = refresh((Learnt) state, history, season);
    int size = history.index().size();
    double[][] means = new double[size][horizonSteps];
    double[][][] quantiles = new double[size][horizonSteps][];
    for (int series = 0; series < size; series++) {
      for (int step = 0; step < horizonSteps; step++) {
        means[series][step] = season.usual(series, history.slots() + step, history.slots());
        quantiles[series][step] = around(means[series][step], surprises, series);
      }
    }
    ForecastProvenance provenance = new ForecastProvenance(
        PredictionModel.SEASONAL_NAIVE.word(), "1", Optional.empty(), Map.of("season", "1 week"));
    DemandForecast forecast = new DemandForecast(
        history.end(), history.slotMillis(), history.index(), Predictors.LEVELS, means, quantiles, surprises.ranks(),
        provenance);
    return new Prediction(forecast, new Learnt(Optional.of(surprises)));
  }

  static void requireObserved(DemandHistory history) {
    if (history.slots() == 0) {
      throw new IllegalArgumentException("no demand was observed before " + history.end() + "; at least one slot must");
    }
  }

  static Surprises refresh(Learnt known, DemandHistory history, Season season) {
    long every = LEARN_EVERY.toMillis() / history.slotMillis();
    return known.surprises()
        .filter(s -> history.slots() - s.slots() < every)
        .orElseGet(() -> Surprises.learn(history, season, Predictors.LEVELS));
  }

  static double[] around(double usual, Surprises surprises, int series) {
    double[] values = new double[Predictors.LEVELS.length];
    double spread = Season.spread(usual);
    Arrays.setAll(values, level -> Math.max(0, usual + spread * surprises.quantile(series, level)));
    return values;
  }
}
