package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.demand.accesslog.LineCounts;
import dev.penumbra.simulator.demand.accesslog.LineCounts.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class F08AccessLogTest {
  private static final String YAML = ScenarioFolder.withDemand("""
      accessLog:
        files: [access.log, access.log.1.gz]
        services:
          - {service: api, path: /api/, requestsPerLine: 100}
          - {service: web, path: "/*/shop"}
        placeField: geo
        places: places.csv
        networks: [blocks-v4.csv, blocks-v6.csv]
        forwardedField: 1
        cellDegrees: 1
        maxMissingShare: 0.25
      """).replace("demand:", """
        - id: api
          home: east-1
          full: {vcpu: 2, memoryGib: 4}
          shadow: {vcpu: 0.5, memoryGib: 1}
          serviceTime: {meanMillis: 100}
          objective: {latencyMillis: 200, penaltyUsdPerRequestMs: 5e-7}
          state: {lagLimit: 1h}
      demand:""");
  /** GeoLite2 as it comes. */
  private static final String V4 = """
      network,geoname_id,registered_country_geoname_id,represented_country_geoname_id,is_anonymous_proxy,\
      is_satellite_provider,postal_code,latitude,longitude,accuracy_radius,is_anycast
      203.0.113.0/24,5128581,6252001,,0,0,10001,40.7503,-73.9967,20,
      198.51.100.0/24,2643743,2635167,,0,0,,51.5,-0.1,5,
      192.0.2.0/24,,6252001,,0,0,,,,,
      """;
  private static final String V6 = "network,latitude,longitude\n2001:db8::/32,35.6,139.7\n";
  private static final String FIRST = """
      203.0.113.7 - - [01/Jan/2020:00:00:01 +0000] "GET /api/items?q=/en/shop HTTP/1.1" 200 12 "-" "curl/8"
      198.51.100.7 - - [01/Jan/2020:01:30:00 +0100] "POST /en/shop/1 HTTP/2.0" 201 12
      10.0.0.1 - - [01/Jan/2020:00:31:00 +0000] "GET /en/shop HTTP/1.1" 200 12 "-" "-" "10.1.2.3, 2001:db8::5"
      10.0.0.1 - - [01/Jan/2020:00:32:00 +0000] "GET /en/shop HTTP/1.1" 200 12 "-" "-" "-" geo=SEA
      203.0.113.7 - - [01/Jan/2020:00:33:00 +0000] "GET /en/shop HTTP/1.1" 200 12 "-" "-" "-" geo="-33.9,151.2"
      203.0.113.7 - - [01/Jan/2020:00:34:00 +0000] "GET /robots.txt HTTP/1.1" 200 12 "-" "bot"
      192.0.2.9 - - [01/Jan/2020:00:35:00 +0000] "GET /en/shop HTTP/1.1" 200 12 "-" "\u00ff"
      """;
  private static final String SECOND = """
      203.0.113.7 - - [02/Jan/2020:19:59:00 -0400] "GET /api/items HTTP/1.1" 200 12
      203.0.113.7 - - [02/Jan/2020:23:59:00 +0000] "GET /api/items HTTP/1.1" 200 12
      203.0.113.7 - - [02/Jam/2020:23:59:00 +0000] "GET /api/items HTTP/1.1" 200 12
      """;

  @TempDir
  Path folder;

  private ScenarioFolder beside() {
    return new ScenarioFolder(folder).write("access.log", FIRST.getBytes(StandardCharsets.ISO_8859_1))
        .writePacked("access.log.1.gz", SECOND)
        .write("blocks-v4.csv", V4)
        .write("blocks-v6.csv", V6);
  }

  private static int requests(Scenario scenario, int service, String place, int slot) {
    List<String> ids = scenario.demand().places().stream().map(Place::id).toList();
    assertThat(ids).contains(place);
    return scenario.demand().requests(service, ids.indexOf(place), slot);
  }

  @Test
  void read_lines_goToTheirServicePlaceAndHour() {
    Scenario scenario = beside().read(YAML);
    assertThat(requests(scenario, 1, "40.500N-73.500W", 0)).isEqualTo(100);
    assertThat(requests(scenario, 0, "51.500N-0.500W", 0)).isEqualTo(1);
    assertThat(requests(scenario, 0, "35.500N-139.500E", 0)).isEqualTo(1);
    assertThat(requests(scenario, 0, "SEA", 0)).isEqualTo(1);
    assertThat(requests(scenario, 0, "33.500S-151.500E", 0)).isEqualTo(1);
    assertThat(requests(scenario, 1, "40.500N-73.500W", 47)).isEqualTo(200);
    assertThat(requests(scenario, 0, "40.500N-73.500W", 0)).isZero();
  }

  @Test
  void read_linesLeftOut_areCountedWithoutAnAddress() {
    LineCounts counts = beside().read(YAML).clients().logLines().orElseThrow();
    assertThat(counts.lines()).isEqualTo(10);
    assertThat(counts.ofNoService()).isEqualTo(1);
    assertThat(counts.unplaced().first()).containsExactly("access.log:7");
    assertThat(counts.refused()).containsOnlyKeys(Refusal.UNPARSABLE_TIME);
    assertThat(counts.summary()).isEqualTo(
        "10 log lines: 11.1 % unplaced, 1 (access.log:7); refused: unparsable time 1 (access.log.1.gz:3);"
            + " of no service: 1");
  }

  @Test
  void read_oneServiceForTheWholeLog_needsNoPath() {
    String yaml = ScenarioFolder.withDemand("""
        accessLog:
          files: [access.log, access.log.1.gz]
          services: [{service: web}]
          networks: [blocks-v4.csv, blocks-v6.csv]
          maxMissingShare: 0.4
        """);
    Scenario scenario = beside().read(yaml);
    assertThat(requests(scenario, 0, "40.750N-73.750W", 0)).isEqualTo(3);
    assertThat(scenario.clients().logLines().orElseThrow().ofNoService()).isZero();
  }

  @Test
  void read_moreMissingThanTheLimit_isRefusedWithWhatIsMissing() {
    List<Problem> problems = beside().problems(YAML.replace("maxMissingShare: 0.25", "maxMissingShare: 0.222"));
    assertThat(problems).singleElement().satisfies(p -> {
      assertThat(p.path()).isEqualTo("access.log and 1 more");
      assertThat(p.found()).contains("22.2 % of the lines missing", "11.1 % unplaced, 1 (access.log:7)");
      assertThat(p.legal()).contains("at most 22.2 %");
      assertThat(p.toString()).doesNotContain("192.0.2").doesNotContain("203.0.113");
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "service: api, | service: apy, | demand.accessLog.services[0].service | Maybe 'api'?",
      "path: /api/, | path: api/, | demand.accessLog.services[0].path | what a path begins with",
      "path: /api/, | '' | demand.accessLog.services[1] | services[0] takes them all",
      "requestsPerLine: 100 | requestsPerLine: -1 | demand.accessLog.services[0].requestsPerLine | 0 to 1000000000",
      "requestsPerLine: 100 | requestsPerLine: 1e400 | demand.accessLog.services[0].requestsPerLine | 0 to 1000000000",
      "placeField: geo | placeFeld: geo | demand.accessLog.placeFeld | Maybe 'placeField'?",
      "[blocks-v4.csv, blocks-v6.csv] | [] | demand.accessLog.forwardedField | it without networks",
      "blocks-v6.csv | places.csv | places.csv:1 | a column 'network' among them",
      "blocks-v6.csv | blocks.csv | demand.accessLog.networks[1] | no such file",
      "access.log.1.gz | access.log | demand.accessLog.files[1] | so that its lines count once",
      "access.log.1.gz | access.log.2.gz | demand.accessLog.files[1] | no such file",
      "[access.log, access.log.1.gz] | [] | demand.accessLog.files | an empty list",
      "maxMissingShare: 0.25 | maxMissingShare: 20 % | demand.accessLog.maxMissingShare | 0 to 1",
      "end: 2020-01-03T00:00Z | end: 2020-01-04T00:00Z | demand.accessLog | must lie within the trace"
  })
  void read_sectionWithAFault_saysWhere(String from, String to, String path, String said) {
    String yaml = YAML.replace(from, to);
    assertThat(yaml).isNotEqualTo(YAML);
    assertThat(beside().problems(yaml)).anySatisfy(p -> {
      assertThat(p.path()).isEqualTo(path);
      assertThat(p.toString()).contains(said);
    });
  }

  @Test
  void read_nothingThatSaysWhere_isRefused() {
    String yaml = ScenarioFolder.withDemand("accessLog: {files: [access.log], services: [{service: web}]}");
    assertThat(beside().problems(yaml).toString()).contains("nothing says where clients are");
  }

  @Test
  void read_networkTwice_isRefusedWithBothLinesUnlessBothSayTheSame() {
    String more = V6 + "192.0.2.0/24,1,2\n2001:db8::/32,35.6,139.7\n";
    assertThat(beside().write("blocks-v6.csv", more).problems(YAML)).isEmpty();
    ScenarioFolder beside = beside().write("blocks-v6.csv", more + "203.0.113.99/24,1,2\n192.0.2.7/24,1,3\n");
    assertThat(beside.problems(YAML)).extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "blocks-v6.csv:5: found a network that is elsewhere in blocks-v4.csv:2; legal: each network at one place",
            "blocks-v6.csv:6: found a network that is elsewhere in blocks-v6.csv:3; legal: each network at one place");
  }

  @Test
  void read_brokenFiles_areSaidWithTheirLine() {
    byte[] packed = ScenarioFolder.packed(SECOND.repeat(5000));
    ScenarioFolder beside = beside().write("access.log.1.gz", Arrays.copyOf(packed, packed.length / 2));
    assertThat(beside.paths(YAML)).singleElement().asString().matches("access.log.1.gz: after line \\d+");
    beside.write("access.log.1.gz", SECOND).write("blocks-v6.csv", "network,latitude,longitude\n2001:db8::/32,x,1\n");
    assertThat(beside.paths(YAML)).containsExactly("blocks-v6.csv:2");
    beside.write("blocks-v6.csv", V6).write("access.log", "").write("access.log.1.gz", "");
    assertThat(beside.problems(YAML).toString()).contains("nothing that could be counted");
    beside.write("access.log", "{\"not\": \"a log\"}\n".repeat(3));
    assertThat(beside.problems(YAML).toString())
        .contains("100.0 % of the lines missing", "malformed 3 (access.log:1, access.log:2, access.log:3)");
  }
}
