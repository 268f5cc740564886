package dev.penumbra.engine.prediction;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.prediction.bank.SeriesForecast;
import dev.penumbra.engine.prediction.held.DemandBank;
import dev.penumbra.engine.prediction.held.HeldForecast;
import dev.penumbra.engine.prediction.season.Learnt;
import dev.penumbra.engine.prediction.season.Uplifts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Forecasts each series with a bank of experts that learn from every slot. The banks are too large to be copied in each
 * cycle, so a state hands its own on to the state that follows first; whoever goes on from that state again, as a fork
 * does, has them built up from the history once more, and gets the same.
 */
final class BankPredictor implements DemandPredictor {
  /** Banks begin so long before the first forecast, if there is a past as long. */
  private static final Duration LEARNT_FROM = Duration.ofDays(56);

  private final List<ServiceId> services;
  private final List<ClientCluster> clusters;
  private final int horizonSteps;
  /** One for all, so that runs which begin alike are asked alike. */
  private final Banks nothing = new Banks(Optional.empty(), 0, List.of(), new AtomicReference<>(Optional.empty()));

  BankPredictor(List<ServiceId> services, List<ClientCluster> clusters, int horizonSteps) {
    this.services = List.copyOf(services);
    this.clusters = List.copyOf(clusters);
    this.horizonSteps = horizonSteps;
  }

  /** The events that were known when a history up to some slot, exclusive, was taken in. */
  record Heard(int until, EventCalendar events) {}

  /**
   * What banks are built from, and banks unless they were handed on.
   *
   * @param learnt of seasons, for which series deviate together; empty before the first forecast
   * @param first slot that banks learn from
   * @param heard in the order of slots; empty before the first forecast
   */
  record Banks(Optional<Learnt> learnt, int first, List<Heard> heard, AtomicReference<Optional<DemandBank>> built)
      implements
        State {
    Banks {
      heard = List.copyOf(heard);
    }
  }

  @Override
  public State initialState() {
    return nothing;
  }

  @Override
  public Prediction predict(State state, DemandHistory history, EventCalendar events) {
    SeasonalNaivePredictor.requireObserved(history);
    Banks before = (Banks) state;
    Uplifts uplifts = uplifts(history, events);
    Learnt learnt = Learnt.upToDate(before.learnt, history, uplifts, Predictors.LEVELS);
    int first = before.heard.isEmpty() ? first(history) : before.first;
    DemandBank bank = before.built.getAndSet(Optional.empty()).orElseGet(() -> rebuilt(first, before.heard, history));
    bank.advance(history, history.slots(), uplifts);
    Banks after = new Banks(
        Optional.of(learnt), first, heard(before.heard, new Heard(history.slots(), events)),
        new AtomicReference<>(Optional.of(bank)));
    return new Prediction(forecast(bank, history, uplifts, learnt), after);
  }

  private Uplifts uplifts(DemandHistory history, EventCalendar events) {
    return new Uplifts(history, events, services, clusters);
  }

  private static int first(DemandHistory history) {
    return (int) Math.max(0, history.slots() - 1 - LEARNT_FROM.toMillis() / history.slotMillis());
  }

  private DemandBank rebuilt(int first, List<Heard> heard, DemandHistory history) {
    DemandBank bank = new DemandBank(history, first, horizonSteps);
    heard.forEach(h -> bank.advance(history, h.until, uplifts(history, h.events)));
    return bank;
  }

  private static List<Heard> heard(List<Heard> before, Heard last) {
    boolean same = !before.isEmpty() && before.getLast().events.equals(last.events);
    List<Heard> all = new ArrayList<>(same ? before.subList(0, before.size() - 1) : before);
    all.add(last);
    return all;
  }

  private DemandForecast forecast(DemandBank bank, DemandHistory history, Uplifts uplifts, Learnt learnt) {
    int size = history.index().size();
    double[][] means = new double[size][horizonSteps];
    double[][][] quantiles = new double[size][horizonSteps][Predictors.LEVELS.length];
    for (int series = 0; series < size; series++) {
      HeldForecast held = bank.of(series);
      for (int step = 0; step < horizonSteps; step++) {
        double uplift = uplifts.of(series, history.slots() + step);
        means[series][step] = uplift * held.forecast().mean()[held.age() + step];
        for (int level = 0; level < Predictors.LEVELS.length; level++) {
          quantiles[series][step][level] = uplift * held.forecast().quantiles()[held.age() + step][level];
        }
      }
    }
    return new DemandForecast(
        history.end(), history.slotMillis(), history.index(), Predictors.LEVELS, means, quantiles,
        learnt.surprises().ranks(), provenance(bank, history));
  }

  private static ForecastProvenance provenance(DemandBank bank, DemandHistory history) {
    int size = history.index().size();
    Map<String, Double> shares = new TreeMap<>();
    for (int series = 0; series < size; series++) {
      for (SeriesForecast.Leaning leaning : bank.of(series).forecast().leanings()) {
        shares.merge(leaning.expert(), 100 * leaning.share() / size, Double::sum);
      }
    }
    String experts = shares.entrySet()
        .stream()
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry::getKey))
        .map(share -> share.getKey() + " " + Math.round(share.getValue()) + " %")
        .collect(Collectors.joining(", "));
    return new ForecastProvenance(
        PredictionModel.BANK.word(), "1", Optional.of(history.end()), Map.of("leans on", experts));
  }
}
