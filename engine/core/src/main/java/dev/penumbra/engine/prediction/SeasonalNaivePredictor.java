package dev.penumbra.engine.prediction;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.prediction.season.Learnt;
import dev.penumbra.engine.prediction.season.Uplifts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forecasts that demand will be what it was in the same slots of past weeks, with the errors that had. */
final class SeasonalNaivePredictor implements DemandPredictor {
  private final List<ServiceId> services;
  private final List<ClientCluster> clusters;
  private final int horizonSteps;

  SeasonalNaivePredictor(List<ServiceId> services, List<ClientCluster> clusters, int horizonSteps) {
    this.services = List.copyOf(services);
    this.clusters = List.copyOf(clusters);
    this.horizonSteps = horizonSteps;
  }

  /** Nothing learnt yet, or what was last. */
  record Known(Optional<Learnt> learnt) implements State {}

  @Override
  public State initialState() {
    return new Known(Optional.empty());
  }

  @Override
  public Prediction predict(State state, DemandHistory history, EventCalendar events) {
    requireObserved(history);
    Uplifts uplifts = new Uplifts(history, events, services, clusters);
    Learnt learnt = Learnt.upToDate(((Known) state).learnt(), history, uplifts, Predictors.LEVELS);
    var draft = new ForecastDraft(learnt.season(history, uplifts), learnt.surprises(), horizonSteps);
    ForecastProvenance provenance = new ForecastProvenance(
        PredictionModel.SEASONAL_NAIVE.word(), "2", Optional.empty(),
        Map.of("season", "1 week", "weeks averaged", learnt.weeks().toString()));
    return new Prediction(draft.forecast(provenance), new Known(Optional.of(learnt)));
  }

  static void requireObserved(DemandHistory history) {
    if (history.slots() == 0) {
      throw new IllegalArgumentException("no demand was observed before " + history.end() + "; at least one slot must");
    }
  }
}
