package dev.penumbra.simulator.run;

import dev.penumbra.engine.activation.GuardConfig;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.config.EngineConfig;
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
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.price.Price;
import dev.penumbra.engine.model.price.PriceBasis;
import dev.penumbra.engine.model.price.PriceBook;
import dev.penumbra.engine.model.service.Objective;
import dev.penumbra.engine.model.service.ServiceCall;
import dev.penumbra.engine.model.service.ServiceGroup;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.engine.model.service.StateSpec;
import dev.penumbra.engine.model.service.TrafficSwitch;
import dev.penumbra.engine.prediction.PredictionModel;
import dev.penumbra.engine.prediction.PredictorConfig;
import dev.penumbra.engine.zones.RankingWeights;
import dev.penumbra.simulator.cloud.model.CloudModel;
import dev.penumbra.simulator.cloud.model.Fault;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.network.NetworkModel;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.format.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** A home in the east, zones in the middle and the west; demand follows the sun in three cities. */
final class SmallWorld {
  static final Instant PAST = Instant.parse("2001-04-02T00:00:00Z");
  static final Instant START = Instant.parse("2001-04-16T00:00:00Z");
  static final Instant END = Instant.parse("2001-04-17T12:00:00Z");
  static final Duration SLOT = Duration.ofMinutes(15);
  private static final double[] LONGITUDES = {-77, -97, -122};
  private static final int SLOTS = (int) (Duration.between(PAST, END).toMillis() / SLOT.toMillis());

  private final IntUnaryOperator percentOfSlot;
  private final double megabitsPerSecond;
  private final List<Fault> faults;
  private final Duration timeToLive;
  private final Duration databaseTakes;

  private SmallWorld(
      IntUnaryOperator percentOfSlot, double megabitsPerSecond, List<Fault> faults, Duration timeToLive,
      Duration databaseTakes) {
    this.percentOfSlot = percentOfSlot;
    this.megabitsPerSecond = megabitsPerSecond;
    this.faults = faults;
    this.timeToLive = timeToLive;
    this.databaseTakes = databaseTakes;
  }

  static SmallWorld usual() {
    return new SmallWorld(_ -> 100, 1000, List.of(), Duration.ofMinutes(1), Duration.ofMinutes(9));
  }

  /** With demand altered by a percentage that depends on the slot, counted from the start of the past. */
  SmallWorld altered(IntUnaryOperator percent) {
    return new SmallWorld(percent, megabitsPerSecond, faults, timeToLive, databaseTakes);
  }

  SmallWorld bandwidth(double megabits) {
    return new SmallWorld(percentOfSlot, megabits, faults, timeToLive, databaseTakes);
  }

  SmallWorld faults(Fault... all) {
    return new SmallWorld(percentOfSlot, megabitsPerSecond, List.of(all), timeToLive, databaseTakes);
  }

  /** How long clients of the first service keep a name server's answer. */
  SmallWorld timeToLive(Duration kept) {
    return new SmallWorld(percentOfSlot, megabitsPerSecond, faults, kept, databaseTakes);
  }

  /** How long a database is being provisioned, which each instance waits for. */
  SmallWorld databaseTakes(Duration provisioning) {
    return new SmallWorld(percentOfSlot, megabitsPerSecond, faults, timeToLive, provisioning);
  }

  Scenario scenario(PolicyConfig policy) {
    return scenario(
        new EngineConfig(
            policy,
            new PredictorConfig(
                PredictionModel.SEASONAL_NAIVE, 24, Duration.ofHours(1), Duration.ofDays(7), Duration.ofDays(7)),
            RankingWeights.DEFAULT, SizingConfig.DEFAULT, GuardConfig.DEFAULT, Duration.ofHours(1), SLOT,
            EngineConfig.AssumedLeads.DEFAULT));
  }

  Scenario scenario(EngineConfig engine) {
    CloudModel cloud = new CloudModel(
        new CloudModel.StartUp(40, 60, 10, 45, 0.2), new CloudModel.Capacity(1000, 100, 50),
        new CloudModel.Bandwidth(megabitsPerSecond), 0.01, 0.5, faults);
    return new Scenario(
        new Scenario.Title("small-world", "Three cities"), 7, new Window(PAST, START, END, SLOT.toMillis()),
        landscape(), new Scenario.Clients(new Sun(percentOfSlot), List.of(0, 1, 2)),
        new Scenario.World(network(), cloud), engine, List.of(), new TreeMap<>(), "0".repeat(64));
  }

  private static NetworkModel network() {
    return new NetworkModel(
        new NetworkModel.Path(5, 0.0098, 2.7, 1.7, 1500), Map.of(ZoneKind.REGION, 10.0), 0.05);
  }

  private Landscape landscape() {
    PriceBook prices = new PriceBook() {
      @Override
      public Price instanceHour(ZoneId zone, InstanceShape shape) {
        return new Price(Money.dollars(0.04 * shape.billedVcpu()), PriceBasis.PUBLISHED);
      }

      @Override
      public Price transferGigabyte(ZoneId from, ZoneId to) {
        return new Price(Money.dollars(from.equals(to) ? 0 : 0.02), PriceBasis.ASSUMED);
      }
    };
    List<ServiceSpec> services = List.of(
        service("search", new TrafficSwitch.Dns(timeToLive), List.of(new ServiceCall(id("status"), 0.5))),
        service("status", new TrafficSwitch.LoadBalancer(), List.of()));
    return new Landscape(
        services, List.of(new ServiceGroup("travel", List.of(id("search"), id("status")))),
        List.of(zone("east", -77), zone("middle", -97), zone("west", -122)),
        List.of(cluster(0), cluster(1), cluster(2)), prices, network());
  }

  private static ServiceId id(String name) {
    return new ServiceId(name);
  }

  private static Zone zone(String id, double longitude) {
    return new Zone(
        new ZoneId(id), "test", ZoneKind.REGION, Optional.empty(), id, "US", new GeoPoint(38, longitude));
  }

  private static ClientCluster cluster(int place) {
    return new ClientCluster(new ClusterId("city" + place), new GeoPoint(39, LONGITUDES[place]), 0);
  }

  private ServiceSpec service(String name, TrafficSwitch traffic, List<ServiceCall> calls) {
    StateSpec state = new StateSpec(
        4_000_000_000L, 500_000_000L, 200_000_000L, 2000, 500, List.of(), Duration.ofMinutes(40), 0.5, 1.5, 2000);
    DependencyTemplate queue = new DependencyTemplate(
        "queue", "queue", List.of("database"), Map.of("region", "${region}"), Duration.ofMinutes(2),
        Money.dollars(0.01));
    DependencyTemplate database = new DependencyTemplate(
        "database", "postgresql", List.of(), Map.of("name", "${service}-${zone}"), databaseTakes,
        Money.dollars(0.05));
    return new ServiceSpec(
        id(name), new ZoneId("east"), new InstanceShape(2, 4), new InstanceShape(0.5, 1), new ServiceTime(120, 0.6), 1,
        60, new Objective(140, Money.dollars(0.001)), state, traffic, List.of(queue, database), calls);
  }

  /** Requests that rise and fall with the local hour. */
  private record Sun(IntUnaryOperator percentOfSlot) implements DemandSource {
    @Override
    public List<Place> places() {
      return List.of(place(0), place(1), place(2));
    }

    private static Place place(int i) {
      return new Place("city" + i, new GeoPoint(39, LONGITUDES[i]));
    }

    @Override
    public int services() {
      return 2;
    }

    @Override
    public Instant start() {
      return PAST;
    }

    @Override
    public long slotMillis() {
      return SLOT.toMillis();
    }

    @Override
    public int slots() {
      return SLOTS;
    }

    @Override
    public int requests(int service, int place, int slot) {
      double hour = (slot % 96) / 4.0 + LONGITUDES[place] / 15;
      double shape = Math.max(0, StrictMath.sin((hour - 7) / 14 * StrictMath.PI));
      int wobble = (slot * 31 + place * 17 + service * 7) % 40;
      return (int) ((200 + 9000 * shape + wobble) * percentOfSlot.applyAsInt(slot) / 100);
    }
  }
}
