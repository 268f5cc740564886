package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.model.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class F06CountsOfOnePlaceTest {
  private static final String YAML = ScenarioFolder.withDemand("""
      counts:
        file: site.csv
        place: {id: site, latitude: 48.86, longitude: 2.35, timeZone: Europe/Paris}
        timeColumn: Period
        countColumn: hits
        requestsPerCount: {web: 0.5}
      """);

  @TempDir
  Path folder;

  private static String rows() {
    StringBuilder rows = new StringBuilder("hits,period\n");
    for (int hour = 1; hour <= 48; hour++) {
      rows.append("%d,2020-01-0%d %02d:00%n".formatted(2 * hour, 1 + hour / 24, hour % 24));
    }
    return rows.toString();
  }

  private ScenarioFolder beside() {
    return new ScenarioFolder(folder).write("site.csv", rows());
  }

  @Test
  void read_countsPerTime_areAllAtThePlaceByItsClock() {
    Scenario scenario = beside().read(YAML);
    assertThat(scenario.demand().places()).extracting(p -> p.id()).containsExactly("site");
    assertThat(scenario.landscape().clusters()).hasSize(1);
    assertThat(scenario.demand().requests(0, 0, 0)).isEqualTo(1);
    assertThat(scenario.demand().requests(0, 0, 47)).isEqualTo(48);
  }

  @Test
  void read_packedCounts_areTheSame() {
    ScenarioFolder beside = beside();
    int plain = beside.read(YAML).demand().requests(0, 0, 30);
    assertThat(beside.writePacked("site.csv", rows()).read(YAML).demand().requests(0, 0, 30)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "place: {id: site | plaze: {id: site | demand.counts.plaze | Maybe 'place'?",
      "countColumn: hits | slot: 5 bananas | demand.counts.slot | a duration such as",
      "countColumn: hits | countColumn: clicks | site.csv:1 | a column 'clicks' among them",
      "countColumn: hits | countColumn: hits\\n    places: places.csv | demand.counts.places | both places and place",
      "place: {id: site | #: | demand.counts.places | nothing says where",
      "latitude: 48.86 | latitude: 148.86 | demand.counts.place.latitude | -90 to 90",
      "Europe/Paris | Europe/Pariss | demand.counts.place.timeZone | Europe/Madrid",
      ", timeZone: Europe/Paris | '' | site.csv:2 | where the place has a time zone",
      "web: 0.5 | wob: 0.5 | demand.counts.requestsPerCount.wob | Maybe 'web'?",
      "web: 0.5 | web: -1 | demand.counts.requestsPerCount.web | 0 to 1000000000",
      "web: 0.5 | web: 1e9 | demand.counts | at most 2147483646",
      "web: 0.5 | web: 1e999 | demand.counts.requestsPerCount.web | 0 to 1000000000"
  })
  void read_sectionWithAFault_saysWhere(String from, String to, String path, String said) {
    String yaml = YAML.replace(from, to.replace("\\n", "\n"));
    assertThat(yaml).isNotEqualTo(YAML);
    assertSaid(beside().problems(yaml), path, said);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "10,2020-01-01 05:00 | -10,2020-01-01 05:00 | site.csv:6 | count '-10'",
      "10,2020-01-01 05:00 | NaN,2020-01-01 05:00 | site.csv:6 | count 'NaN'",
      "10,2020-01-01 05:00 | 1e400,2020-01-01 05:00 | site.csv:6 | count '1e400'",
      "10,2020-01-01 05:00 | 10,2020-01-01 03:00 | site.csv:6 | not after the one before",
      "10,2020-01-01 05:00 | 10,2020-01-01 04:00 | site.csv:6 | each time once",
      "10,2020-01-01 05:00 | 10,2020-01-01 05:07 | site.csv | say how long a slot is",
      "10,2020-01-01 05:00 | 10,fife | site.csv:6 | time 'fife'",
      "10,2020-01-01 05:00 | 1e300,2020-01-01 05:00 | site.csv:6 | 0 to 1000000000000",
      "10,2020-01-01 05:00 | 0x1p3,2020-01-01 05:00 | site.csv:6 | count '0x1p3'",
      "10,2020-01-01 05:00 | 10d,2020-01-01 05:00 | site.csv:6 | count '10d'",
      "10,2020-01-01 05:00 | 1e12,2020-01-01 05:00 | demand.counts | at most 2147483646"
  })
  void read_fileWithAFault_saysWhere(String from, String to, String path, String said) {
    String file = rows().replace(from, to);
    assertThat(file).isNotEqualTo(rows());
    assertSaid(beside().write("site.csv", file).problems(YAML), path, said);
  }

  @Test
  void read_uselessFile_saysWhatItIs() {
    ScenarioFolder beside = beside();
    assertSaid(beside.write("site.csv", "").problems(YAML), "site.csv", "an empty file");
    assertSaid(beside.write("site.csv", "hits,period\n").problems(YAML), "site.csv", "a header without rows");
    byte[] latin = (rows() + "1,\u00e4\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(beside.write("site.csv", latin).problems(YAML)).singleElement()
        .satisfies(p -> assertThat(p.toString()).startsWith("site.csv:50: found broken UTF-8"));
    byte[] packed = ScenarioFolder.packed(rows());
    byte[] cut = Arrays.copyOf(packed, packed.length - 12);
    assertThat(beside.write("site.csv", cut).problems(YAML).toString()).contains("cannot be read or unpacked");
  }

  private static void assertSaid(List<Problem> problems, String path, String said) {
    assertThat(problems).anySatisfy(p -> {
      assertThat(p.path()).isEqualTo(path);
      assertThat(p.toString()).contains(said);
    });
  }
}
