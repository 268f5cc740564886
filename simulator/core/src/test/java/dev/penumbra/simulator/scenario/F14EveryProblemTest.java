package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.model.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class F14EveryProblemTest {
  @TempDir
  Path folder;

  @Test
  void read_severalRulesOfOneMappingBroken_saysEachOfThem() {
    List<Problem> problems = new ScenarioFolder(folder).problems(
        ScenarioFolder.SMALLEST.replace("shadow: {vcpu: 0.5, memoryGib: 1}", """
            shadow: {vcpu: 8, memoryGib: 16}
                dependencies:
                  - {name: db, kind: postgresql, provisioning: 1m, priceUsdPerHour: 1, needs: [queue]}
                  - {name: db, kind: mysql, provisioning: 1m, priceUsdPerHour: 1, parameters: {a: "${a}", b: "${b"}}
            """));
    assertThat(problems).extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "services[0].shadow.vcpu", "services[0].shadow.memoryGib",
            "services[0].dependencies[1].parameters.a", "services[0].dependencies[1].parameters.b");
    assertThat(problems.toString())
        .contains("found 8.0, with full.vcpu 2.0",
            "a shadow no larger than the full size (a rule between shadow, full)");
  }

  @Test
  void read_fieldAndRuleBroken_saysBoth() {
    String yaml = ScenarioFolder.SMALLEST.replace("vcpu: 0.5", "vcpu: 8").replace("meanMillis: 100", "meanMillis: 0");
    assertThat(new ScenarioFolder(folder).paths(yaml))
        .containsExactlyInAnyOrder("services[0].shadow.vcpu", "services[0].serviceTime.meanMillis");
  }

  @Test
  void read_dependenciesAlike_areSaidWithWhatIsNotThere() {
    String yaml = ScenarioFolder.SMALLEST.replace("state: {lagLimit: 7h}", """
        state: {lagLimit: 7h}
            zone: here
            dependencies:
              - {name: db, kind: postgresql, provisioning: 1m, priceUsdPerHour: 1, needs: [queue]}
              - {name: db, kind: mysql, provisioning: 1m, priceUsdPerHour: 1}
        """);
    assertThat(new ScenarioFolder(folder).paths(yaml)).containsExactlyInAnyOrder(
        "services[0].zone", "services[0].dependencies[1].name", "services[0].dependencies[0].needs");
  }

  @Test
  void read_serviceWithAFault_stillSaysWhatIsWrongWithTheDemand() {
    ScenarioFolder beside = new ScenarioFolder(folder).write("counts.csv", "time,place,count\nyesterday,NYC,-1\n");
    assertThat(beside.paths(ScenarioFolder.SMALLEST.replace("home: east-1", "home: mars-1")))
        .contains("services[0].home", "counts.csv:2");
  }

  @Test
  void read_severalRulesOfSyntheticDemandBroken_saysEachOfThem() {
    String yaml = ScenarioFolder.withDemand("""
        synthetic:
          requestsPerSecond: {web: 10}
          populations:
            - {id: MAD, latitude: 40.4, longitude: -3.7, weight: 0}
            - {id: MAD, latitude: 41.4, longitude: 2.2, weight: 0}
          hours: [1, 2, 3]
          weekdays: [0, 0, 0, 0, 0, 0, 0]
          drifts:
            - {from: MAD, to: BCN, share: 0.6, start: 2020-01-02T00:00Z, end: 2020-01-03T00:00Z}
            - {from: MAD, to: MAD, share: 0.6, start: 2020-01-02T00:00Z, end: 2020-01-03T00:00Z}
        """);
    assertThat(new ScenarioFolder(folder).paths(yaml)).containsExactlyInAnyOrder(
        "demand.synthetic.hours", "demand.synthetic.weekdays", "demand.synthetic.populations",
        "demand.synthetic.populations[1].id", "demand.synthetic.drifts[0].to", "demand.synthetic.drifts");
  }

  @Test
  void read_severalRulesOfAccessLogsBroken_saysEachOfThem() {
    String yaml = ScenarioFolder.withDemand("""
        accessLog:
          files: [a.log, a.log]
          services: [{service: web}, {service: web, path: /shop}]
          places: places.csv
          forwardedField: 1
        """);
    assertThat(new ScenarioFolder(folder).paths(yaml)).containsExactlyInAnyOrder(
        "demand.accessLog.files[1]", "demand.accessLog.services[1]", "demand.accessLog.places",
        "demand.accessLog.placeField", "demand.accessLog.forwardedField");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "groups: [{name: g, members: []}] | groups[0].members",
      "events: [{name: e, start: 2020-01-02T10:00Z, end: 2020-01-02T10:00Z, uplift: 2}] | events[0].end",
      "cloud: {faults: [{zoneOutage: {zone: west-1, start: 2020-01-02T10:00Z, end: 2020-01-01T10:00Z}}]}"
          + " | cloud.faults[0].zoneOutage.end",
      "engine: {ranking: {proximity: 0, cost: 0, capacity: 0}} | engine.ranking.proximity",
      "engine: {policy: {name: threshold, parameters: {up: 1, down: 2}}} | engine.policy.parameters.down"
  })
  void read_ruleBetweenFieldsBroken_isSaidAtAFieldAndNamesTheOthers(String section, String path) {
    List<Problem> problems = new ScenarioFolder(folder).problems(ScenarioFolder.SMALLEST + section + "\n");
    assertThat(problems).extracting(Problem::path).containsExactly(path);
    assertThat(problems.toString()).doesNotContain("[proximity=", "Event[", "Thresholds[");
  }

  @Test
  void read_slotLongerThanTheLagLimit_isRefusedNamingBoth() {
    ScenarioFolder beside = new ScenarioFolder(folder);
    assertThat(beside.problems(ScenarioFolder.SMALLEST.replace("lagLimit: 7h", "lagLimit: 1h"))).isEmpty();
    for (String limit : List.of("state: {lagLimit: 59m}", "state: {}")) {
      List<Problem> problems = beside.problems(ScenarioFolder.SMALLEST.replace("state: {lagLimit: 7h}", limit));
      assertThat(problems).extracting(Problem::path).containsExactly("services[0].state.lagLimit");
      assertThat(problems.toString()).contains("window.slot of 1h");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-9223372036854775808", "9223372036854775807", "0", "1e3"})
  void read_anyLongAsSeed_isTaken(String seed) {
    Scenario scenario = new ScenarioFolder(folder).read(ScenarioFolder.SMALLEST + "seed: " + seed + "\n");
    assertThat(scenario.seed()).isEqualTo((long) Double.parseDouble(seed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "1.5", "1e999", "true",
      "[1]"})
  void read_noLongAsSeed_isRefusedWithTheExactRange(String seed) {
    assertThat(new ScenarioFolder(folder).problems(ScenarioFolder.SMALLEST + "seed: " + seed + "\n").toString())
        .contains("legal: a whole number, -9223372036854775808 to 9223372036854775807");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-.inf", ".nan", ".INF"})
  void read_notFinite_isRefusedWithItsLine(String number) {
    assertThat(new ScenarioFolder(folder).problems(ScenarioFolder.SMALLEST + "seed: " + number + "\n").toString())
        .contains("scenario.yaml, line 15", number, "legal: a finite number");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "memoryGib: 4 | memoryGib: 1e308 | 0.01 to 65536", "meanMillis: 100 | meanMillis: 1e308 | 0.001 to 10000000",
      "meanMillis: 100 | meanMillis: 1e-308 | 0.001 to 10000000",
      "past: 1d | past: 15250284452w | above 0s, at most 100000w",
      "lagLimit: 7h | warmUpRequests: 1e300 | 0 to 1000000000000",
      "lagLimit: 7h | cache: 9000000 TB | at most 1000000 TB",
      "vcpu: 0.5 | vcpu: 0 | 0.01 to 1024", "past: 1d | past: 0s | above 0s",
      "state: {lagLimit: 7h} | traffic: {dns: {timeToLive: 8d}} | 0s to 1w"
  })
  void read_numberBeyondItsRange_isRefusedWithBothEnds(String from, String to, String range) {
    String yaml = ScenarioFolder.SMALLEST.replace(from,
        to.replace("\\n", "\n").replace("concurrency", "    concurrency"));
    assertThat(new ScenarioFolder(folder).problems(yaml).toString()).contains(range);
  }

  @Test
  void read_filesThatCannotBeRead_saysWhatIsThereInstead() {
    ScenarioFolder beside = new ScenarioFolder(folder).write("logs/a.log", "");
    assertThat(beside.problems(ScenarioFolder.SMALLEST.replace("counts.csv", "nowhere.csv")))
        .extracting(Problem::toString)
        .containsExactly(
            "demand.counts.file: found 'nowhere.csv', no such file; legal: a file that can be read, relative to the"
                + " scenario's folder");
    assertThat(beside.problems(ScenarioFolder.SMALLEST.replace("places.csv", "logs"))).extracting(Problem::toString)
        .singleElement()
        .asString()
        .startsWith("demand.counts.places: found 'logs', a directory; legal: ");
    assertThat(beside.problems(ScenarioFolder.SMALLEST.replace("catalogue: zones", "catalogue: nowhere")).toString())
        .contains("catalogue: found 'nowhere/zones.csv', no such file");
    assertThat(beside.problems(ScenarioFolder.SMALLEST + "calendars: [{file: a.ics}]\n").toString())
        .contains("calendars[0].file: found 'a.ics', no such file");
  }
}
