package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class F11DeviationsTest {
  private static final String YAML = ScenarioFolder.withDemand("""
      synthetic:
        requestsPerSecond: {web: 10}
        dispersion: 0
        eventRamp: 0s
        deviations: []
        populations: [{id: MAD, latitude: 40.4, longitude: -3.7, weight: 1}]
      """) + """
      events:
        - {name: talk, start: 2020-01-02T10:00Z, end: 2020-01-02T12:00Z, uplift: 5}
        - {name: sale, start: 2020-01-02T20:00Z, end: 2020-01-02T21:00Z, uplift: 5}
      """;

  @TempDir
  Path folder;

  private static String with(String deviation) {
    return YAML.replace("deviations: []", "deviations: [" + deviation + "]");
  }

  /** Requests of an hour of the window, in multiples of what they are without events. */
  private double uplift(String yaml, int hour) {
    ScenarioFolder beside = new ScenarioFolder(folder);
    String none = YAML.substring(0, YAML.indexOf("events:"));
    double plain = beside.read(none).demand().requests(0, 0, 24 + hour);
    return beside.read(yaml).demand().requests(0, 0, 24 + hour) / plain;
  }

  @Test
  void demand_noDeviation_isAsAnnounced() {
    assertThat(uplift(YAML, 10)).isBetween(4.9, 5.1);
    assertThat(uplift(YAML, 12)).isEqualTo(1);
  }

  @Test
  void demand_weakerEvent_comesWeakerAndIsStillAnnouncedStrong() {
    String weak = with("{event: talk, uplift: 1.5}");
    assertThat(uplift(weak, 10)).isBetween(1.4, 1.6);
    assertThat(uplift(weak, 20)).isBetween(4.9, 5.1);
    assertThat(new ScenarioFolder(folder).read(weak).events()).extracting(e -> e.event().uplift())
        .containsExactly(5.0, 5.0);
  }

  @Test
  void demand_lateEvent_comesLater() {
    String late = with("{event: talk, delay: 2h}");
    assertThat(uplift(late, 10)).isEqualTo(1);
    assertThat(uplift(late, 13)).isBetween(4.9, 5.1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{event: tolk} | demand.synthetic.deviations[0].event", "{delay: 2h} | demand.synthetic.deviations[0].event",
      "{event: talk, uplift: 0} | demand.synthetic.deviations[0].uplift",
      "{event: talk, delay: -2h} | demand.synthetic.deviations[0].delay",
      "{event: talk, early: 2h} | demand.synthetic.deviations[0].early"
  })
  void read_deviationWithAFault_saysWhere(String deviation, String path) {
    assertThat(new ScenarioFolder(folder).paths(with(deviation))).containsExactly(path);
  }

  @Test
  void read_deviationsOfEventsThatAreNotFollowed_areRefused() {
    String deaf = with("{event: talk}").replace("eventRamp: 0s", "followEvents: false");
    assertThat(new ScenarioFolder(folder).paths(deaf)).containsExactly("demand.synthetic.deviations");
  }
}
