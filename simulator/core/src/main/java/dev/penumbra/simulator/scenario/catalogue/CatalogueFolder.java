package dev.penumbra.simulator.scenario.catalogue;

import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.price.PriceBook;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A folder with zones and prices.
 *
 * @param prices empty when a file was missing
 */
public record CatalogueFolder(List<Zone> zones, Optional<PriceBook> prices) {
  private static final double LARGEST_COEFFICIENT = 1e6;

  public CatalogueFolder {
    zones = List.copyOf(zones);
  }

  /** Reads the folder's files; {@code find} opens them by name and says when one is missing. */
  public static CatalogueFolder read(Function<String, Optional<Path>> find, Problems problems) {
    Optional<Path> zones = find.apply("zones.csv");
    Optional<Path> transfer = find.apply("transfer.csv");
    Optional<Path> defaults = find.apply("transfer-defaults.csv");
    if (zones.isEmpty()) {
      return new CatalogueFolder(List.of(), Optional.empty());
    }
    CatalogueZones catalogue = CatalogueZones.read(zones.get(), problems);
    Optional<PriceBook> prices = transfer.flatMap(
        pairs -> defaults.map(others -> CataloguePrices.read(catalogue, pairs, others, problems)));
    return new CatalogueFolder(catalogue.zones(), prices);
  }

  /** Coefficients of a network model by name; empty after a problem with the file as a whole. */
  public static Map<String, Double> coefficients(Path file, Problems problems) {
    Map<String, Double> values = new HashMap<>();
    for (CsvTable.Row row : CsvTable.read(file, List.of("coefficient", "value"), problems).rows()) {
      if (values.containsKey(row.text("coefficient"))) {
        row.refuse("coefficient", "a coefficient that no row before has");
      }
      row.number("value", 0, LARGEST_COEFFICIENT).ifPresent(value -> values.put(row.text("coefficient"), value));
    }
    return values;
  }
}
