package dev.penumbra.simulator.scenario.format;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.MapOf;
import dev.penumbra.engine.config.format.OneOf;
import dev.penumbra.engine.config.format.Range;
import dev.penumbra.engine.config.format.Scalar;
import dev.penumbra.engine.config.format.Type;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where demand comes from. */
final class DemandForm {
  private DemandForm() {}

  static Type<DemandPlan> type(Known known) {
    return OneOf.<DemandPlan>of()
        .or("counts", counts(known))
        .or("requests", requests(known))
        .or("synthetic", SyntheticForm.type(known));
  }

  private static Form<DemandPlan> counts(Known known) {
    Field<String> file = Field.required(
        "file", Scalar.file("a CSV file of time, place, count, plain or gzip"), "what was counted");
    Field<String> places = Field.required(
        "places", Scalar.file("a CSV file of place, latitude, longitude and perhaps time_zone"), "where");
    Field<Optional<Duration>> slot = Field.optional(
        "slot", Scalar.duration(false), "length of what a row counts; left out, the shortest time between two rows");
    Field<SortedMap<String, Double>> factors = factors(known, "requestsPerCount", "requests per count");
    return Form.of(
        "counts", "Counts per slot and place, from a file.",
        v -> new DemandPlan.Counts(v.get(file), v.get(places), v.get(slot), v.get(factors)),
        file, places, slot, factors);
  }

  private static Form<DemandPlan> requests(Known known) {
    Field<String> file = Field.required(
        "file", Scalar.file("a CSV file of time, place or of time, latitude, longitude, plain or gzip"),
        "a row for each request");
    Field<Optional<String>> places = Field.optional(
        "places", Scalar.file("a CSV file of place, latitude, longitude and perhaps time_zone"),
        "where; left out when rows have coordinates");
    Field<Double> cell = Field.defaulting(
        "cellDegrees", Scalar.number("degrees", Range.from(0.01, 10)), 0.5,
        "edge of the cells that coordinates are counted in");
    Field<SortedMap<String, Double>> factors = factors(known, "requestsPerRow", "requests per row");
    return Form.of(
        "requests", "One row per request, from a file.",
        v -> new DemandPlan.Requests(v.get(file), v.get(places), v.get(cell), v.get(factors)),
        file, places, cell, factors);
  }

  private static Field<SortedMap<String, Double>> factors(Known known, String name, String unit) {
    return Field.defaulting(
        name, new MapOf<>("the id of a service", known.services(), Scalar.number(unit, Range.atLeast(0))),
        new TreeMap<>(), "left out altogether: 1 for each service; a service that is not in it: 0");
  }
}
