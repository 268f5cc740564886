package dev.penumbra.engine.demand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventCalendarTest {
  private static final Instant NOON = Instant.parse("2001-03-05T12:00:00Z");
  private static final GeoPoint CHICAGO = new GeoPoint(41.88, -87.63);
  private static final ServiceId SEARCH = new ServiceId("search");

  private static ExternalEvent event(double radiusKm, double uplift, ServiceId... services) {
    return new ExternalEvent(
        "launch", "campaign", NOON, NOON.plusSeconds(60), Optional.of(CHICAGO), radiusKm, uplift, List.of(services));
  }

  @Test
  void uplift_twoEventsAtOnce_isTheLarger() {
    var calendar = new EventCalendar(List.of(event(100, 2), event(50, 3)));
    assertThat(calendar.uplift(SEARCH, CHICAGO, NOON)).isEqualTo(3);
  }

  @Test
  void uplift_afterTheEndElsewhereOrForAnotherService_isOne() {
    var calendar = new EventCalendar(List.of(event(100, 2, new ServiceId("booking"))));
    assertThat(calendar.uplift(SEARCH, CHICAGO, NOON)).isEqualTo(1);
    var everywhere = new EventCalendar(List.of(event(100, 2)));
    assertThat(everywhere.uplift(SEARCH, CHICAGO, NOON.plusSeconds(60))).isEqualTo(1);
    assertThat(everywhere.uplift(SEARCH, new GeoPoint(0, 0), NOON)).isEqualTo(1);
  }
}
