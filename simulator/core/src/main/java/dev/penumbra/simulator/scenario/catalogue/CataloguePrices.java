package dev.penumbra.simulator.scenario.catalogue;

import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.price.Price;
import dev.penumbra.engine.model.price.PriceBasis;
import dev.penumbra.engine.model.price.PriceBook;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Prices of a catalogue: per virtual processor and hour, and per gigabyte between regions. Immutable. */
public final class CataloguePrices implements PriceBook {
  private static final double HIGHEST_GIGABYTE_USD = 100;

  /** Within one zone nothing is charged, by the catalogue's rule. */
  private static final Price FREE = new Price(Money.ZERO, PriceBasis.DERIVED);

  private record Pair(String from, String to) {}

  private record Scope(String fromProvider, String toProvider, String scope) {}

  private final Map<ZoneId, Zone> zones;
  private final Map<ZoneId, Price> vcpuHours;
  private final Map<Pair, Price> pairs;
  private final Map<Scope, Price> defaults;

  private CataloguePrices(CatalogueZones catalogue, Map<Pair, Price> pairs, Map<Scope, Price> defaults) {
    Map<ZoneId, Zone> byId = new HashMap<>();
    catalogue.zones().forEach(zone -> byId.put(zone.id(), zone));
    this.zones = Map.copyOf(byId);
    this.vcpuHours = catalogue.vcpuHours();
    this.pairs = Map.copyOf(pairs);
    this.defaults = Map.copyOf(defaults);
  }

  /** The prices of a catalogue; {@code transfer.csv} goes before {@code transfer-defaults.csv}. */
  public static CataloguePrices read(CatalogueZones catalogue, Path transfer, Path transferDefaults,
      Problems problems) {
    Map<Pair, Price> pairs = new HashMap<>();
    List<String> columns = List.of("from", "to", "usd_per_gb", "basis");
    for (CsvTable.Row row : CsvTable.read(transfer, columns, problems).rows()) {
      Pair pair = new Pair(row.text("from"), row.text("to"));
      price(row).ifPresent(price -> once(pairs, pair, price, row, "to"));
    }
    Map<Scope, Price> defaults = new HashMap<>();
    List<String> more = List.of("from_provider", "to_provider", "scope", "usd_per_gb", "basis");
    for (CsvTable.Row row : CsvTable.read(transferDefaults, more, problems).rows()) {
      Scope scope = new Scope(row.text("from_provider"), row.text("to_provider"), row.text("scope"));
      price(row).ifPresent(price -> once(defaults, scope, price, row, "scope"));
    }
    checkDefaults(catalogue, defaults.keySet(), transferDefaults, problems);
    return new CataloguePrices(catalogue, pairs, defaults);
  }

  private static <K> void once(Map<K, Price> prices, K key, Price price, CsvTable.Row row, String column) {
    if (prices.putIfAbsent(key, price) != null) {
      row.refuse(column, "a pair that no row before has");
    }
  }

  private static Optional<Price> price(CsvTable.Row row) {
    return CatalogueZones.price(row, "usd_per_gb", "basis", HIGHEST_GIGABYTE_USD);
  }

  private static void checkDefaults(CatalogueZones catalogue, Set<Scope> known, Path file, Problems problems) {
    Set<String> providers = new TreeSet<>();
    catalogue.zones().forEach(zone -> providers.add(zone.provider()));
    for (String from : providers) {
      for (String to : providers) {
        List<String> scopes = from.equals(to) ? List.of("same-region", "same-provider") : List.of("cross-provider");
        for (String scope : scopes) {
          if (!known.contains(new Scope(from, to, scope))) {
            problems.add(
                String.valueOf(file.getFileName()), "no row from '" + from + "' to '" + to + "', scope " + scope,
                "a row for each pair of providers in zones.csv");
          }
        }
      }
    }
  }

  @Override
  public Price instanceHour(ZoneId zone, InstanceShape shape) {
    Price vcpu = known(vcpuHours, zone);
    double nanoDollars = vcpu.amount().nanoDollars() * shape.billedVcpu();
    return new Price(new Money(Math.round(nanoDollars)), vcpu.basis());
  }

  @Override
  public Price transferGigabyte(ZoneId from, ZoneId to) {
    Zone source = known(zones, from);
    Zone target = known(zones, to);
    if (from.equals(to)) {
      return FREE;
    }
    boolean sameRegion = source.region().equals(target.region());
    Price listed = pairs.get(new Pair(source.region().value(), target.region().value()));
    if (listed != null && !sameRegion) {
      return listed;
    }
    boolean sameProvider = source.provider().equals(target.provider());
    String scope = sameRegion ? "same-region" : sameProvider ? "same-provider" : "cross-provider";
    return known(defaults, new Scope(source.provider(), target.provider(), scope));
  }

  private static <K, V> V known(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the catalogue knows no '" + key + "'");
    }
    return value;
  }
}
