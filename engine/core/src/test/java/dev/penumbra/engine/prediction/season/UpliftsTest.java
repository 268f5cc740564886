package dev.penumbra.engine.prediction.season;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.demand.ExternalEvent;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.ServiceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class UpliftsTest {
  private static final Instant START = Instant.parse("2001-03-05T00:00:00Z");
  private static final long SLOT = 900_000;
  private static final List<ServiceId> SERVICES = List.of(new ServiceId("search"), new ServiceId("status"));
  private static final List<ClientCluster> CLUSTERS = List.of(cluster("east", -75), cluster("west", -122));

  private static ClientCluster cluster(String id, double longitude) {
    return new ClientCluster(new ClusterId(id), new GeoPoint(40, longitude), 0);
  }

  @Property(tries = 300)
  void of_anySeriesAndSlot_isTheCalendarsUpliftAtTheSlotsStart(@ForAll long seed) {
    Random random = new Random(seed);
    EventCalendar calendar = new EventCalendar(events(random));
    SeriesIndex index = new SeriesIndex(2, 2);
    Uplifts uplifts = new Uplifts(DemandHistory.empty(index, START, SLOT), calendar, SERVICES, CLUSTERS);
    for (int slot = 0; slot < 60; slot++) {
      for (int series = 0; series < index.size(); series++) {
        assertThat(uplifts.of(series, slot)).isEqualTo(
            calendar.uplift(
                SERVICES.get(index.service(series)), CLUSTERS.get(index.cluster(series)).centre(),
                START.plusMillis(slot * SLOT)));
      }
    }
  }

  private static List<ExternalEvent> events(Random random) {
    List<ExternalEvent> events = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      Instant start = START.plusMillis(random.nextLong(-10 * SLOT, 60 * SLOT));
      Optional<GeoPoint> place = random.nextBoolean() ? Optional.empty() : Optional.of(new GeoPoint(41, -76));
      events.add(
          new ExternalEvent(
              "event " + i, "event", start, start.plusMillis(random.nextLong(1, 20 * SLOT)), place, 500,
              random.nextDouble(0.1, 3), random.nextBoolean() ? List.of() : SERVICES.subList(0, 1)));
    }
    return events;
  }
}
