package dev.penumbra.simulator.cloud;

import static dev.penumbra.simulator.cloud.Scene.EDGE;
import static dev.penumbra.simulator.cloud.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.penumbra.engine.cloud.CloudAction.SetCapacity;
import dev.penumbra.engine.cloud.CloudResult;
import dev.penumbra.engine.cloud.CloudResult.Done;
import dev.penumbra.engine.cloud.CloudResult.Failed;
import dev.penumbra.engine.cloud.CloudResult.Running;
import dev.penumbra.engine.cloud.FailureKind;
import dev.penumbra.engine.cloud.Intent;
import dev.penumbra.engine.cloud.IntentId;
import dev.penumbra.engine.cloud.SyncMode;
import dev.penumbra.engine.cloud.view.InstanceCounts;
import dev.penumbra.engine.shadow.InstanceState;
import dev.penumbra.simulator.cloud.steering.CloudChange.ServingChanged;
import dev.penumbra.simulator.metrics.InstanceSize;
import dev.penumbra.simulator.metrics.StartPhase;
import dev.penumbra.simulator.traffic.Serving;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapacityTest {
  private final Scene scene = Scene.of(Scene.MODEL);

  private void assertFailed(CloudResult result, FailureKind kind) {
    assertThat(result).asInstanceOf(type(Failed.class)).extracting(Failed::kind).isEqualTo(kind);
  }

  @Test
  void setCapacity_coldStart_takesEveryPhaseAndIsBilledFromTheFirst() {
    IntentId id = scene.capacity(EDGE, 0, 2);
    scene.synchronise(EDGE, SyncMode.FULL);

    scene.cloud.advanceTo(69_999);
    assertThat(scene.result(id)).isEqualTo(new Running());
    assertThat(scene.status(EDGE).full()).isEqualTo(new InstanceCounts(2, 0, 0, 0));
    scene.cloud.advanceTo(100_000);

    assertThat(scene.result(id)).isEqualTo(new Done(at(70_000)));
    assertThat(scene.cloud.ledger().instanceMillis(0, EDGE, InstanceSize.FULL)).isEqualTo(200_000);
    assertThat(scene.cloud.takePhases()).containsExactly(
        phase(0, InstanceState.PROVISIONING), phase(20_000, InstanceState.BOOTING),
        phase(60_000, InstanceState.REGISTERING), new StartPhase(70_000, 0, EDGE, Optional.empty()));
    // 70 s after the copy was taken, 700 requests have written 70 000 of 700 000 bytes of cache
    assertThat(scene.cloud.takeChanges()).last()
        .asInstanceOf(type(ServingChanged.class))
        .matches(c -> c.atMillis() == 70_000 && c.serving().servers() == 6 && c.serving().accepting())
        .extracting(c -> c.serving().cacheWarmth())
        .isEqualTo(0.9);
  }

  private static StartPhase phase(long atMillis, InstanceState phase) {
    return new StartPhase(atMillis, 0, EDGE, Optional.of(phase));
  }

  @Test
  void setCapacity_shadowRaised_resizesAndBillsFullFromTheResize() {
    shadowReady();
    scene.cloud.advanceTo(100_000);
    IntentId id = scene.capacity(EDGE, 0, 1);
    scene.cloud.advanceTo(130_000);

    assertThat(scene.result(id)).isEqualTo(new Done(at(125_000)));
    assertThat(scene.cloud.ledger().instanceMillis(0, EDGE, InstanceSize.SHADOW)).isEqualTo(100_000);
    assertThat(scene.cloud.ledger().instanceMillis(0, EDGE, InstanceSize.FULL)).isEqualTo(30_000);
  }

  private void shadowReady() {
    scene.capacity(EDGE, 1, 0);
    scene.synchronise(EDGE, SyncMode.FULL);
    scene.cloud.advanceTo(70_000);
    assertThat(scene.status(EDGE).shadow().ready()).isEqualTo(1);
  }

  @Test
  void setCapacity_scaleUpCancelled_keepsTheWarmInstance() {
    shadowReady();
    scene.capacity(EDGE, 0, 1);
    scene.cloud.advanceTo(75_000);
    IntentId back = scene.capacity(EDGE, 1, 0);
    scene.cloud.advanceTo(1_000_000);
    // resize to 85 s, register to 95 s, drain to 125 s, resize to 140 s, register to 150 s
    assertThat(scene.result(back)).isEqualTo(new Done(at(150_000)));
    assertThat(scene.cloud.ledger().instanceMillis(0, EDGE, InstanceSize.FULL)).isEqualTo(55_000);
  }

  @Test
  void setCapacity_lowered_drainsAndForgetsTheState() {
    shadowReady();
    IntentId id = scene.capacity(EDGE, 0, 0);
    scene.cloud.advanceTo(80_000);
    assertThat(scene.status(EDGE).shadow()).isEqualTo(new InstanceCounts(0, 0, 1, 0));
    scene.cloud.advanceTo(200_000);
    assertThat(scene.result(id)).isEqualTo(new Done(at(100_000)));
    assertThat(scene.status(EDGE).replica().present()).isFalse();
    assertThat(scene.cloud.ledger().instanceMillis(0, EDGE, InstanceSize.SHADOW)).isEqualTo(100_000);
  }

  @Test
  void setCapacity_demandReturnsWhileDraining_servesAgainAtOnce() {
    scene.capacity(Scene.HOME, 0, 1);
    scene.cloud.advanceTo(10_000);
    IntentId again = scene.capacity(Scene.HOME, 0, 2);
    assertThat(scene.result(again)).isEqualTo(new Done(at(10_000)));
    scene.cloud.advanceTo(60_000);
    assertThat(scene.status(Scene.HOME).full()).isEqualTo(new InstanceCounts(0, 2, 0, 0));
  }

  @Test
  void setCapacity_startNoLongerWanted_endsAtOnce() {
    scene.capacity(EDGE, 0, 3);
    scene.cloud.advanceTo(5_000);
    IntentId none = scene.capacity(EDGE, 0, 0);
    assertThat(scene.result(none)).isEqualTo(new Done(at(5_000)));
    scene.cloud.advanceTo(50_000);
    assertThat(scene.cloud.ledger().instanceMillis(0, EDGE, InstanceSize.FULL)).isEqualTo(15_000);
  }

  @Test
  void submit_knownId_actsOnce() {
    var intent = new Intent(new IntentId("x"), at(0), new SetCapacity(Scene.WEB, Scene.id(EDGE), 0, 1));
    scene.cloud.submit(intent);
    scene.cloud.advanceTo(1_000);
    scene.capacity(EDGE, 0, 2);
    assertFailed(scene.cloud.submit(intent), FailureKind.SUPERSEDED);
    assertThat(scene.status(EDGE).full().starting()).isEqualTo(2);
  }

  @Test
  void setCapacity_noRoom_startsNothingAndLeavesWhatRuns() {
    Scene tight = Scene.of(Scene.model(10, 8, 0, 0));
    IntentId two = tight.capacity(EDGE, 0, 2);
    assertFailed(tight.result(tight.capacity(EDGE, 0, 3)), FailureKind.NO_CAPACITY);
    assertThat(tight.status(EDGE).full().starting()).isEqualTo(2);
    assertThat(tight.result(two)).isEqualTo(new Running());
  }

  @Test
  void setCapacity_bootFails_givesUpAndBillsUpToTheFailure() {
    Scene broken = Scene.of(Scene.model(100, 8, 0, 1));
    IntentId id = broken.capacity(EDGE, 0, 1);
    broken.cloud.advanceTo(100_000);
    assertFailed(broken.result(id), FailureKind.BOOT_FAILED);
    assertThat(broken.status(EDGE).full()).isEqualTo(new InstanceCounts(0, 0, 0, 1));
    assertThat(broken.cloud.ledger().instanceMillis(0, EDGE, InstanceSize.FULL)).isEqualTo(60_000);
  }

  @Test
  void seedHome_atStart_servesAtOnce() {
    SimulatedCloud cloud = new SimulatedCloud(
        Scene.landscape(List.of()), Scene.MODEL, 1, (_, _) -> 1, 500);
    cloud.seedHome(0, 2);
    assertThat(cloud.takeChanges()).containsExactly(new ServingChanged(500, 0, 0, new Serving(6, true, 1, 0)));
    assertThat(cloud.takeChanges()).isEmpty();
  }
}
