package dev.penumbra.app.recommend.advice;

import dev.penumbra.engine.config.EngineConfig;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.simulator.recommendation.Recommendation;
import dev.penumbra.simulator.store.StoredRun;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a finished run recommends, beside runs of the same scenario and seed that did nothing and everything.
 *
 * @param engine the configuration that led to it
 * @param never the run that never activates; empty when there is none
 * @param always the run that is always on; empty when there is none
 */
public record Advice(
    Costs run, Recommendation recommendation, EngineConfig engine, Optional<Costs> never, Optional<Costs> always) {
  /** A run and what each service was charged with in it. */
  public record Costs(StoredRun run, SortedMap<ServiceId, Money> ofService) {
    public Costs {
      ofService = Collections.unmodifiableSortedMap(new TreeMap<>(ofService));
    }

    /** What a service was charged with, in US dollars. */
    public double dollars(ServiceId service) {
      return ofService.getOrDefault(service, Money.ZERO).toDollars();
    }

    /** A figure of the whole run; empty when it was not measured. */
    public Optional<Double> figure(String name) {
      return Optional.ofNullable(run.figures().get(name));
    }

    /** Share of requests that missed their objective; empty when there were none. */
    public Optional<Double> missedShare() {
      return figure("requests").filter(r -> r > 0).flatMap(r -> figure("objectiveMisses").map(m -> m / r));
    }
  }
}
