package dev.penumbra.simulator.metrics;

import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.ZoneKind;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.price.Price;
import dev.penumbra.engine.model.price.PriceBasis;
import dev.penumbra.engine.model.price.PriceBook;
import dev.penumbra.engine.model.service.Objective;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.engine.model.service.StateSpec;
import dev.penumbra.engine.model.service.TrafficSwitch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two services at home in the first of three zones; the edge has assumed prices. */
final class CostScene {
  static final int HOME = 0;
  static final int EDGE = 1;
  static final Money PROBES = Money.dollars(7);

  private CostScene() {}

  static Landscape landscape() {
    List<Zone> zones = List.of(zone("home"), zone("edge"), zone("far"));
    return new Landscape(List.of(service("web"), service("api")), List.of(), zones, List.of(), new Prices(),
        (_, _) -> 1);
  }

  private static Zone zone(String id) {
    return new Zone(new ZoneId(id), "none", ZoneKind.REGION, Optional.empty(), id, "XX", new GeoPoint(0, 0));
  }

  private static ServiceSpec service(String id) {
    var database = new DependencyTemplate("db", "sql", List.of(), Map.of(), Duration.ofMinutes(1), Money.dollars(0.25));
    var state = new StateSpec(0, 0, 0, 0, 0, List.of(), Duration.ofHours(1), 0.5, 1, 0);
    return new ServiceSpec(
        new ServiceId(id), new ZoneId("home"), new InstanceShape(4, 8), new InstanceShape(1, 2), new ServiceTime(10, 1),
        1, 10, new Objective(100, Money.dollars(0.5)), state, new TrafficSwitch.LoadBalancer(), List.of(database),
        List.of());
  }

  private record Prices() implements PriceBook {
    @Override
    public Price instanceHour(ZoneId zone, InstanceShape shape) {
      boolean edge = zone.value().equals("edge");
      Money amount = Money.dollars((edge ? 0.07 : 0.05) * shape.vcpu());
      return new Price(amount, edge ? PriceBasis.ASSUMED : PriceBasis.PUBLISHED);
    }

    @Override
    public Price transferGigabyte(ZoneId from, ZoneId to) {
      return new Price(Money.dollars(0.02), PriceBasis.DERIVED);
    }
  }
}
