package dev.penumbra.simulator.bench.queue;

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
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.network.NetworkModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One service in three zones, for clients in twelve cities between them that ask the same all day. */
final class ThreeCoasts {
  static final int ZONES = 3;
  static final int CITIES = 12;
  static final NetworkModel NETWORK = new NetworkModel(
      new NetworkModel.Path(2, 0.01, 1.5, 1.2, 2000), Map.of(ZoneKind.REGION, 5.0), 0.2);
  private static final double OBJECTIVE_MILLIS = 80;
  private static final PriceBook PRICES = new PriceBook() {
    @Override
    public Price instanceHour(ZoneId zone, InstanceShape shape) {
      return new Price(Money.dollars(1), PriceBasis.ASSUMED);
    }

    @Override
    public Price transferGigabyte(ZoneId from, ZoneId to) {
      return new Price(Money.dollars(1), PriceBasis.ASSUMED);
    }
  };

  private ThreeCoasts() {}

  /**
   * Requests that come evenly from all cities.
   *
   * @param perCity in each slot, 0 or more
   */
  record EvenDemand(int slots, long slotMillis, int perCity) implements DemandSource {
    @Override
    public List<Place> places() {
      return IntStream.range(0, CITIES).mapToObj(i -> new Place("city" + i, city(i))).toList();
    }

    @Override
    public int services() {
      return 1;
    }

    @Override
    public Instant start() {
      return Instant.EPOCH;
    }

    @Override
    public int requests(int service, int place, int slot) {
      return perCity;
    }
  }

  static GeoPoint city(int number) {
    return new GeoPoint(40, -120.0 + 10 * number);
  }

  /** The zone that a city is led to when each goes to the nearest. */
  static int nearest(int city) {
    return city * ZONES / CITIES;
  }

  static Landscape landscape(Duration timeToLive) {
    List<Zone> zones = IntStream.range(0, ZONES).mapToObj(ThreeCoasts::zone).toList();
    List<ClientCluster> clusters = IntStream.range(0, CITIES)
        .mapToObj(i -> new ClientCluster(new ClusterId("city" + i), city(i), 0))
        .toList();
    return new Landscape(List.of(service(timeToLive)), List.of(), zones, clusters, PRICES, NETWORK);
  }

  private static Zone zone(int number) {
    ZoneId id = new ZoneId("zone" + number);
    return new Zone(
        id, "bench", ZoneKind.REGION, Optional.empty(), "zone", "US", new GeoPoint(38, -105.0 + 40 * number));
  }

  private static ServiceSpec service(Duration timeToLive) {
    InstanceShape shape = new InstanceShape(1, 2);
    StateSpec state = new StateSpec(1, 1, 1, 0, 0, List.of(), Duration.ofMinutes(1), 1, 1, 0);
    return new ServiceSpec(
        new ServiceId("bench"), new ZoneId("zone1"), shape, shape, new ServiceTime(Workload.MEAN_MICROS / 1000, 1), 1,
        1000, new Objective(OBJECTIVE_MILLIS, Money.dollars(1)), state, new TrafficSwitch.Dns(timeToLive), List.of(),
        List.of());
  }
}
