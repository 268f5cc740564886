package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.simulator.demand.Place;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class F07RequestRowsTest {
  private static final String AT_PLACES = ScenarioFolder.withDemand(
      "requests: {file: rows.csv, places: places.csv, timeColumn: at, requestsPerRow: {web: 3}}");
  private static final String ROWS = """
      at,place,latitude,longitude
      2020-01-01T00:10:00Z,NYC,40.7,-74.1
      2020-01-01T00:59:59.9999999Z,NYC,40.8,-74.2
      2020-01-01T01:00:00Z,SEA,47.6,-122.3
      2020-01-02T23:59:00Z,NYC,40.7,-74.1
      """;

  @TempDir
  Path folder;

  private ScenarioFolder beside() {
    return new ScenarioFolder(folder).write("rows.csv", ROWS);
  }

  @Test
  void read_rowsOfPlaces_areCountedInTheirHours() {
    var demand = beside().read(AT_PLACES).demand();
    assertThat(demand.requests(0, 0, 0)).isEqualTo(6);
    assertThat(demand.requests(0, 1, 1)).isEqualTo(3);
    assertThat(demand.requests(0, 0, 47)).isEqualTo(3);
  }

  @Test
  void read_rowsOfCoordinates_areCountedInCells() {
    String yaml = ScenarioFolder.withDemand("requests: {file: rows.csv, timeColumn: at, cellDegrees: 1}");
    var demand = beside().read(yaml).demand();
    assertThat(demand.places()).extracting(Place::id).containsExactly("40.500N-74.500W", "47.500N-122.500W");
    assertThat(demand.requests(0, 0, 0)).isEqualTo(2);
  }

  @Test
  void read_rowsOfOnePlace_needATimeOnly() {
    String yaml = ScenarioFolder.withDemand(
        "requests: {file: rows.csv, place: {id: site, latitude: 1, longitude: 2}, timeColumn: at, placeColumn: other}");
    var demand = beside().read(yaml).demand();
    assertThat(demand.places()).hasSize(1);
    assertThat(demand.requests(0, 0, 0) + demand.requests(0, 0, 1) + demand.requests(0, 0, 47)).isEqualTo(4);
  }

  @Test
  void read_slotsThatDoNotDivideADay_countFromThePastOn() {
    String yaml = AT_PLACES
        .replace("{start: 2020-01-02T00:00Z, end: 2020-01-03T00:00Z, past: 1d, slot: 1h}",
            "{start: 2020-01-01T07:10Z, end: 2020-01-02T18:10Z, past: 7h, slot: 7h}");
    var demand = beside().read(yaml).demand();
    assertThat(demand.requests(0, 0, 0)).isEqualTo(6);
    assertThat(demand.requests(0, 1, 0)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "timeColumn: at | timeColumn: when | rows.csv:1",
      "places: places.csv | places: placez.csv | demand.requests.places",
      "file: rows.csv | file: rowz.csv | demand.requests.file",
      "timeColumn: at | cells: 3 | demand.requests.cells",
      "timeColumn: at | cellDegrees: 1 km | demand.requests.cellDegrees",
      "web: 3 | wob: 3 | demand.requests.requestsPerRow.wob",
      "timeColumn: at | place: {id: a b, latitude: 1, longitude: 1} | demand.requests.place.id"
  })
  void read_sectionWithAFault_saysWhere(String from, String to, String path) {
    String yaml = AT_PLACES.replace(from, to);
    assertThat(yaml).isNotEqualTo(AT_PLACES);
    assertThat(beside().paths(yaml)).contains(path);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2020-01-01T00:59:59.9999999Z | 2020-01-01T00:09Z | rows.csv:3",
      "NYC,40.8 | BOS,40.8 | rows.csv:3",
      "2020-01-02T23:59:00Z | 2020-01-01T23:59:00Z | demand.requests",
      "2020-01-02T23:59:00Z | 9999-01-01T23:59:00Z | rows.csv:5"
  })
  void read_fileWithAFault_saysWhere(String from, String to, String path) {
    assertThat(ROWS).contains(from);
    assertThat(beside().write("rows.csv", ROWS.replace(from, to)).paths(AT_PLACES)).containsExactly(path);
  }
}
