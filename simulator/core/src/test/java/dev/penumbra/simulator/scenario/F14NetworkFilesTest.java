package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.model.GeoPoint;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F14NetworkFilesTest {
  private static final GeoPoint EAST = new GeoPoint(39, -77.5);
  private static final GeoPoint WEST = new GeoPoint(45.5, -122.7);
  private static final GeoPoint EUROPE = new GeoPoint(53.3, -6.3);
  private static final String STRETCH = """
      from_latitude,from_longitude,to_latitude,to_longitude,factor
      39,-77,53,-6,2
      """;
  private static final String MEASURED = "from,to,rtt_ms\neast-1,west-1,61\n";

  @TempDir
  Path folder;

  private double millis(String network, GeoPoint to) {
    return new ScenarioFolder(folder).read(ScenarioFolder.SMALLEST + network).network().betweenMillis(EAST, to);
  }

  @Test
  void network_nothingBesideTheModel_isDistanceAlone() {
    assertThat(millis("", WEST)).isCloseTo(5 + 0.01 * (2000 + 1.5 * (EAST.distanceKm(WEST) - 1000)), within(1e-9));
  }

  @Test
  void network_filesBesideTheModel_areTakenUnlessThereIsAnotherModel() {
    double plain = millis("", EUROPE);
    ScenarioFolder beside = new ScenarioFolder(folder).write("latency/stretch.csv", STRETCH)
        .write("latency/aws-region-rtt.csv", MEASURED);
    var network = beside.read(ScenarioFolder.SMALLEST).network();
    assertThat(network.betweenMillis(EAST, EUROPE)).isCloseTo(2 * plain, within(0.02 * plain));
    assertThat(network.betweenMillis(EAST, WEST)).isEqualTo(61);
    assertThat(millis("network: {model: latency/model.csv}\n", EUROPE)).isEqualTo(plain);
    assertThat(millis("network: {model: latency/model.csv, stretch: latency/stretch.csv}\n", EUROPE))
        .isEqualTo(network.betweenMillis(EAST, EUROPE));
    assertThat(millis("network: {model: latency/model.csv, measured: latency/aws-region-rtt.csv}\n", WEST))
        .isEqualTo(61);
  }

  @Test
  void network_otherStretch_isAnotherScenario() {
    String hash = new ScenarioFolder(folder).read(ScenarioFolder.SMALLEST).hash();
    ScenarioFolder beside = new ScenarioFolder(folder).write("latency/stretch.csv", STRETCH);
    assertThat(beside.read(ScenarioFolder.SMALLEST).hash()).isNotEqualTo(hash);
  }

  @Test
  void network_brokenFiles_areSaidWithTheirLines() {
    ScenarioFolder beside = new ScenarioFolder(folder).write("latency/stretch.csv", STRETCH + "1,2,3,4,nothing\n");
    assertThat(beside.paths(ScenarioFolder.SMALLEST)).containsExactly("stretch.csv:3");
    assertThat(beside.paths(ScenarioFolder.SMALLEST + "network: {stretch: none.csv, measured: nor-this.csv}\n"))
        .containsExactly("network.stretch", "network.measured");
  }
}
