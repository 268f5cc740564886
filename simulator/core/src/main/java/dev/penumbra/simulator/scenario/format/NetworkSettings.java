package dev.penumbra.simulator.scenario.format;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.Values;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.model.ZoneKind;
import dev.penumbra.simulator.network.NetworkModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The network's coefficients, as far as the scenario has its own.
 *
 * @param file of the coefficients that are not given here; empty means the one beside the catalogue
 * @param stretch file of factors between parts of the world; empty means the one beside the catalogue, unless the model
 *     is another
 * @param measured file of times between zones; empty means the same
 * @param given coefficients by the name they have in the file
 */
public record NetworkSettings(
    Optional<String> file, Optional<String> stretch, Optional<String> measured, Map<String, Double> given) {
  /** All from the file beside the catalogue. */
  public static final NetworkSettings FROM_CATALOGUE = new NetworkSettings(
      Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

  private record Coefficient(String key, String inFile, Scalar<Double> type, String help) {}

  private static final Scalar<Double> MILLIS = Scalar.number("ms", Range.from(0, 1e6));
  private static final Scalar<Double> FACTOR = Scalar.number("", Range.above(0, 1e6));

  private static final List<Coefficient> COEFFICIENTS = List.of(
      new Coefficient("baseMillis", "base_ms", MILLIS, "what a path takes beside distance"),
      new Coefficient(
          "millisPerKm", "ms_per_km", Scalar.number("ms per km", Range.above(0, 1e6)), "light in fibre there and back"),
      new Coefficient("inflationNear", "inflation_near", FACTOR, "times the great circle's time, up to the knee"),
      new Coefficient("inflationFar", "inflation_far", FACTOR, "the same for what lies beyond the knee"),
      new Coefficient("kneeKm", "knee_km", Scalar.number("km", Range.from(0, 1e6)), "where near becomes far"),
      new Coefficient("lastMileRegionMillis", "last_mile_region_ms", MILLIS, "from a client to a region, beside"),
      new Coefficient("lastMileLocalZoneMillis", "last_mile_local_zone_ms", MILLIS, "the same to a local zone"),
      new Coefficient(
          "lastMileWavelengthZoneMillis", "last_mile_wavelength_zone_ms", MILLIS, "the same to a wavelength zone"),
      new Coefficient(
          "jitterShare", "jitter_share", Scalar.number("", new Range(0, true, 1, false)),
          "mean of the random part, as a share of the whole mean"));

  /** Names of all coefficients in a file. */
  public static List<String> names() {
    return COEFFICIENTS.stream().map(Coefficient::inFile).toList();
  }

  static Type<NetworkSettings> type() {
    Field<Optional<String>> file = Field.optional(
        "model", Scalar.file("a file of coefficients"), "left out: ../latency/model.csv beside the catalogue");
    Field<Optional<String>> stretch = Field.optional(
        "stretch", Scalar.file("a file of factors between parts of the world"),
        "left out: ../latency/stretch.csv beside the catalogue, where it is there and no model is given");
    Field<Optional<String>> measured = Field.optional(
        "measured", Scalar.file("a file of round-trip times between zones"),
        "left out: ../latency/aws-region-rtt.csv beside the catalogue, where it is there and no model is given");
    Map<String, Field<Optional<Double>>> fields = new LinkedHashMap<>();
    COEFFICIENTS.forEach(
        c -> fields.put(c.inFile(), Field.optional(c.key(), c.type(), c.help() + "; left out: as in the model")));
    List<Field<?>> all = new ArrayList<>(List.of(file, stretch, measured));
    all.addAll(fields.values());
    return new Form<>(
        "network", "Round-trip times; the formula is in docs/latency-model.md.",
        v -> new NetworkSettings(v.get(file), v.get(stretch), v.get(measured), given(v, fields)), all);
  }

  private static Map<String, Double> given(Values values, Map<String, Field<Optional<Double>>> fields) {
    Map<String, Double> given = new LinkedHashMap<>();
    fields.forEach((name, field) -> values.get(field).ifPresent(value -> given.put(name, value)));
    return given;
  }

  /** The model of all coefficients by the name they have in a file; what is given here goes before. */
  public NetworkModel model(Map<String, Double> fromFile) {
    Map<String, Double> all = new LinkedHashMap<>(fromFile);
    all.putAll(given);
    return new NetworkModel(
        new NetworkModel.Path(
            value(all, "base_ms"), value(all, "ms_per_km"), value(all, "inflation_near"),
            value(all, "inflation_far"), value(all, "knee_km")),
        Map.of(
            ZoneKind.REGION, value(all, "last_mile_region_ms"), ZoneKind.LOCAL_ZONE,
            value(all, "last_mile_local_zone_ms"), ZoneKind.WAVELENGTH_ZONE,
            value(all, "last_mile_wavelength_zone_ms")),
        value(all, "jitter_share"));
  }

  /** Whether the coefficients are those beside the catalogue, to which the other files there belong. */
  public boolean isOfCatalogue() {
    return file.isEmpty() && given.isEmpty();
  }

  private static double value(Map<String, Double> all, String name) {
    Double value = all.get(name);
    if (value == null) {
      throw new IllegalArgumentException("coefficient '" + name + "' is given neither in the scenario nor in a model");
    }
    return value;
  }
}
