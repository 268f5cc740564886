package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.simulator.demand.DemandSource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F05SyntheticDemandTest {
  private static final String YAML = ScenarioFolder.SMALLEST.replace(
      "  counts: {file: counts.csv, places: places.csv}", """
            synthetic:
              requestsPerSecond: {web: 10}
              dispersion: 0
              populations:
                - {id: MAD, latitude: 40.4, longitude: -3.7, weight: 3, timeZone: Europe/Madrid}
                - {id: LIS, latitude: 38.7, longitude: -9.1, weight: 1}
          """.indent(0));

  @TempDir
  Path folder;

  @Test
  void read_synthetic_hasTheLoadAndTheSharesAskedFor() {
    DemandSource demand = new ScenarioFolder(folder).read(YAML).demand();
    long madrid = 0;
    long lisbon = 0;
    for (int slot = 0; slot < demand.slots(); slot++) {
      madrid += demand.requests(0, 0, slot);
      lisbon += demand.requests(0, 1, slot);
    }
    assertThat((madrid + lisbon) / (48 * 3600.0)).isBetween(9.0, 11.0);
    assertThat(madrid / (double) lisbon).isBetween(2.9, 3.1);
  }

  @Test
  void read_eventOfTheScenario_movesTheDemandUnlessToldNotTo() {
    String event = "events: [{name: e, start: 2020-01-02T00:00Z, end: 2020-01-03T00:00Z, uplift: 5}]\n";
    ScenarioFolder beside = new ScenarioFolder(folder);
    int plain = beside.read(YAML).demand().requests(0, 0, 36);
    assertThat(beside.read(YAML + event).demand().requests(0, 0, 36)).isGreaterThan(4 * plain);
    String deaf = YAML.replace("dispersion: 0", "dispersion: 0\n    followEvents: false");
    assertThat(beside.read(deaf + event).demand().requests(0, 0, 36)).isEqualTo(plain);
  }

  @Test
  void read_unknownTimeZoneOrService_isRefused() {
    ScenarioFolder beside = new ScenarioFolder(folder);
    assertThat(beside.paths(YAML.replace("Europe/Madrid", "Europe/Madird")))
        .containsExactly("demand.synthetic.populations[0].timeZone");
    assertThat(beside.paths(YAML.replace("{web: 10}", "{wob: 10}")))
        .containsExactly("demand.synthetic.requestsPerSecond.wob");
  }
}
