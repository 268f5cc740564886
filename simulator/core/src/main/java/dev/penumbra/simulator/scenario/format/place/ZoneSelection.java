package dev.penumbra.simulator.scenario.format.place;

import dev.penumbra.engine.config.format.Codec;
import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.ListOf;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.ZoneKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which zones of the catalogue are to be had: those that pass every filter given, and those named. */
public record ZoneSelection(
    List<String> providers,
    List<ZoneKind> kinds,
    List<String> countries,
    Optional<PlaceForm> near,
    List<ZoneId> ids,
    List<ZoneId> exclude) {

  /** A kind as files spell it. */
  public static final Codec<ZoneKind> KIND = Scalar.word(
      List.of(ZoneKind.values()), k -> k.name().toLowerCase(Locale.ROOT).replace('_', '-'));

  /** As the file has it. */
  public static Type<ZoneSelection> type(Known known) {
    Field<List<String>> providers = Field.defaulting(
        "providers", new ListOf<>(known.provider()), List.of(), "only zones of these; none given means all");
    Field<List<ZoneKind>> kinds = Field.defaulting(
        "kinds", new ListOf<>(KIND), List.of(), "only zones of these; none given means all");
    Field<List<String>> countries = Field.defaulting(
        "countries", new ListOf<>(known.country()), List.of(), "only zones in these; none given means all");
    Field<Optional<PlaceForm>> near = Field.optional("near", PlaceForm.TYPE, "only zones in this circle");
    Field<List<ZoneId>> ids = Field.defaulting(
        "ids", new ListOf<>(known.catalogueZone()), List.of(),
        "these whatever the filters say; only these when there is no filter");
    Field<List<ZoneId>> exclude = Field.defaulting(
        "exclude", new ListOf<>(known.catalogueZone()), List.of(), "none of these whatever else is said");
    return Form.of(
        "zones", "Which zones of the catalogue are to be had.",
        v -> new ZoneSelection(
            v.get(providers), v.get(kinds), v.get(countries), v.get(near), v.get(ids), v.get(exclude)),
        providers, kinds, countries, near, ids, exclude);
  }

  /** The zones chosen, in the order of the catalogue. */
  public List<Zone> from(List<Zone> catalogue) {
    return catalogue.stream()
        .filter(zone -> !exclude.contains(zone.id()))
        .filter(zone -> ids.contains(zone.id()) || (passes(zone) && !isListOnly()))
        .toList();
  }

  private boolean isListOnly() {
    boolean filtered = !providers.isEmpty() || !kinds.isEmpty() || !countries.isEmpty() || near.isPresent();
    return !ids.isEmpty() && !filtered;
  }

  private boolean passes(Zone zone) {
    return (providers.isEmpty() || providers.contains(zone.provider()))
        && (kinds.isEmpty() || kinds.contains(zone.kind()))
        && (countries.isEmpty() || countries.contains(zone.country()))
        && near.map(circle -> circle.centre().distanceKm(zone.location()) <= circle.radiusKm()).orElse(true);
  }
}
