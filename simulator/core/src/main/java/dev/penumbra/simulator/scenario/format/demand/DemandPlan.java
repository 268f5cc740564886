package dev.penumbra.simulator.scenario.format.demand;

import dev.penumbra.simulator.demand.Rhythm;
import dev.penumbra.simulator.demand.SynthesisSpec;
import dev.penumbra.simulator.demand.accesslog.ServicePaths;
import dev.penumbra.simulator.demand.file.ColumnNames;
import dev.penumbra.simulator.demand.reader.PlaceTable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Where the demand of a scenario comes from. */
public sealed interface DemandPlan {
  /**
   * The places that a table may name.
   *
   * @param file of places
   * @param one the only place, without a file
   */
  record Places(Optional<String> file, Optional<PlaceTable> one) {}

  /**
   * Counts per slot and place.
   *
   * @param factors requests per count and service; empty means one for each
   */
  record Counts(
      String file,
      Places places,
      Optional<Duration> slot,
      ColumnNames columns,
      SortedMap<String, Double> factors) implements DemandPlan {}

  /**
   * One row per request.
   *
   * @param factors requests per row and service; empty means one for each
   */
  record Requests(
      String file,
      Places places,
      double cellDegrees,
      ColumnNames columns,
      SortedMap<String, Double> factors) implements DemandPlan {}

  /**
   * Access logs; where neither the field nor a network says it, a client has no place.
   *
   * @param services by position in the file
   */
  record AccessLog(
      List<String> files,
      List<ServicePaths.Rule> services,
      Optional<String> placeField,
      Optional<String> places,
      List<String> networks,
      int forwardedField,
      double cellDegrees,
      double maxMissingShare) implements DemandPlan {}

  /**
   * Made up by rules.
   *
   * @param loads mean requests per second by service
   * @param eventRamp how fast demand climbs into the scenario's events; empty when it ignores them
   * @param deviations events that turn out unlike what was announced
   */
  record Synthetic(
      SortedMap<String, Double> loads,
      List<SynthesisSpec.Population> populations,
      Rhythm rhythm,
      Optional<Duration> eventRamp,
      List<Deviation> deviations,
      List<SynthesisSpec.FlashCrowd> flashCrowds,
      List<SynthesisSpec.Drift> drifts,
      double dispersion) implements DemandPlan {}

  /**
   * What is true of an event.
   *
   * @param uplift empty when it is as announced
   * @param delay how much later it begins and ends, 0 or more
   */
  record Deviation(String event, Optional<Double> uplift, Duration delay) {}
}
