package dev.penumbra.simulator.scenario.catalogue;

import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.Names;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.ZoneKind;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.price.Price;
import dev.penumbra.engine.model.price.PriceBasis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The zones that a catalogue folder lists, with the price of a virtual processor in each.
 *
 * @param zones in the order of the file
 * @param vcpuHours price of one virtual processor for one hour, per zone
 */
public record CatalogueZones(List<Zone> zones, Map<ZoneId, Price> vcpuHours) {
  private static final List<String> COLUMNS = List.of(
      "id", "provider", "kind", "parent", "city", "country", "latitude", "longitude", "vcpu_hour_usd", "price_basis");

  /** More than any provider asks for a processor, so that a slip of the decimal point is found. */
  private static final double HIGHEST_VCPU_HOUR_USD = 1000;

  public CatalogueZones {
    zones = List.copyOf(zones);
    vcpuHours = Map.copyOf(vcpuHours);
  }

  /** The catalogue of {@code zones.csv}; what is wrong in it is added to the problems and left out. */
  public static CatalogueZones read(Path file, Problems problems) {
    SortedMap<ZoneId, Price> prices = new TreeMap<>();
    List<Zone> zones = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    CsvTable table = CsvTable.read(file, COLUMNS, problems);
    for (CsvTable.Row row : table.rows()) {
      if (!seen.add(row.text("id"))) {
        row.refuse("id", "an id that no row before has");
        continue;
      }
      Optional<Zone> zone = zone(row);
      Optional<Price> price = price(row, "vcpu_hour_usd", "price_basis", HIGHEST_VCPU_HOUR_USD);
      if (zone.isPresent() && price.isPresent()) {
        zones.add(zone.get());
        prices.put(zone.get().id(), price.get());
      }
    }
    checkParents(zones, file, problems);
    return new CatalogueZones(zones, prices);
  }

  private static Optional<Zone> zone(CsvTable.Row row) {
    Optional<ZoneId> id = row.value("id", ZoneId::new, "an id matching " + Names.LEGAL);
    Optional<ZoneKind> kind = row.value("kind", ZoneKind::valueOf, "REGION, LOCAL_ZONE or WAVELENGTH_ZONE");
    Optional<Optional<ZoneId>> parent = row.value(
        "parent", CatalogueZones::parent, "the id of a region, or nothing for a region");
    Optional<Double> latitude = row.number("latitude", -90, 90);
    Optional<Double> longitude = row.number("longitude", -180, 180);
    if (id.isEmpty() || kind.isEmpty() || parent.isEmpty() || latitude.isEmpty() || longitude.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Zone(
            id.get(), row.text("provider"), kind.get(), parent.get(), row.text("city"), row.text("country"),
            new GeoPoint(latitude.get(), longitude.get())));
  }

  private static Optional<ZoneId> parent(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new ZoneId(text));
  }

  static Optional<Price> price(CsvTable.Row row, String amount, String basis, double highest) {
    Optional<Double> dollars = row.number(amount, 0, highest);
    Optional<PriceBasis> known = row.value(
        basis, text -> PriceBasis.valueOf(text.toUpperCase(Locale.ROOT)), "published, derived or assumed");
    return dollars.flatMap(d -> known.map(b -> new Price(Money.dollars(d), b)));
  }

  private static void checkParents(List<Zone> zones, Path file, Problems problems) {
    Set<ZoneId> regions = new HashSet<>();
    zones.stream().filter(z -> z.kind() == ZoneKind.REGION).forEach(z -> regions.add(z.id()));
    for (Zone zone : zones) {
      boolean legal = zone.kind() == ZoneKind.REGION
          ? zone.parent().isEmpty()
          : zone.parent().filter(regions::contains).isPresent();
      if (!legal) {
        problems.add(
            file.getFileName() + ", zone " + zone.id(), "parent " + zone.parent().map(ZoneId::value).orElse("nothing"),
            "nothing for a region; for other kinds the id of a region in this file");
      }
    }
  }
}
