package dev.penumbra.simulator.metrics;

import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.price.Price;
import dev.penumbra.engine.model.price.PriceBasis;
import dev.penumbra.engine.model.service.ServiceSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Exact quantities of what was used, each priced once at the end at the prices of the period it was used in. All
 * positions are those of the landscape; no quantity is negative.
 */
public final class CostLedger {
  private static final long MILLIS_PER_HOUR = 3_600_000;
  private static final long BYTES_PER_GIGABYTE = 1_000_000_000;
  private static final long MILLION = 1_000_000;

  private final Landscape landscape;
  /** What was used in the periods of earlier prices. */
  private final Optional<CostLedger> before;
  private final long[] shadowMillis;
  private final long[] fullMillis;
  private final long[] probes;
  private final long[] penaltyMicros;
  private final long[][] dependencyMillis;
  private final TreeMap<Route, Long> bytes;

  private record Route(int service, int from, int to) implements Comparable<Route> {
    private static final Comparator<Route> ORDER = Comparator.comparingInt(Route::service)
        .thenComparingInt(Route::to)
        .thenComparingInt(Route::from);

    @Override
    public int compareTo(Route other) {
      return ORDER.compare(this, other);
    }
  }

  /** Nothing used yet. */
  public CostLedger(Landscape landscape) {
    this(landscape, Optional.empty());
  }

  private CostLedger(Landscape landscape, Optional<CostLedger> before) {
    this.landscape = landscape;
    this.before = before;
    int cells = landscape.services().size() * landscape.zones().size();
    shadowMillis = new long[cells];
    fullMillis = new long[cells];
    probes = new long[cells];
    penaltyMicros = new long[cells];
    dependencyMillis = new long[cells][];
    for (int cell = 0; cell < cells; cell++) {
      ServiceSpec service = landscape.services().get(cell / landscape.zones().size());
      dependencyMillis[cell] = new long[service.dependencies().size()];
    }
    bytes = new TreeMap<>();
  }

  /** Adds instances of a size times the milliseconds they were billed. */
  public void instances(int service, int zone, InstanceSize size, long instanceMillis) {
    millis(size)[cell(service, zone)] += instanceMillis;
  }

  /** Adds the time that a dependency existed; {@code template} is its position in the service's list. */
  public void dependency(int service, int zone, int template, long millis) {
    dependencyMillis[cell(service, zone)][template] += millis;
  }

  /** Adds bytes moved from one zone to another. */
  public void transfer(int service, int fromZone, int toZone, long moved) {
    bytes.merge(new Route(service, fromZone, toZone), moved, Long::sum);
  }

  /** Adds one probe. */
  public void probe(int service, int zone) {
    probes[cell(service, zone)]++;
  }

  /** Adds time above the objective, summed over requests that the zone served, in microseconds. */
  public void penalty(int service, int zone, long microsAbove) {
    penaltyMicros[cell(service, zone)] += microsAbove;
  }

  /** Instance-milliseconds billed so far. */
  public long instanceMillis(int service, int zone, InstanceSize size) {
    return before.map(b -> b.instanceMillis(service, zone, size)).orElse(0L) + millis(size)[cell(service, zone)];
  }

  /** Milliseconds that a dependency existed so far. */
  public long dependencyMillis(int service, int zone, int template) {
    return before.map(b -> b.dependencyMillis(service, zone, template)).orElse(0L)
        + dependencyMillis[cell(service, zone)][template];
  }

  /** Bytes moved so far. */
  public long bytes(int service, int fromZone, int toZone) {
    return before.map(b -> b.bytes(service, fromZone, toZone)).orElse(0L)
        + bytes.getOrDefault(new Route(service, fromZone, toZone), 0L);
  }

  /** Probes so far. */
  public long probes(int service, int zone) {
    return before.map(b -> b.probes(service, zone)).orElse(0L) + probes[cell(service, zone)];
  }

  private long[] millis(InstanceSize size) {
    return size == InstanceSize.FULL ? fullMillis : shadowMillis;
  }

  private int cell(int service, int zone) {
    return service * landscape.zones().size() + zone;
  }

  /** Adds all quantities of another ledger of the same landscape, and of as many periods. */
  public void add(CostLedger other) {
    if (before.isPresent() != other.before.isPresent()) {
      throw new IllegalArgumentException("a ledger of other price periods");
    }
    before.ifPresent(b -> b.add(other.before.orElseThrow()));
    addAll(shadowMillis, other.shadowMillis);
    addAll(fullMillis, other.fullMillis);
    addAll(probes, other.probes);
    addAll(penaltyMicros, other.penaltyMicros);
    for (int cell = 0; cell < dependencyMillis.length; cell++) {
      addAll(dependencyMillis[cell], other.dependencyMillis[cell]);
    }
    other.bytes.forEach((route, moved) -> bytes.merge(route, moved, Long::sum));
  }

  private static void addAll(long[] sums, long[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  /** An equal one that goes its own way. */
  public CostLedger copy() {
    CostLedger copy = blank();
    copy.add(this);
    return copy;
  }

  /** Of the same periods, with nothing used in any. */
  private CostLedger blank() {
    return new CostLedger(landscape, before.map(CostLedger::blank));
  }

  /**
   * Begins a period of the prices and objectives of another landscape, with the same services and zones. What was used so
   * far stays at the prices it was used at.
   */
  public CostLedger turned(Landscape later) {
    return new CostLedger(later, Optional.of(copy()));
  }

  /**
   * Everything used, each quantity priced once; those of nothing are left out.
   *
   * @param perMillionProbes price of a million probes
   */
  public List<CostLine> lines(Money perMillionProbes) {
    List<CostLine> lines = new ArrayList<>(before.map(b -> b.lines(perMillionProbes)).orElse(List.of()));
    for (int service = 0; service < landscape.services().size(); service++) {
      for (int zone = 0; zone < landscape.zones().size(); zone++) {
        addLines(lines, service, zone, perMillionProbes);
      }
    }
    for (Map.Entry<Route, Long> moved : bytes.entrySet()) {
      Route route = moved.getKey();
      Price price = landscape.prices().transferGigabyte(zone(route.from()), zone(route.to()));
      var tally = new Tally(lines, route.service(), route.to());
      tally.add(CostKind.TRANSFER, price, moved.getValue(), BYTES_PER_GIGABYTE);
    }
    return List.copyOf(lines);
  }

  private void addLines(List<CostLine> lines, int service, int zone, Money perMillionProbes) {
    ServiceSpec spec = landscape.services().get(service);
    int cell = cell(service, zone);
    var tally = new Tally(lines, service, zone);
    if (fullMillis[cell] > 0) {
      tally.add(CostKind.ACTIVE, landscape.prices().instanceHour(zone(zone), spec.full()), fullMillis[cell],
          MILLIS_PER_HOUR);
    }
    if (shadowMillis[cell] > 0) {
      tally.add(CostKind.SHADOW, landscape.prices().instanceHour(zone(zone), spec.shadow()), shadowMillis[cell],
          MILLIS_PER_HOUR);
    }
    List<DependencyTemplate> templates = spec.dependencies();
    for (int i = 0; i < templates.size(); i++) {
      tally.add(CostKind.DEPENDENCIES, given(templates.get(i).pricePerHour()), dependencyMillis[cell][i],
          MILLIS_PER_HOUR);
    }
    tally.add(CostKind.PROBES, given(perMillionProbes), probes[cell], MILLION);
    tally.add(CostKind.PENALTY, given(spec.objective().penaltyPerRequestSecond()), penaltyMicros[cell], MILLION);
  }

  private ZoneId zone(int position) {
    return landscape.zones().get(position).id();
  }

  /** A price that the planner wrote down is not a guess of ours. */
  private static Price given(Money amount) {
    return new Price(amount, PriceBasis.PUBLISHED);
  }

  private record Tally(List<CostLine> lines, int service, int zone) {
    void add(CostKind kind, Price price, long quantity, long unit) {
      if (quantity > 0) {
        lines.add(new CostLine(kind, service, zone, price.amount().of(quantity, unit), price.basis()));
      }
    }
  }

  /** All costs by kind. */
  public CostBreakdown price(Money perMillionProbes) {
    return CostBreakdown.of(lines(perMillionProbes));
  }

  /** Costs by kind of each zone, in the order of the landscape; they add up to {@link #price} exactly. */
  public List<CostBreakdown> priceByZone(Money perMillionProbes) {
    List<CostLine> lines = lines(perMillionProbes);
    List<CostBreakdown> zones = new ArrayList<>();
    for (int zone = 0; zone < landscape.zones().size(); zone++) {
      int chosen = zone;
      zones.add(CostBreakdown.of(lines, line -> line.zone() == chosen));
    }
    return zones;
  }

  /** Costs by kind of each service, in the order of the landscape; they add up to {@link #price} exactly. */
  public List<CostBreakdown> priceByService(Money perMillionProbes) {
    List<CostLine> lines = lines(perMillionProbes);
    List<CostBreakdown> services = new ArrayList<>();
    for (int service = 0; service < landscape.services().size(); service++) {
      int chosen = service;
      services.add(CostBreakdown.of(lines, line -> line.service() == chosen));
    }
    return services;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CostLedger that && before.equals(that.before)
        && Arrays.equals(shadowMillis, that.shadowMillis)
        && Arrays.equals(fullMillis, that.fullMillis) && Arrays.equals(probes, that.probes)
        && Arrays.equals(penaltyMicros, that.penaltyMicros)
        && Arrays.deepEquals(dependencyMillis, that.dependencyMillis) && bytes.equals(that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fullMillis) + 31 * Arrays.hashCode(shadowMillis) + bytes.hashCode();
  }
}
