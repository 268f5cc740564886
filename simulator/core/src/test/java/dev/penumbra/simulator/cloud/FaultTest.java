package dev.penumbra.simulator.cloud;

import static dev.penumbra.simulator.cloud.Scene.EDGE;
import static dev.penumbra.simulator.cloud.Scene.HOME;
import static dev.penumbra.simulator.cloud.Scene.WEB;
import static dev.penumbra.simulator.cloud.Scene.at;
import static dev.penumbra.simulator.cloud.Scene.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.penumbra.engine.cloud.CloudAction.Probe;
import dev.penumbra.engine.cloud.CloudAction.SetRoutes;
import dev.penumbra.engine.cloud.CloudResult;
import dev.penumbra.engine.cloud.CloudResult.Done;
import dev.penumbra.engine.cloud.CloudResult.Failed;
import dev.penumbra.engine.cloud.FailureKind;
import dev.penumbra.engine.cloud.IntentId;
import dev.penumbra.engine.cloud.SyncMode;
import dev.penumbra.engine.cloud.view.DeploymentStatus;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.simulator.cloud.model.Fault;
import dev.penumbra.simulator.cloud.steering.CloudChange.RoutesChanged;
import dev.penumbra.simulator.cloud.steering.CloudChange.ServingChanged;
import dev.penumbra.simulator.metrics.InstanceSize;
import dev.penumbra.simulator.traffic.Serving;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FaultTest {
  private static void assertFailed(CloudResult result, FailureKind kind) {
    assertThat(result).asInstanceOf(type(Failed.class)).extracting(Failed::kind).isEqualTo(kind);
  }

  private static Scene with(Fault... faults) {
    return Scene.of(Scene.model(1000, 8, 0, 0, faults));
  }

  @Test
  void outage_ofAZone_losesEverythingThereAndLeavesItEmpty() {
    Scene scene = with(new Fault.ZoneOutage(id(EDGE), at(100_000), at(200_000)));
    scene.capacity(EDGE, 0, 1);
    scene.synchronise(EDGE, SyncMode.FULL);
    scene.cloud.advanceTo(99_999);
    scene.cloud.takeChanges();
    IntentId more = scene.capacity(EDGE, 0, 2);
    IntentId sync = scene.synchronise(EDGE, SyncMode.FULL);
    scene.cloud.advanceTo(150_000);

    assertFailed(scene.result(more), FailureKind.ZONE_UNAVAILABLE);
    assertFailed(scene.result(sync), FailureKind.ZONE_UNAVAILABLE);
    assertFailed(scene.result(scene.capacity(EDGE, 0, 1)), FailureKind.ZONE_UNAVAILABLE);
    assertThat(scene.cloud.takeChanges()).containsExactly(new ServingChanged(100_000, 0, EDGE, Serving.NONE));
    assertThat(scene.status(EDGE).full().failed()).isEqualTo(2);
    assertThat(scene.cloud.observe().zones().get(id(EDGE))).matches(z -> !z.reachable() && z.freeVcpu().isEmpty());
    assertThat(scene.cloud.ledger().instanceMillis(0, EDGE, InstanceSize.FULL)).isEqualTo(100_001);
    assertThat(scene.cloud.ledger().bytes(0, HOME, EDGE)).isEqualTo(1_001_000);

    scene.cloud.advanceTo(200_000);
    assertThat(scene.status(EDGE)).isEqualTo(DeploymentStatus.ABSENT);
    assertThat(scene.cloud.observe().zones().get(id(EDGE))).matches(z -> z.reachable());
  }

  @Test
  void outage_ofTheHome_comesBackWhenAsked() {
    Scene scene = with(new Fault.ZoneOutage(id(HOME), at(10_000), at(20_000)));
    scene.cloud.advanceTo(20_000);
    assertThat(scene.status(HOME).full().billed()).isZero();
    IntentId back = scene.capacity(HOME, 0, 2);
    scene.cloud.advanceTo(100_000);
    assertThat(scene.result(back)).isEqualTo(new Done(at(90_000)));
    assertThat(scene.cloud.takeChanges()).startsWith(new ServingChanged(10_000, 0, HOME, Serving.NONE))
        .endsWith(new ServingChanged(90_000, 0, HOME, new Serving(6, true, 1, 0)));
  }

  @Test
  void refusedCapacity_whileItLasts_allowsOnlyLess() {
    Scene scene = with(new Fault.RefusedCapacity(id(HOME), at(0), at(10_000)));
    assertFailed(scene.result(scene.capacity(HOME, 0, 3)), FailureKind.NO_CAPACITY);
    assertThat(scene.result(scene.capacity(HOME, 0, 1))).isNotInstanceOf(Failed.class);
    scene.cloud.advanceTo(10_000);
    assertThat(scene.result(scene.capacity(HOME, 0, 3))).isNotInstanceOf(Failed.class);
  }

  @Test
  void failedBoot_whileItLasts_failsThoseThatBootThen() {
    Scene scene = with(new Fault.FailedBoot(id(EDGE), at(50_000), at(61_000)));
    scene.synchronise(EDGE, SyncMode.FULL);
    IntentId first = scene.capacity(EDGE, 0, 1);
    scene.cloud.advanceTo(61_000);
    assertFailed(scene.result(first), FailureKind.BOOT_FAILED);
    IntentId second = scene.capacity(EDGE, 0, 1);
    scene.cloud.advanceTo(200_000);
    assertThat(scene.result(second)).isEqualTo(new Done(at(131_000)));
  }

  @Test
  void probe_always_isCountedAndFailsOnlyWhenUnwell() {
    Scene scene = with(new Fault.UnhealthyShadow(WEB, id(EDGE), at(100), at(200)));
    assertThat(scene.result(scene.submit(new Probe(WEB, id(EDGE))))).isEqualTo(new Done(at(0)));
    scene.cloud.advanceTo(100);
    assertFailed(scene.result(scene.submit(new Probe(WEB, id(EDGE)))), FailureKind.UNHEALTHY);
    assertThat(scene.cloud.ledger().probes(0, EDGE)).isEqualTo(2);
  }

  @Test
  void setRoutes_wholeMap_takesEffectAtOnce() {
    Scene scene = with();
    var routes = new TreeMap<>(Map.of(new ClusterId("c"), id(EDGE)));
    assertThat(scene.result(scene.submit(new SetRoutes(WEB, routes)))).isEqualTo(new Done(at(0)));
    assertThat(scene.cloud.takeChanges()).containsExactly(new RoutesChanged(0, 0, new int[]{EDGE}));
    assertThat(scene.cloud.observe().routes().get(WEB)).isEqualTo(routes);
    assertFailed(scene.result(scene.submit(new SetRoutes(WEB, new TreeMap<>()))), FailureKind.REFUSED);
  }

  @Test
  void fault_thatEndsBeforeItStarts_isRefused() {
    assertThatThrownBy(() -> new Fault.RefusedCapacity(id(EDGE), at(10), at(10)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(List.of(with().cloud.nextEventMillis())).containsExactly(Long.MAX_VALUE);
  }
}
