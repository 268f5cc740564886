package dev.penumbra.simulator.scenario.format;

import dev.penumbra.simulator.demand.Rhythm;
import dev.penumbra.simulator.demand.SynthesisSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Where the demand of a scenario comes from. */
public sealed interface DemandPlan {
  /**
   * Counts per slot and place.
   *
   * @param factors requests per count and service; empty means one for each
   */
  record Counts(String file, String places, Optional<Duration> slot, SortedMap<String, Double> factors)
      implements
        DemandPlan {}

  /**
   * One row per request.
   *
   * @param factors requests per row and service; empty means one for each
   */
  record Requests(String file, Optional<String> places, double cellDegrees, SortedMap<String, Double> factors)
      implements
        DemandPlan {}

  /**
   * Made up by rules.
   *
   * @param loads mean requests per second by service
   * @param eventRamp how fast demand climbs into the scenario's events; empty when it ignores them
   */
  record Synthetic(
      SortedMap<String, Double> loads,
      List<SynthesisSpec.Population> populations,
      Rhythm rhythm,
      Optional<Duration> eventRamp,
      List<SynthesisSpec.FlashCrowd> flashCrowds,
      List<SynthesisSpec.Drift> drifts,
      double dispersion) implements DemandPlan {}
}
