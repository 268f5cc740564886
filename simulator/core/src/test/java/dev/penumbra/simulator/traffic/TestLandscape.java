package dev.penumbra.simulator.traffic;

import dev.penumbra.engine.dependency.DependencyAccess;
import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.ZoneKind;
import dev.penumbra.engine.model.behaviour.ServiceBehaviour;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.price.Price;
import dev.penumbra.engine.model.price.PriceBasis;
import dev.penumbra.engine.model.price.PriceBook;
import dev.penumbra.engine.model.service.Objective;
import dev.penumbra.engine.model.service.ServiceCall;
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

/** Two places, a zone at each, and services that live in the first. */
final class TestLandscape {
  static final int HOME = 0;
  static final int AWAY = 1;
  static final int[] CLUSTERS = {0, 1};
  static final double MEAN_MILLIS = 10;
  static final int CONCURRENCY = 8;
  static final double OBJECTIVE_MILLIS = 40;
  static final double MILLIS_PER_KM = 0.01;
  static final NetworkModel NETWORK = new NetworkModel(new NetworkModel.Path(2, MILLIS_PER_KM, 1, 1, 0), Map.of(), 0.2);
  static final TrafficSwitch BALANCER = new TrafficSwitch.LoadBalancer();

  private static final PriceBook FREE = new PriceBook() {
    @Override
    public Price instanceHour(ZoneId zone, InstanceShape shape) {
      return new Price(Money.ZERO, PriceBasis.ASSUMED);
    }

    @Override
    public Price transferGigabyte(ZoneId from, ZoneId to) {
      return new Price(Money.ZERO, PriceBasis.ASSUMED);
    }
  };

  private TestLandscape() {}

  /** One service that behaves in some way. */
  static Landscape of(ServiceBehaviour behaviour) {
    return of(List.of(service(0, BALANCER, false).withBehaviour(behaviour)));
  }

  /** One service with a dependency that its requests use. */
  static Landscape of(DependencyAccess access) {
    ServiceSpec plain = service(0, BALANCER, false);
    DependencyTemplate database = new DependencyTemplate(
        "db", "postgresql", List.of(), Map.of(), Duration.ZERO, Money.ZERO, Optional.of(access));
    return of(
        List.of(
            new ServiceSpec(
                plain.id(), plain.home(), plain.full(), plain.shadow(), plain.serviceTime(), plain.concurrency(),
                plain.maxInstancesPerZone(), plain.objective(), plain.state(), plain.traffic(), List.of(database),
                plain.calls())));
  }

  static Landscape of(int services, TrafficSwitch traffic, boolean calls) {
    return of(IntStream.range(0, services).mapToObj(i -> service(i, traffic, calls && i == 0)).toList());
  }

  private static Landscape of(List<ServiceSpec> services) {
    List<Zone> zones = List.of(zone("home", 0), zone("away", 60));
    List<ClientCluster> clusters = IntStream.range(0, 2)
        .mapToObj(i -> new ClientCluster(new ClusterId("c" + i), new GeoPoint(0, 60 * i), 0))
        .toList();
    return new Landscape(
        services,
        List.of(),
        zones,
        clusters,
        FREE,
        NETWORK);
  }

  private static Zone zone(String id, double longitude) {
    return new Zone(
        new ZoneId(id),
        "p",
        ZoneKind.REGION,
        Optional.empty(),
        id,
        "US",
        new GeoPoint(0, longitude));
  }

  private static ServiceSpec service(int number, TrafficSwitch traffic, boolean calls) {
    var shape = new InstanceShape(1, 2);
    return new ServiceSpec(
        new ServiceId("s" + number),
        new ZoneId("home"),
        shape,
        shape,
        new ServiceTime(MEAN_MILLIS, 1),
        CONCURRENCY,
        100,
        new Objective(OBJECTIVE_MILLIS, Money.dollars(1)),
        new StateSpec(1, 1, 1, 0, 0, List.of(), Duration.ofMinutes(1), 1, 3, 10_000),
        traffic,
        List.of(),
        calls ? List.of(new ServiceCall(new ServiceId("s1"), 2)) : List.of());
  }

  static Serving warm(int servers) {
    return new Serving(servers, true, 1, 0);
  }
}
