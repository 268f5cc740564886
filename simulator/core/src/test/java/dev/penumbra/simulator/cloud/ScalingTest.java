package dev.penumbra.simulator.cloud;

import static dev.penumbra.simulator.cloud.Scene.EDGE;
import static dev.penumbra.simulator.cloud.Scene.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penumbra.engine.cloud.CloudResult.Done;
import dev.penumbra.engine.cloud.IntentId;
import dev.penumbra.engine.cloud.view.InstanceCounts;
import dev.penumbra.engine.model.behaviour.Autoscaling;
import dev.penumbra.simulator.cloud.model.CloudModel;
import dev.penumbra.simulator.metrics.InstanceSize;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A home of two instances with three servers each, whose autoscaler looks each minute. */
class ScalingTest {
  private static final long MINUTE = 60_000;
  private static final Autoscaling SCALING = new Autoscaling(0.5, 1, 6, Duration.ofMinutes(1), Duration.ofMinutes(3));

  private static Scene scene(CloudModel model) {
    return Scene.of(model, SCALING);
  }

  /** Lets a minute pass in which the servers of the home do so much work. */
  private static void minute(Scene scene, int number, double busyServers) {
    scene.work += busyServers * MINUTE;
    scene.cloud.reportWork(0, HOME, scene.work);
    scene.cloud.advanceTo(number * MINUTE);
  }

  @Test
  void look_busierThanItsTarget_startsInstancesThroughEveryPhaseAndBillsThem() {
    Scene scene = scene(Scene.MODEL);
    minute(scene, 1, 5);
    // 5 of 6 servers busy at a target of one half: 10 servers, so 4 instances
    assertThat(scene.status(HOME).full()).isEqualTo(new InstanceCounts(2, 2, 0, 0));
    scene.cloud.advanceTo(MINUTE + 69_999);
    assertThat(scene.status(HOME).full()).isEqualTo(new InstanceCounts(2, 2, 0, 0));
    scene.cloud.advanceTo(MINUTE + 70_000);
    assertThat(scene.status(HOME).full()).isEqualTo(new InstanceCounts(0, 4, 0, 0));
    assertThat(scene.cloud.ledger().instanceMillis(0, HOME, InstanceSize.FULL)).isEqualTo(2 * 130_000 + 2 * 70_000);
  }

  @Test
  void look_withinTheCoolDown_changesNothing() {
    Scene scene = scene(Scene.MODEL);
    minute(scene, 1, 4);
    assertThat(scene.status(HOME).full().starting()).isEqualTo(1);
    minute(scene, 2, 6);
    minute(scene, 3, 6);
    assertThat(scene.status(HOME).full()).isEqualTo(new InstanceCounts(0, 3, 0, 0));
    minute(scene, 4, 9);
    assertThat(scene.status(HOME).full().starting()).isEqualTo(3);
  }

  @Test
  void look_idle_drainsDownToTheLeast() {
    Scene scene = scene(Scene.MODEL);
    minute(scene, 1, 0);
    assertThat(scene.status(HOME).full().ready()).isEqualTo(1);
    scene.cloud.advanceTo(10 * MINUTE);
    assertThat(scene.status(HOME).full()).isEqualTo(new InstanceCounts(0, 1, 0, 0));
  }

  @Test
  void look_zoneAlmostFull_goesAsFarAsThereIsRoom() {
    Scene scene = scene(Scene.model(12, 8, 0, 0));
    minute(scene, 1, 6);
    assertThat(scene.status(HOME).full()).isEqualTo(new InstanceCounts(1, 2, 0, 0));
  }

  @Test
  void look_nothingEverReportedOrNothingServing_changesNothing() {
    Scene scene = scene(Scene.MODEL);
    scene.cloud.reportWork(0, EDGE, 1e9);
    scene.cloud.advanceTo(5 * MINUTE);
    assertThat(scene.status(HOME).full()).isEqualTo(new InstanceCounts(0, 2, 0, 0));
    assertThat(scene.status(EDGE).full().billed()).isZero();
  }

  @Test
  void setCapacity_byTheEngine_countsAgainstWhatTheAutoscalerDid() {
    Scene scene = scene(Scene.MODEL);
    minute(scene, 1, 6);
    scene.cloud.advanceTo(3 * MINUTE);
    IntentId id = scene.capacity(HOME, 0, 3);
    scene.cloud.advanceTo(3 * MINUTE + 40_000);
    assertThat(scene.result(id)).isInstanceOf(Done.class);
    assertThat(scene.status(HOME).full()).isEqualTo(new InstanceCounts(0, 3, 0, 0));
  }

  @Test
  void copy_goesOnAsTheOriginalDoes() {
    Scene scene = scene(Scene.MODEL);
    minute(scene, 1, 5);
    Scene copy = scene.copy();
    for (Scene one : new Scene[]{scene, copy}) {
      for (int number = 2; number < 9; number++) {
        minute(one, number, 9 - number);
      }
    }
    assertThat(copy.cloud.observe()).isEqualTo(scene.cloud.observe());
    assertThat(copy.cloud.ledger().instanceMillis(0, HOME, InstanceSize.FULL))
        .isEqualTo(scene.cloud.ledger().instanceMillis(0, HOME, InstanceSize.FULL));
  }

  @Test
  void autoscaling_limitsOutOfOrder_areRefused() {
    assertThatThrownBy(() -> new Autoscaling(0.5, 3, 2, Duration.ofMinutes(1), Duration.ZERO))
        .hasMessageContaining("instances 3 to 2");
  }
}
