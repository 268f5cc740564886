package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.simulator.demand.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The launch that ships: what its world does is not always what its calendar says. */
class F13ProductLaunchTest {
  private static final Scenario LAUNCH = ScenarioFile.read(
      Path.of(System.getProperty("penumbra.root", "."), "datasets", "scenarios", "product-launch.yaml"));

  private static int place(String id) {
    return LAUNCH.demand().places().stream().map(Place::id).toList().indexOf(id);
  }

  /** Requests to the storefront from a city in an hour, as multiples of those a day before. */
  private static double risen(String city, String hour) {
    return requests(city, Instant.parse(hour)) / requests(city, Instant.parse(hour).minus(Duration.ofDays(1)));
  }

  private static double requests(String city, Instant from) {
    var window = LAUNCH.window();
    int first = (int) (Duration.between(window.past(), from).toMillis() / window.slotMillis());
    double sum = 0;
    for (int slot = first; slot < first + 4; slot++) {
      sum += LAUNCH.demand().requests(0, place(city), slot);
    }
    return sum;
  }

  /** What the calendar that was known by then promises. */
  private static double promised(String city, String at, String known) {
    EventCalendar calendar = LAUNCH.calendarAt(Instant.parse(known));
    return calendar.uplift(
        new ServiceId("storefront"), LAUNCH.demand().places().get(place(city)).location(), Instant.parse(at));
  }

  private static double promised(String city, String at) {
    return promised(city, at, LAUNCH.window().start().toString());
  }

  @Test
  void launch_isOfTheWholeWorld() {
    List<Double> longitudes = LAUNCH.demand().places().stream().map(p -> p.location().longitudeDegrees()).toList();
    assertThat(longitudes).hasSize(40).anyMatch(east -> east < -120).anyMatch(east -> east > 170);
    assertThat(LAUNCH.landscape().zones()).hasSizeGreaterThan(90);
    assertThat(LAUNCH.landscape().groups()).hasSize(1);
  }

  @Test
  void launch_northAmerica_comesAsAnnounced() {
    assertThat(promised("chicago", "2026-09-16T16:00:00Z")).isEqualTo(5);
    assertThat(risen("chicago", "2026-09-16T16:00:00Z")).isBetween(4.0, 6.0);
  }

  @Test
  void launch_japan_comesWeakerThanAnnounced() {
    assertThat(promised("tokyo", "2026-09-16T02:00:00Z")).isEqualTo(6);
    assertThat(risen("tokyo", "2026-09-16T02:00:00Z")).isBetween(1.1, 1.8);
  }

  @Test
  void launch_europe_comesLaterThanAnnounced() {
    assertThat(promised("paris", "2026-09-16T08:00:00Z")).isEqualTo(6);
    assertThat(risen("paris", "2026-09-16T08:00:00Z")).isBetween(0.7, 1.4);
    assertThat(risen("paris", "2026-09-16T13:00:00Z")).isBetween(4.5, 7.5);
    assertThat(promised("paris", "2026-09-16T13:00:00Z")).isEqualTo(1);
  }

  @Test
  void launch_india_comesWithoutWarning() {
    assertThat(promised("mumbai", "2026-09-17T15:45:00Z", "2026-09-17T15:45:00Z")).isEqualTo(1);
    assertThat(risen("mumbai", "2026-09-17T15:45:00Z")).isGreaterThan(4);
  }

  @Test
  void launch_saoPaulo_isKnownOnTheDayOnly() {
    assertThat(promised("sao-paulo", "2026-09-16T22:00:00Z")).isEqualTo(1);
    assertThat(promised("sao-paulo", "2026-09-16T22:00:00Z", "2026-09-16T16:00:00Z")).isEqualTo(5);
    assertThat(risen("sao-paulo", "2026-09-16T22:00:00Z")).isBetween(4.0, 6.0);
  }
}
