package dev.penumbra.simulator.experiment.clairvoyant;

import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.plan.PlannedDemand;
import dev.penumbra.engine.activation.plan.programme.StartSlots;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
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
import dev.penumbra.engine.model.service.ServiceGroup;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.engine.model.service.StateSpec;
import dev.penumbra.engine.model.service.TrafficSwitch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Zones and clusters on a line from east to west, the home first; every service moves with the others. */
public final class ClairvoyantWorld {
  static final Instant START = Instant.parse("2001-04-16T00:00:00Z");
  static final long SLOT = Duration.ofMinutes(15).toMillis();

  private ClairvoyantWorld() {}

  private static final class Prices implements PriceBook {
    @Override
    public Price instanceHour(ZoneId zone, InstanceShape shape) {
      return new Price(Money.dollars(0.04 * shape.billedVcpu()), PriceBasis.PUBLISHED);
    }

    @Override
    public Price transferGigabyte(ZoneId from, ZoneId to) {
      return new Price(Money.dollars(0.02), PriceBasis.PUBLISHED);
    }
  }

  public static Landscape landscape(int zones, int clusters, int services, double penalty) {
    List<ServiceSpec> specs = IntStream.range(0, services).mapToObj(i -> service("s" + i, penalty)).toList();
    ServiceGroup group = new ServiceGroup("all", specs.stream().map(ServiceSpec::id).toList());
    return new Landscape(
        specs, List.of(group), IntStream.range(0, zones).mapToObj(i -> zone(i, zones)).toList(),
        IntStream.range(0, clusters).mapToObj(i -> cluster(i, clusters)).toList(), new Prices(),
        (from, to) -> 10 + from.distanceKm(to.location()) / 50);
  }

  private static double longitude(int i, int of) {
    return -70 - 50.0 * i / Math.max(1, of - 1);
  }

  private static Zone zone(int i, int of) {
    return new Zone(
        new ZoneId("z" + i), "test", ZoneKind.REGION, Optional.empty(), "City", "US",
        new GeoPoint(38, longitude(i, of)));
  }

  private static ClientCluster cluster(int i, int of) {
    double longitude = of == 1 ? -120 : longitude(i, of);
    return new ClientCluster(new ClusterId("c" + i), new GeoPoint(38, longitude), 10);
  }

  private static ServiceSpec service(String id, double penalty) {
    StateSpec state = new StateSpec(
        1_000_000_000L, 0, 0, 0, 100, List.of(), Duration.ofMinutes(30), 0.5, 1.5, 1000);
    return new ServiceSpec(
        new ServiceId(id), new ZoneId("z0"), new InstanceShape(2, 4), new InstanceShape(0.5, 1),
        new ServiceTime(60, 0.5), 4, 40, new Objective(100, Money.dollars(penalty)), state,
        new TrafficSwitch.LoadBalancer(), List.of(), List.of());
  }

  /** A window with the given requests per slot, indexed {@code [service and cluster][slot]}. */
  public static ClairvoyantProblem problem(Landscape landscape, double[][] requests) {
    SeriesIndex index = new SeriesIndex(landscape.services().size(), landscape.clusters().size());
    return new ClairvoyantProblem(
        landscape, new RoundTripTable(landscape), PlannedDemand.known(index, requests), SizingConfig.DEFAULT,
        List.of(new StartSlots(2, 1, 2)), START, SLOT);
  }
}
