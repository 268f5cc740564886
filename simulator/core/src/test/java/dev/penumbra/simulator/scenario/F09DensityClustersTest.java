package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class F09DensityClustersTest {
  private static final String DENSITY = "clusters: {density: {reachKm: 200, minRequests: 250}}\n";

  @TempDir
  Path folder;

  /** New York counts 300 before the window, the others 24 each, and Fiji 1000 in the window only. */
  private ScenarioFolder beside() {
    StringBuilder rows = new StringBuilder("time,place,count\n");
    for (int hour = 0; hour < 48; hour++) {
      String time = "2020-01-0%dT%02d:00:00Z".formatted(1 + hour / 24, hour % 24);
      rows.append(time).append(",SEA,1\n").append(time).append(",PHL,1\n").append(time).append(",EWR,1\n");
      rows.append(time).append(",NYC,").append(hour == 3 ? 300 : 0).append('\n');
      rows.append(time).append(",NAN,").append(hour < 24 ? 0 : 1000).append('\n');
    }
    return new ScenarioFolder(folder).write("counts.csv", rows.toString()).write("places.csv", """
        place,latitude,longitude
        SEA,47.6,-122.3
        PHL,39.9,-75.2
        EWR,40.7,-74.2
        NYC,40.7,-74
        NAN,-17.8,177.4
        """);
  }

  @Test
  void read_nothingSaid_eachPlaceIsACluster() {
    Scenario scenario = beside().read(ScenarioFolder.SMALLEST);
    assertThat(scenario.landscape().clusters()).extracting(c -> c.id().value())
        .containsExactly("SEA", "PHL", "EWR", "NYC", "NAN");
    assertThat(scenario.clusterOfPlace()).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void read_density_joinsWhatLiesCloseByThePastAlone() {
    Scenario scenario = beside().read(ScenarioFolder.SMALLEST + DENSITY);
    assertThat(scenario.landscape().clusters()).extracting(c -> c.id().value()).containsExactly("NYC", "SEA", "NAN");
    assertThat(scenario.clusterOfPlace()).containsExactly(1, 0, 0, 0, 2);
  }

  @Test
  void read_densityOfLessReach_leavesOthersAlone() {
    String yaml = ScenarioFolder.SMALLEST + DENSITY.replace("200", "50");
    assertThat(beside().read(yaml).clusterOfPlace()).containsExactly(2, 1, 0, 0, 3);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "reachKm: 200 | reachKm: 200 km | clusters.density.reachKm",
      "reachKm: 200 | reachKm: 0 | clusters.density.reachKm",
      "minRequests: 250 | minRequests: 0 | clusters.density.minRequests",
      "minRequests: 250 | minRequests: 1e400 | clusters.density.minRequests",
      "minRequests: 250 | minPoints: 3 | clusters.density.minPoints", "density: | denseness: | clusters.denseness"
  })
  void read_sectionWithAFault_saysWhere(String from, String to, String path) {
    assertThat(DENSITY).contains(from);
    assertThat(beside().paths(ScenarioFolder.SMALLEST + DENSITY.replace(from, to))).contains(path);
  }
}
