package dev.penumbra.simulator.scenario.format.demand;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.MapOf;
import dev.penumbra.engine.config.format.OneOf;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.demand.file.ColumnNames;
import dev.penumbra.simulator.demand.reader.PlaceTable;
import dev.penumbra.simulator.scenario.format.demand.DemandPlan.Places;
import dev.penumbra.simulator.scenario.format.place.Known;
import dev.penumbra.simulator.scenario.format.place.PlaceForm;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where demand comes from. */
public final class DemandForm {
  private static final Field<Optional<String>> PLACES = Field.optional(
      "places", Scalar.file("a CSV file of place, latitude, longitude and perhaps time_zone"),
      "the places that rows name");
  private static final Field<String> ID = Field.required("id", Scalar.id("an id", id -> id), "for people");
  private static final Field<Optional<ZoneId>> TIME_ZONE = Field.optional(
      "timeZone", Scalar.timeZone(), "of times without an offset; left out, those are refused");
  private static final Field<Optional<PlaceTable>> PLACE = Field.optional(
      "place",
      Form.of(
          "place", "A single place.",
          v -> PlaceTable.of(
              new Place(v.get(ID), new GeoPoint(v.get(PlaceForm.LATITUDE), v.get(PlaceForm.LONGITUDE))),
              v.get(TIME_ZONE)),
          ID, PlaceForm.LATITUDE, PlaceForm.LONGITUDE, TIME_ZONE),
      "the only place, where rows do not name any");
  private static final Field<String> TIME_COLUMN = column("time", "a time");
  private static final Field<String> PLACE_COLUMN = column("place", "the id of a place");
  private static final Field<String> COUNT_COLUMN = column("count", "a count");
  private static final Field<String> LATITUDE_COLUMN = column("latitude", "degrees north");
  private static final Field<String> LONGITUDE_COLUMN = column("longitude", "degrees east");

  private static final Form.Rule ONE_AT_MOST = Form.Rule.of(
      "`places` or `place`, not both",
      v -> Optional.of("both places and place").filter(_ -> v.get(PLACES).isPresent() && v.get(PLACE).isPresent()),
      PLACES, PLACE);
  private static final Form.Rule ONE_AT_LEAST = Form.Rule.of(
      "`places` or `place`",
      v -> Optional.of("neither places nor place: nothing says where it was counted")
          .filter(_ -> v.get(PLACES).isEmpty() && v.get(PLACE).isEmpty()),
      PLACES, PLACE);

  private DemandForm() {}

  public static Type<DemandPlan> type(Known known) {
    return OneOf.<DemandPlan>of()
        .or("counts", counts(known))
        .or("requests", requests(known))
        .or("accessLog", AccessLogForm.type(known))
        .or("synthetic", SyntheticForm.type(known));
  }

  private static Field<String> column(String usual, String what) {
    return Field.defaulting(usual + "Column", Scalar.text(), usual, "name of the column that holds " + what);
  }

  private static Form<DemandPlan> counts(Known known) {
    Field<String> file = Field.required(
        "file", Scalar.file("a CSV file of time, place, count, or with one place of time, count; plain or gzip"),
        "what was counted");
    Field<Optional<Duration>> slot = Field.optional(
        "slot", Scalar.duration(false), "length of what a row counts; left out, the shortest time between two rows");
    Field<SortedMap<String, Double>> factors = factors(known, "requestsPerCount", "requests per count");
    return Form.<DemandPlan>of(
        "counts", "Counts per slot and place, from a file; either `places` or `place` says where.",
        v -> new DemandPlan.Counts(
            v.get(file), new Places(v.get(PLACES), v.get(PLACE)), v.get(slot),
            new ColumnNames(
                v.get(TIME_COLUMN), v.get(PLACE_COLUMN), v.get(COUNT_COLUMN), ColumnNames.USUAL.latitude(),
                ColumnNames.USUAL.longitude()),
            v.get(factors)),
        file, PLACES, PLACE, slot, TIME_COLUMN, PLACE_COLUMN, COUNT_COLUMN, factors)
        .where(ONE_AT_MOST, ONE_AT_LEAST);
  }

  private static Form<DemandPlan> requests(Known known) {
    Field<String> file = Field.required(
        "file", Scalar.file("a CSV file of time, place or of time, latitude, longitude, plain or gzip"),
        "a row for each request");
    Field<Double> cell = Field.defaulting(
        "cellDegrees", Scalar.number("degrees", Range.from(0.01, 10)), 0.5,
        "edge of the cells that coordinates are counted in");
    Field<SortedMap<String, Double>> factors = factors(known, "requestsPerRow", "requests per row");
    return Form.<DemandPlan>of(
        "requests", "One row per request, from a file; without `places` and `place`, rows have coordinates.",
        v -> new DemandPlan.Requests(
            v.get(file), new Places(v.get(PLACES), v.get(PLACE)), v.get(cell),
            new ColumnNames(
                v.get(TIME_COLUMN), v.get(PLACE_COLUMN), ColumnNames.USUAL.count(), v.get(LATITUDE_COLUMN),
                v.get(LONGITUDE_COLUMN)),
            v.get(factors)),
        file, PLACES, PLACE, cell, TIME_COLUMN, PLACE_COLUMN, LATITUDE_COLUMN, LONGITUDE_COLUMN, factors)
        .where(ONE_AT_MOST);
  }

  private static Field<SortedMap<String, Double>> factors(Known known, String name, String unit) {
    return Field.defaulting(
        name, new MapOf<>("the id of a service", known.services(), Scalar.number(unit, Range.from(0, 1e9))),
        new TreeMap<>(), "left out altogether: 1 for each service; a service that is not in it: 0");
  }
}
