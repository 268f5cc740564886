package dev.penumbra.simulator.bench.whole;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ClusterId;
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
import dev.penumbra.simulator.network.NetworkModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Many services at home all over a world of zones, for clients in twenty clusters around it. */
final class WideLandscape {
  private static final int CLUSTERS = 20;
  private static final NetworkModel NETWORK = new NetworkModel(
      new NetworkModel.Path(2, 0.01, 1.5, 1.2, 2000), Map.of(), 0.2);
  private static final PriceBook PRICES = new PriceBook() {
    @Override
    public Price instanceHour(ZoneId zone, InstanceShape shape) {
      return new Price(Money.dollars(0.03 * shape.vcpu()), PriceBasis.ASSUMED);
    }

    @Override
    public Price transferGigabyte(ZoneId from, ZoneId to) {
      return new Price(Money.dollars(0.02), PriceBasis.ASSUMED);
    }
  };

  private WideLandscape() {}

  static Landscape of(int services, int zones) {
    List<Zone> places = IntStream.range(0, zones).mapToObj(i -> zone(i, zones)).toList();
    List<ClientCluster> clusters = IntStream.range(0, CLUSTERS)
        .mapToObj(i -> new ClientCluster(new ClusterId("c" + i), point(i, CLUSTERS), 100))
        .toList();
    return new Landscape(
        IntStream.range(0, services).mapToObj(i -> service(i, places.get(i % zones).id())).toList(), List.of(), places,
        clusters, PRICES, NETWORK);
  }

  /** Around the world, by turns in the north and the south. */
  private static GeoPoint point(int number, int of) {
    return new GeoPoint(number % 2 == 0 ? 40 : -10, -180 + 360.0 * number / of);
  }

  private static Zone zone(int number, int of) {
    return new Zone(
        new ZoneId("z" + number), "bench", ZoneKind.REGION, Optional.empty(), "zone", "US", point(number, of));
  }

  private static ServiceSpec service(int number, ZoneId home) {
    StateSpec state = new StateSpec(
        1_000_000_000, 100_000_000, 100_000_000, 100, 100, List.of(), Duration.ofMinutes(1), 0.5, 2, 1000);
    return new ServiceSpec(
        new ServiceId("s" + number), home, new InstanceShape(2, 4), new InstanceShape(0.5, 1),
        new ServiceTime(40, 0.7), 2, 1000, new Objective(100, Money.dollars(0.0000006)), state,
        new TrafficSwitch.Dns(Duration.ofMinutes(1)), List.of(), List.of());
  }
}
