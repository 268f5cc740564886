package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.model.service.TrafficSwitch;
import dev.penumbra.simulator.cloud.model.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F03ServicesTest {
  private static final String SECOND = """
        - id: api
          home: east-1
          full: {vcpu: 4, memoryGib: 8}
          shadow: {vcpu: 1, memoryGib: 2}
          serviceTime: {meanMillis: 20, coefficientOfVariation: 0.5}
          concurrency: 4
          maxInstancesPerZone: 50
          objective: {latencyMillis: 80, penaltyUsdPerRequestMs: 1e-6}
          state:
            cache: 20 GB
            sessions: 1.5 GiB
            code: 300 MB
            cacheBytesPerRequest: 2000
            releases:
              - {at: 2020-01-02T06:00Z, size: 310 MB}
              - {at: 2020-01-02T12:00Z, size: 320 MB}
            lagLimit: 1h
            fullCopyShare: 0.5
            coldSlowdown: 2
            warmUpRequests: 100000
          traffic: {dns: {timeToLive: 60s}}
          dependencies:
            - {name: queue, kind: sqs, needs: [db], provisioning: 10m, priceUsdPerHour: 0.1}
            - name: db
              kind: postgresql
              parameters: {region: "${region}", size: 3}
              provisioning: 20m
              priceUsdPerHour: 0.5
      """;
  private static final String BOTH = ScenarioFolder.SMALLEST.replace("demand:", SECOND.indent(0) + "demand:");

  @TempDir
  Path folder;

  @Test
  void read_serviceWithEverything_hasItAll() {
    Scenario scenario = new ScenarioFolder(folder).read(
        BOTH + """
            groups: [{name: site, members: [web, api]}]
            events:
              - name: sale
                kind: campaign
                start: 2020-01-02T10:00Z
                end: 2020-01-02T12:00Z
                announced: 2020-01-02T03:00Z
                place: {latitude: 40, longitude: -75, km: 500}
                uplift: 3
                services: [web]
            cloud:
              startUp: {boot: 2m, spread: 0}
              faults:
                - zoneOutage: {zone: west-1, start: 2020-01-02T10:00Z, end: 2020-01-02T11:00Z}
                - unhealthyShadow: {service: api, zone: eu-1, start: 2020-01-02T10:00Z, end: 2020-01-02T11:00Z}
            """);
    ServiceSpec api = scenario.landscape().services().get(1);
    assertThat(api.traffic()).isEqualTo(new TrafficSwitch.Dns(Duration.ofSeconds(60)));
    assertThat(api.state().cacheBytes()).isEqualTo(20_000_000_000L);
    assertThat(api.state().sessionBytes()).isEqualTo(3L << 29);
    assertThat(api.state().releases()).hasSize(2);
    assertThat(api.dependencies()).extracting(DependencyTemplate::name).containsExactly("db", "queue");
    assertThat(api.dependencies().getFirst().parameters()).containsEntry("size", "3");
    assertThat(scenario.landscape().groups().getFirst().members()).hasSize(2);
    assertThat(scenario.cloud().startUp().bootSeconds()).isEqualTo(120);
    assertThat(scenario.cloud().faults()).hasOnlyElementsOfTypes(Fault.ZoneOutage.class, Fault.UnhealthyShadow.class);
  }

  @Test
  void calendarAt_beforeAndAfterTheAnnouncement_knowsOnlyWhatWasAnnounced() {
    Scenario scenario = new ScenarioFolder(folder).read(
        BOTH + "events: [{name: sale, start: 2020-01-02T10:00Z, end: 2020-01-02T12:00Z, "
            + "announced: 2020-01-02T03:00Z, uplift: 3}]\n");
    Instant announced = Instant.parse("2020-01-02T03:00:00Z");
    assertThat(scenario.calendarAt(announced).events()).isEmpty();
    assertThat(scenario.calendarAt(announced.plusMillis(1)).events()).hasSize(1);
  }

  @Test
  void read_dependenciesInACircle_areNamed() {
    String yaml = BOTH.replace("kind: postgresql", "kind: postgresql\n        needs: [queue]");
    assertThat(new ScenarioFolder(folder).problems(yaml).toString()).contains("services[1]", "circle", "queue", "db");
  }

  @Test
  void read_unknownNeedAndPlaceholder_areRefused() {
    assertThat(new ScenarioFolder(folder).problems(BOTH.replace("[db]", "[bd]")).toString())
        .contains("dependencies[0].needs", "'bd'");
    assertThat(new ScenarioFolder(folder).problems(BOTH.replace("${region}", "${rgion}")).toString())
        .contains("services[1].dependencies[1]", "${rgion}");
  }

  @Test
  void read_releasesOutOfOrder_areRefused() {
    String yaml = BOTH.replace("2020-01-02T12:00Z", "2020-01-02T06:00Z");
    assertThat(new ScenarioFolder(folder).paths(yaml)).containsExactly("services[1].state.releases[1].at");
  }

  @Test
  void read_groupWithDifferentHomes_isRefused() {
    String yaml = BOTH.replace("- id: api\n    home: east-1", "- id: api\n    home: west-1")
        + "groups: [{name: site, members: [web, api]}]\n";
    assertThat(yaml).contains("west-1");
    assertThat(new ScenarioFolder(folder).paths(yaml)).containsExactly("groups[0].members");
  }

  @Test
  void read_sameIdTwice_isRefused() {
    assertThat(new ScenarioFolder(folder).paths(BOTH.replace("id: api", "id: web"))).contains("services[1].id");
  }

  @Test
  void read_callsInACircle_areNamed() {
    String yaml = BOTH.replace("concurrency: 4", "concurrency: 4\n    calls: [{callee: api}]");
    assertThat(new ScenarioFolder(folder).problems(yaml).toString()).contains("api -> api");
  }
}
