package dev.penumbra.engine.prediction;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.prediction.near.NearQuantiles;
import dev.penumbra.engine.prediction.season.Learnt;
import dev.penumbra.engine.prediction.season.Season;
import dev.penumbra.engine.prediction.season.Uplifts;
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

  /** What was learnt of seasons, empty before the first forecast; the model that serves, and one that does not yet. */
  record Models(Optional<Learnt> learnt, Optional<NearQuantiles> serving, Optional<NearQuantiles> waiting)
      implements
        State {}

  @Override
  public State initialState() {
    return new Models(Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public Prediction predict(State state, DemandHistory history, EventCalendar events) {
    SeasonalNaivePredictor.requireObserved(history);
    Models before = (Models) state;
    Uplifts uplifts = new Uplifts(history, events, services, clusters);
    Learnt learnt = Learnt.upToDate(before.learnt, history, uplifts, Predictors.LEVELS);
    Season season = learnt.season(history, uplifts);
    Models models = retrained(before, learnt, season);
    var draft = new ForecastDraft(season, learnt.surprises(), config.horizonSteps());
    models.serving.ifPresent(draft::correct);
    return new Prediction(draft.forecast(provenance(history, models.serving)), models);
  }

  private Models retrained(Models before, Learnt learnt, Season season) {
    DemandHistory history = season.history();
    int window = (int) (config.trainingWindow().toMillis() / history.slotMillis());
    long delay = Math.ceilDiv(config.trainingDelay().toMillis(), history.slotMillis());
    long every = Math.max(1, config.retrainEvery().toMillis() / history.slotMillis());
    Optional<NearQuantiles> ready = before.waiting.filter(w -> history.slots() >= w.trainedUntilSlot() + delay);
    Optional<NearQuantiles> serving = ready.or(before::serving);
    Optional<NearQuantiles> waiting = ready.isPresent() ? Optional.empty() : before.waiting;
    boolean due = waiting.isEmpty()
        && serving.filter(s -> history.slots() - s.trainedUntilSlot() < every).isEmpty();
    if (!due || history.slots() < Math.max(1, window)) {
      return new Models(Optional.of(learnt), serving, waiting);
    }
    Optional<NearQuantiles> trained = Optional.of(
        NearQuantiles.train(season, learnt.surprises(), window, Predictors.LEVELS));
    boolean first = before.learnt.isEmpty(); // the past was there before: its model could have been trained in time
    return first
        ? new Models(Optional.of(learnt), trained, Optional.empty())
        : new Models(Optional.of(learnt), serving, trained);
  }

  private ForecastProvenance provenance(DemandHistory history, Optional<NearQuantiles> near) {
    if (near.isEmpty()) {
      return new ForecastProvenance(
          PredictionModel.SEASONAL_NAIVE.word(), "2", Optional.empty(),
          Map.of("reason", "no model serves yet; it is trained on " + config.trainingWindow()));
    }
    long trained = near.get().trainedUntilSlot() * history.slotMillis();
    return new ForecastProvenance(
        PredictionModel.QUANTILE_REGRESSION.word(), "Tribuo " + Tribuo.VERSION,
        Optional.of(history.start().plusMillis(trained)), Map.of("objective", "pinball", "trainer", "LinearSGD"));
  }
}
