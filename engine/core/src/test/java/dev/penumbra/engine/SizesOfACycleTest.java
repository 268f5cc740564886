package dev.penumbra.engine;

import static dev.penumbra.engine.CycleScene.EVERYWHERE;
import static dev.penumbra.engine.CycleScene.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.shadow.DeploymentState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How large a cycle makes deployments, and when one may go; requests per second are those of east, middle and west. */
class SizesOfACycleTest {
  private static final double[] STEADY = {20, 30, 50};
  private static final int EAST_ONLY = CycleScene.size(20);
  private static final int ALL = CycleScene.size(100);

  @Test
  void cycle_westJustSwitched_homeStaysLargeForThoseStillLedThere() {
    CycleScene scene = CycleScene.of(STEADY).wishing("west", Level.ACTIVE).serving("west", 9);
    assertThat(scene.led("east", "east", "east").decided("search", "east")).isEqualTo(ALL);
    assertThat(scene.led("east", "east", "west").decided("search", "east")).isEqualTo(CycleScene.size(50));
  }

  @Test
  void cycle_westJustSwitched_zoneThatServedItsClientsStaysLargeToo() {
    CycleScene scene = CycleScene.of(STEADY)
        .wishing("middle", Level.ACTIVE)
        .wishing("west", Level.ACTIVE)
        .serving("middle", 12)
        .serving("west", 9);
    assertThat(scene.led("east", "middle", "middle").decided("search", "middle")).isEqualTo(CycleScene.size(80));
    assertThat(scene.led("east", "middle", "west").decided("search", "middle")).isEqualTo(CycleScene.size(30));
    assertThat(scene.led("east", "middle", "middle").decided("search", "east")).isEqualTo(EAST_ONLY);
  }

  @Test
  void cycle_serviceRaisedByAnotherOfItsGroup_isSizedForItsOwnDemand() {
    CycleScene scene = CycleScene.of(STEADY).statusAsks(0.2).wishing("search", "west", Level.ACTIVE);
    assertThat(scene.decided("search", "west")).isEqualTo(CycleScene.size(50));
    assertThat(scene.decided("status", "west")).isEqualTo(CycleScene.size(10)).isNotEqualTo(CycleScene.size(50));
    assertThat(scene.cycle().decisions()).filteredOn(d -> d.key().equals(key("status", "west")))
        .singleElement()
        .satisfies(d -> assertThat(d.guardChanges()).extracting("rule").containsExactly("group"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "status"})
  void cycle_westNoLongerWanted_isLeftOnlyOnceTheHomeOfEveryServiceIsReady(String late) {
    CycleScene scene = CycleScene.of(STEADY).serving("west", 9).led("east", "east", "west");
    CycleReport waiting = scene.ready(EVERYWHERE, "east", ALL).ready(late, "east", ALL / 2).cycle();
    assertThat(CycleScene.states(waiting, "west")).containsOnly(DeploymentState.ACTIVE);
    assertThat(CycleScene.changesRoutes(waiting)).isFalse();
    assertThat(CycleScene.aimed(waiting, late, "east")).as("what the home grows to meanwhile").isEqualTo(ALL);

    CycleReport relieved = scene.ready(EVERYWHERE, "east", ALL).cycle();
    assertThat(CycleScene.states(relieved, "west")).containsOnly(DeploymentState.DRAINING);
    assertThat(CycleScene.changesRoutes(relieved)).isTrue();
  }

  @Test
  void cycle_westNoLongerWanted_isLeftOnlyOnceTheZoneThatTakesOverIsReady() {
    CycleScene scene = CycleScene.of(STEADY)
        .wishing("middle", Level.ACTIVE)
        .serving("middle", CycleScene.size(30))
        .serving("west", 9)
        .ready(EVERYWHERE, "east", ALL)
        .led("east", "middle", "west");
    assertThat(CycleScene.states(scene.cycle(), "west")).containsOnly(DeploymentState.ACTIVE);
    assertThat(CycleScene.aimed(scene.cycle(), "search", "middle")).isEqualTo(CycleScene.size(80));

    CycleReport relieved = scene.ready(EVERYWHERE, "middle", CycleScene.size(80)).cycle();
    assertThat(CycleScene.states(relieved, "west")).containsOnly(DeploymentState.DRAINING);
  }

  @Test
  void cycle_forecastBelowWhatWasJustSeen_sizesForWhatWasSeen() {
    CycleScene scene = CycleScene.of(STEADY)
        .forecasting(_ -> 0.1)
        .wishing("west", Level.ACTIVE)
        .serving("west", 9)
        .led("east", "east", "west");
    assertThat(scene.decided("search", "west")).isEqualTo(CycleScene.size(50));
    assertThat(scene.decided("search", "east")).isEqualTo(CycleScene.size(50));
  }

  @Test
  void cycle_demandThatRisesAfterAWarmStart_isPlannedForByAColdStartOnly() {
    CycleScene rising = CycleScene.of(STEADY)
        .forecasting(step -> step <= 1 ? 1 : 3)
        .leads(Duration.ofMinutes(55), Duration.ofMinutes(5))
        .wishing("west", Level.ACTIVE);
    assertThat(rising.decided("search", "west")).as("new").isEqualTo(CycleScene.size(150));
    CycleScene there = rising.serving("west", 9).led("east", "east", "west");
    assertThat(there.decided("search", "west")).as("serving").isEqualTo(CycleScene.size(50));
    assertThat(there.decided("search", "east")).as("home").isEqualTo(CycleScene.size(50));
  }

  @Test
  void cycle_demandThatRisesByTheWarmStart_isPlannedForByThoseThatServe() {
    CycleScene rising = CycleScene.of(STEADY)
        .forecasting(step -> step == 0 ? 1 : 3)
        .wishing("west", Level.ACTIVE)
        .serving("west", 9)
        .led("east", "east", "west");
    assertThat(rising.decided("search", "west")).isEqualTo(CycleScene.size(150));
    assertThat(rising.decided("search", "east")).isEqualTo(CycleScene.size(150));
  }

  @Test
  void cycle_nobodyElseServes_homeIsSizedForAll() {
    CycleScene scene = CycleScene.of(STEADY);
    assertThat(scene.cycle().state().deployments()).containsOnlyKeys(key("search", "east"), key("status", "east"));
    assertThat(Map.of("search", scene.decided("search", "east"), "status", scene.decided("status", "east")))
        .isEqualTo(Map.of("search", ALL, "status", ALL));
  }
}
