package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.prediction.DemandForecast;
import dev.penumbra.engine.prediction.Predictors;
import dev.penumbra.simulator.run.Simulations;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class F10CalendarsTest {
  private static final String CALENDAR = """
      BEGIN:VCALENDAR
      VERSION:2.0
      BEGIN:VEVENT
      SUMMARY:Sale
      CATEGORIES:campaign
      DTSTART:20200102T100000
      DURATION:PT2H
      GEO:40.7;-74
      X-PENUMBRA-RADIUS-KM:500
      X-PENUMBRA-UPLIFT:3
      X-PENUMBRA-SERVICES:web
      END:VEVENT
      END:VCALENDAR
      """;
  private static final String CALENDARS = "calendars: [{file: sales.ics, timeZone: UTC}]\n";
  private static final String EVENTS = "events: [{name: Sale, kind: campaign, start: 2020-01-02T10:00Z,"
      + " end: 2020-01-02T12:00Z, place: {latitude: 40.7, longitude: -74, km: 500}, uplift: 3, services: [web]}]\n";
  private static final int NEW_YORK = 0;
  private static final int SEATTLE = 1;

  @TempDir
  Path folder;

  private ScenarioFolder beside() {
    return new ScenarioFolder(folder).write("sales.ics", CALENDAR);
  }

  /** What the engine foresees at the start of the window, given what it is told then. */
  private DemandForecast forecast(String more) {
    Scenario scenario = beside().read(
        ScenarioFolder.SMALLEST + "engine: {prediction: {model: seasonal-naive}}\n" + more);
    var window = scenario.window();
    var predictor = Predictors.create(scenario.engine().prediction(), scenario.landscape());
    return predictor.predict(
        predictor.initialState(), new Simulations(scenario).demand().history(window.past(), window.start()),
        scenario.calendarAt(window.start())).forecast();
  }

  private void assertMovesForecast(String event) {
    DemandForecast plain = forecast("");
    DemandForecast moved = forecast(event);
    assertThat(moved.mean(NEW_YORK, 9)).isEqualTo(plain.mean(NEW_YORK, 9));
    assertThat(moved.mean(NEW_YORK, 10)).isCloseTo(3 * plain.mean(NEW_YORK, 10), within(1e-9));
    assertThat(moved.mean(NEW_YORK, 11)).isCloseTo(3 * plain.mean(NEW_YORK, 11), within(1e-9));
    assertThat(moved.mean(NEW_YORK, 12)).isEqualTo(plain.mean(NEW_YORK, 12));
    assertThat(moved.mean(SEATTLE, 10)).isEqualTo(plain.mean(SEATTLE, 10));
  }

  @Test
  void forecast_eventInYaml_isMovedWhereAndWhileItLasts() {
    assertMovesForecast(EVENTS);
  }

  @Test
  void forecast_eventInACalendar_isMovedTheSame() {
    assertMovesForecast(CALENDARS);
  }

  @Test
  void forecast_calendarAnnouncedLater_isNotMoved() {
    String later = CALENDARS.replace("UTC", "UTC, announced: 2020-01-02T03:00Z");
    assertThat(forecast(later).mean(NEW_YORK, 10)).isEqualTo(forecast("").mean(NEW_YORK, 10));
    Scenario scenario = beside().read(ScenarioFolder.SMALLEST + later);
    assertThat(scenario.calendarAt(Instant.parse("2020-01-02T04:00:00Z")).events()).hasSize(1);
  }

  @Test
  void read_eventsAndCalendars_areOneAndTheSame() {
    Scenario scenario = beside().read(ScenarioFolder.SMALLEST + EVENTS + CALENDARS);
    assertThat(scenario.events()).hasSize(2);
    assertThat(scenario.events().get(0)).isEqualTo(scenario.events().get(1));
  }

  @Test
  void hash_calendarChanges_changesToo() {
    String yaml = ScenarioFolder.SMALLEST + CALENDARS;
    String hash = beside().read(yaml).hash();
    assertThat(beside().write("sales.ics", CALENDAR.replace("UPLIFT:3", "UPLIFT:4")).read(yaml).hash())
        .isNotEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "DTSTART:20200102T100000 | DTSTART:2020-01-02 | sales.ics:6 | 20260611T190000Z",
      "X-PENUMBRA-UPLIFT:3 | X-PENUMBRA-UPLIFT:-3 | sales.ics:10 | a number above 0",
      "X-PENUMBRA-UPLIFT:3 | X-PENUMBRA-UPLIFT:1e999 | sales.ics:10 | a number above 0",
      "SERVICES:web | SERVICES:web,wob | sales.ics:11 | ids of services that there are: web",
      "END:VCALENDAR | '' | sales.ics:1 | BEGIN:VCALENDAR without its end",
      "BEGIN:VCALENDAR | BEGIN:VCARD | sales.ics:1 | no calendar"
  })
  void read_calendarWithAFault_saysItsLine(String from, String to, String path, String said) {
    assertThat(CALENDAR).contains(from);
    var problems = beside().write("sales.ics", CALENDAR.replace(from, to))
        .problems(ScenarioFolder.SMALLEST + CALENDARS);
    assertThat(problems).anySatisfy(p -> {
      assertThat(p.path()).isEqualTo(path);
      assertThat(p.toString()).contains(said);
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      ", timeZone: UTC | '' | sales.ics:6", "timeZone: UTC | timeZone: Paris | calendars[0].timeZone",
      "sales.ics | sails.ics | calendars[0].file", "timeZone: | zone: | calendars[0].zone",
      "timeZone: UTC | announced: soon | calendars[0].announced"
  })
  void read_sectionWithAFault_saysWhere(String from, String to, String path) {
    assertThat(CALENDARS).contains(from);
    assertThat(beside().paths(ScenarioFolder.SMALLEST + CALENDARS.replace(from, to))).contains(path);
  }

  @Test
  void read_brokenUtf8OrEmpty_isRefused() {
    String yaml = ScenarioFolder.SMALLEST + CALENDARS;
    byte[] latin = CALENDAR.replace("Sale", "S\u00e4le").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(beside().write("sales.ics", latin).problems(yaml).toString()).contains("broken UTF-8");
    assertThat(beside().write("sales.ics", "").problems(yaml).toString()).contains("no calendar");
  }
}
