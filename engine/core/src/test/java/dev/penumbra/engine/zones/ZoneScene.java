package dev.penumbra.engine.zones;

import dev.penumbra.engine.demand.DemandHistory;
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
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.engine.model.service.StateSpec;
import dev.penumbra.engine.model.service.TrafficSwitch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Zones and clients along the equator; the home is the zone at position 0.
 *
 * @param degrees longitude of each zone
 * @param dollars price of a shadow instance per hour in each zone
 * @param clients longitude of each cluster
 */
record ZoneScene(List<Double> degrees, List<Double> dollars, List<Double> clients) {
  static final Instant START = Instant.parse("2001-01-01T00:00:00Z");
  static final int WEEK = 168;
  private static final long HOUR = Duration.ofHours(1).toMillis();

  static ZoneId zone(int position) {
    return new ZoneId("z" + position);
  }

  Landscape landscape() {
    PriceBook prices = new PriceBook() {
      @Override
      public Price instanceHour(ZoneId zone, InstanceShape shape) {
        double price = dollars.get(Integer.parseInt(zone.value().substring(1)));
        return new Price(Money.dollars(price), PriceBasis.PUBLISHED);
      }

      @Override
      public Price transferGigabyte(ZoneId from, ZoneId to) {
        return new Price(Money.dollars(0.02), PriceBasis.PUBLISHED);
      }
    };
    List<Zone> zones = IntStream.range(0, degrees.size())
        .mapToObj(
            i -> new Zone(
                zone(i), "test", ZoneKind.REGION, Optional.empty(), "City", "US", new GeoPoint(0, degrees.get(i))))
        .toList();
    List<ClientCluster> clusters = IntStream.range(0, clients.size())
        .mapToObj(i -> new ClientCluster(new ClusterId("c" + i), new GeoPoint(0, clients.get(i)), 0))
        .toList();
    return new Landscape(
        List.of(service()), List.of(), zones, clusters, prices, (from, to) -> 5 + from.distanceKm(to.location()) / 100);
  }

  private static ServiceSpec service() {
    StateSpec state = new StateSpec(0, 0, 0, 500, 500, List.of(), Duration.ofMinutes(30), 0.5, 1, 0);
    return new ServiceSpec(
        new ServiceId("search"), zone(0), new InstanceShape(2, 4), new InstanceShape(0.5, 1),
        new ServiceTime(100, 0.5), 1, 40, new Objective(150, Money.ZERO), state, new TrafficSwitch.LoadBalancer(),
        List.of(), List.of());
  }

  /** Hours of demand, one function of the hour for each cluster. */
  DemandHistory demand(int weeks, List<IntToDoubleFunction> ofCluster) {
    DemandHistory history = DemandHistory.empty(new SeriesIndex(1, clients.size()), START, HOUR);
    for (int hour = 0; hour < weeks * WEEK; hour++) {
      double[] row = new double[clients.size()];
      for (int cluster = 0; cluster < row.length; cluster++) {
        row[cluster] = ofCluster.get(cluster).applyAsDouble(hour);
      }
      history = history.append(row);
    }
    return history;
  }

  /** Four weeks of the same demand every hour. */
  DemandHistory steady(double... perHour) {
    List<IntToDoubleFunction> flat = new ArrayList<>();
    for (double requests : perHour) {
      flat.add(_ -> requests);
    }
    return demand(4, flat);
  }

  List<RankedZone> rank(DemandHistory history, CapacityBelief capacity) {
    return rank(history, capacity, RankingWeights.DEFAULT, history.end());
  }

  List<RankedZone> rank(DemandHistory history, CapacityBelief capacity, RankingWeights weights, Instant now) {
    Landscape landscape = landscape();
    return new ZoneRanking(landscape, new RoundTripTable(landscape), weights).rank(0, history, capacity, now);
  }
}
