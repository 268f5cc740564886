package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.config.EngineConfigYaml;
import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F01SmallestScenarioTest {
  @TempDir
  Path folder;

  @Test
  void read_onlyWhatMustBeThere_fillsDefaults() {
    Scenario scenario = new ScenarioFolder(folder).read(ScenarioFolder.SMALLEST);
    assertThat(scenario.engine()).isEqualTo(EngineConfigYaml.defaults());
    assertThat(scenario.baselines().keySet()).doesNotContain("expected-cost").contains("reactive", "ski-rental");
    assertThat(scenario.window().past()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(scenario.window().pastSlots()).isEqualTo(24);
    assertThat(scenario.landscape().clusters()).hasSize(2);
    assertThat(scenario.clusterOfPlace()).containsExactly(0, 1);
    assertThat(scenario.seed()).isEqualTo(1);
  }

  @Test
  void read_counts_demandCoversPastAndWindow() {
    Scenario scenario = new ScenarioFolder(folder).read(ScenarioFolder.SMALLEST);
    assertThat(scenario.demand().start()).isEqualTo(scenario.window().past());
    assertThat(scenario.demand().slots()).isEqualTo(48);
    assertThat(scenario.demand().requests(0, 0, 25)).isEqualTo(26);
  }

  @Test
  void read_penaltyPerMillisecond_isKeptExactly() {
    Scenario scenario = new ScenarioFolder(folder).read(ScenarioFolder.SMALLEST);
    assertThat(scenario.landscape().services().getFirst().objective().penaltyPerRequestSecond())
        .isEqualTo(new Money(500_000));
  }

  @Test
  void read_prices_billShapesAndPassTransferThroughTheRegion() {
    var prices = new ScenarioFolder(folder).read(ScenarioFolder.SMALLEST).landscape().prices();
    ZoneId boston = new ZoneId("east-1-bos");
    ZoneId east = new ZoneId("east-1");
    ZoneId dublin = new ZoneId("eu-1");
    assertThat(prices.instanceHour(boston, new InstanceShape(2, 8)).amount()).isEqualTo(Money.dollars(0.2));
    assertThat(prices.transferGigabyte(boston, dublin).amount()).isEqualTo(Money.dollars(0.05));
    assertThat(prices.transferGigabyte(dublin, boston).amount()).isEqualTo(Money.dollars(0.02));
    assertThat(prices.transferGigabyte(boston, east).amount()).isEqualTo(Money.dollars(0.01));
    assertThat(prices.transferGigabyte(new ZoneId("g-1"), east).amount()).isEqualTo(Money.dollars(0.12));
    assertThat(prices.transferGigabyte(east, east).amount()).isEqualTo(Money.ZERO);
  }

  @Test
  void read_overrides_replaceSeedAndPolicyAndChangeTheHash() {
    ScenarioFolder beside = new ScenarioFolder(folder);
    String yaml = ScenarioFolder.SMALLEST + "baselines: {reactive: {up: 4, down: 3}}\n";
    Scenario plain = beside.read(yaml);
    Scenario other = beside.read(yaml, new Overrides(Optional.of(7L), Optional.of("reactive"), Optional.empty()));
    assertThat(other.seed()).isEqualTo(7);
    assertThat(other.engine().policy()).isEqualTo(other.baselines().get("reactive"));
    assertThat(other.engine().policy()).isInstanceOfSatisfying(
        PolicyConfig.Reactive.class, r -> assertThat(r.thresholds().up()).isEqualTo(4));
    assertThat(other.hash()).isNotEqualTo(plain.hash());
  }

  @Test
  void hash_orderOfKeysAndComments_doNotMatterButFilesDo() {
    ScenarioFolder beside = new ScenarioFolder(folder);
    String hash = beside.read(ScenarioFolder.SMALLEST + "seed: 3\n").hash();
    assertThat(beside.read("# a comment\nseed: 3\n" + ScenarioFolder.SMALLEST).hash()).isEqualTo(hash);
    assertThat(beside.read(ScenarioFolder.SMALLEST + "seed: 4\n").hash()).isNotEqualTo(hash);
    beside.write("places.csv", "place,latitude,longitude\nNYC,40.7,-74\nSEA,47.6,-122\n");
    assertThat(beside.read(ScenarioFolder.SMALLEST + "seed: 3\n").hash()).isNotEqualTo(hash);
    assertThat(List.of(hash)).allMatch(h -> h.matches("[0-9a-f]{64}"));
  }
}
