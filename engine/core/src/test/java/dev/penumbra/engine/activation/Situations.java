package dev.penumbra.engine.activation;

import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.cloud.view.CloudSnapshot;
import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.DeploymentKey;
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
import dev.penumbra.engine.prediction.DemandForecast;
import dev.penumbra.engine.prediction.ForecastProvenance;
import dev.penumbra.engine.shadow.LeadTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small world for tests: a home in the east, zones in the middle and the west, a cluster of clients beside each. */
public final class Situations {
  public static final Instant NOW = Instant.parse("2001-04-16T00:00:00Z");
  public static final ZoneId EAST = new ZoneId("east");
  public static final ZoneId MIDDLE = new ZoneId("middle");
  public static final ZoneId WEST = new ZoneId("west");

  private Situations() {}

  /** Two services that move together, each with its clients in three places. */
  public static Landscape landscape() {
    PriceBook prices = new PriceBook() {
      @Override
      public Price instanceHour(ZoneId zone, InstanceShape shape) {
        return new Price(Money.dollars(0.04 * shape.billedVcpu()), PriceBasis.PUBLISHED);
      }

      @Override
      public Price transferGigabyte(ZoneId from, ZoneId to) {
        return new Price(Money.dollars(0.02), PriceBasis.PUBLISHED);
      }
    };
    List<ServiceSpec> services = List.of(service("search"), service("status"));
    ServiceGroup group = new ServiceGroup("travel", services.stream().map(ServiceSpec::id).toList());
    return new Landscape(
        services, List.of(group), List.of(zone(EAST, -77), zone(MIDDLE, -97), zone(WEST, -118)),
        List.of(cluster("c-east", -77), cluster("c-middle", -97), cluster("c-west", -118)), prices,
        (from, to) -> 10 + from.distanceKm(to.location()) / 50);
  }

  private static Zone zone(ZoneId id, double longitude) {
    return new Zone(id, "test", ZoneKind.REGION, Optional.empty(), "City", "US", new GeoPoint(38, longitude));
  }

  private static ClientCluster cluster(String id, double longitude) {
    return new ClientCluster(new ClusterId(id), new GeoPoint(39, longitude), 10);
  }

  private static ServiceSpec service(String id) {
    StateSpec state = new StateSpec(
        1_000_000_000L, 100_000_000L, 50_000_000L, 100, 100, List.of(), Duration.ofMinutes(30), 0.5, 1.5, 1000);
    return new ServiceSpec(
        new ServiceId(id), EAST, new InstanceShape(2, 4), new InstanceShape(0.5, 1), new ServiceTime(100, 0.5), 1, 40,
        new Objective(150, Money.dollars(0.0005)), state, new TrafficSwitch.LoadBalancer(), List.of(), List.of());
  }

  /** A situation in which every cluster sends each service this many requests per second, now and as far as is seen. */
  public static Situation steady(double[] perSecond, Map<DeploymentKey, Target> targets) {
    Landscape landscape = landscape();
    SeriesIndex index = new SeriesIndex(2, 3);
    long slotMillis = Duration.ofMinutes(15).toMillis();
    double[] row = new double[6];
    double[][] means = new double[6][8];
    double[][][] quantiles = new double[6][8][1];
    for (int series = 0; series < 6; series++) {
      row[series] = perSecond[index.cluster(series)] * slotMillis / 1000;
      for (int step = 0; step < 8; step++) {
        means[series][step] = row[series];
        quantiles[series][step][0] = row[series];
      }
    }
    DemandHistory history = DemandHistory.empty(index, NOW.minusMillis(slotMillis), slotMillis).append(row);
    DemandForecast forecast = new DemandForecast(
        NOW, slotMillis, index, new double[]{0.5}, means, quantiles, new double[][]{{.5, .5, .5, .5, .5, .5}},
        new ForecastProvenance("steady", "1", Optional.empty(), Map.of()));
    CloudSnapshot snapshot = new CloudSnapshot(NOW, true, Map.of(), Map.of(), Map.of());
    return new Situation(
        NOW, landscape, Unit.of(landscape), new RoundTripTable(landscape), history, forecast, List.of(List.of(2, 1)),
        targets, snapshot, LeadTimes.assumed(Duration.ofMinutes(20), Duration.ofMinutes(5), Duration.ofMinutes(20)),
        SizingConfig.DEFAULT);
  }
}
