package dev.penumbra.simulator.cloud;

import static dev.penumbra.simulator.cloud.Scene.EDGE;
import static dev.penumbra.simulator.cloud.Scene.FAR;
import static dev.penumbra.simulator.cloud.Scene.HOME;
import static dev.penumbra.simulator.cloud.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.cloud.CloudAction;
import dev.penumbra.engine.cloud.CloudResult.Done;
import dev.penumbra.engine.cloud.IntentId;
import dev.penumbra.engine.cloud.SyncMode;
import dev.penumbra.engine.cloud.view.DependencyStatus;
import dev.penumbra.engine.cloud.view.ReplicaStatus;
import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.model.service.CodeRelease;
import dev.penumbra.simulator.cloud.steering.CloudChange.ServingChanged;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateTest {
  private static final DependencyTemplate DATABASE = Scene.template("db", 60);
  private static final DependencyTemplate QUEUE = Scene.template("queue", 30);
  private static final DependencyTemplate INDEX = Scene.template("index", 20, "db");
  private static final List<DependencyTemplate> ALL = List.of(DATABASE, QUEUE, INDEX);

  @Test
  void synchronise_twoAtOnce_takeTwiceAsLong() {
    Scene scene = Scene.of(Scene.MODEL);
    IntentId edge = scene.synchronise(EDGE, SyncMode.FULL);
    IntentId far = scene.synchronise(FAR, SyncMode.FULL);
    scene.cloud.advanceTo(5_000);
    assertThat(scene.result(edge)).isEqualTo(new Done(at(2_000)));
    assertThat(scene.result(far)).isEqualTo(new Done(at(2_000)));
  }

  @Test
  void synchronise_secondBeginsHalfway_sharesOnlyWhatIsLeft() {
    Scene scene = Scene.of(Scene.MODEL);
    IntentId edge = scene.synchronise(EDGE, SyncMode.FULL);
    scene.cloud.advanceTo(500);
    IntentId far = scene.synchronise(FAR, SyncMode.FULL);
    assertThat(scene.cloud.ledger().bytes(0, HOME, EDGE)).isEqualTo(500_000);
    scene.cloud.advanceTo(5_000);
    assertThat(scene.result(edge)).isEqualTo(new Done(at(1_500)));
    assertThat(scene.result(far)).isEqualTo(new Done(at(2_000)));
  }

  @Test
  void synchronise_halfTheBandwidth_takesTwiceAsLong() {
    Scene scene = Scene.of(Scene.model(1000, 4, 0, 0));
    IntentId edge = scene.synchronise(EDGE, SyncMode.FULL);
    scene.cloud.advanceTo(5_000);
    assertThat(scene.result(edge)).isEqualTo(new Done(at(2_000)));
  }

  @Test
  void synchronise_incremental_sendsWhatWasWrittenSinceTheLastStart() {
    Scene scene = Scene.of(Scene.MODEL);
    scene.synchronise(EDGE, SyncMode.INCREMENTAL);
    scene.cloud.advanceTo(10_000);
    ReplicaStatus behind = scene.status(EDGE).replica();
    assertThat(behind.lagMillis()).isEqualTo(10_000);
    assertThat(behind.lagBytes()).isEqualTo(11_000);

    IntentId again = scene.synchronise(EDGE, SyncMode.INCREMENTAL);
    assertThat(scene.status(EDGE).replica().transferring()).isTrue();
    scene.cloud.advanceTo(11_000);

    assertThat(scene.result(again)).isEqualTo(new Done(at(10_011)));
    assertThat(scene.cloud.ledger().bytes(0, HOME, EDGE)).isEqualTo(1_011_000);
    assertThat(scene.status(EDGE).replica().lagBytes()).isEqualTo(1_100);
  }

  @Test
  void synchronise_deltaTooLarge_copiesEverything() {
    Scene scene = Scene.of(Scene.MODEL);
    scene.synchronise(EDGE, SyncMode.FULL);
    scene.cloud.advanceTo(500_000);
    assertThat(scene.status(EDGE).replica().lagBytes()).isEqualTo(550_000);
    scene.synchronise(EDGE, SyncMode.INCREMENTAL);
    scene.cloud.advanceTo(600_000);
    assertThat(scene.cloud.ledger().bytes(0, HOME, EDGE)).isEqualTo(2_000_000);
  }

  @Test
  void observe_longUnsynchronised_missesNoMoreThanThereIs() {
    Scene scene = Scene.of(Scene.MODEL);
    scene.synchronise(EDGE, SyncMode.FULL);
    scene.cloud.advanceTo(1_000_000_000);
    ReplicaStatus behind = scene.status(EDGE).replica();
    assertThat(behind.lagBytes()).isEqualTo(900_000);
    assertThat(behind.cacheWarmth()).isZero();
    assertThat(behind.sessionsMissing()).isEqualTo(1);
  }

  @Test
  void serving_lagBeyondItsLimit_acceptsUntilThenAndAgainOnceInStep() {
    Scene scene = Scene.of(Scene.MODEL);
    scene.capacity(EDGE, 0, 1);
    scene.synchronise(EDGE, SyncMode.FULL);
    scene.cloud.advanceTo(400_000);
    assertThat(accepting(scene)).containsExactly("70000 true", "300001 false");
    scene.synchronise(EDGE, SyncMode.INCREMENTAL);
    scene.cloud.advanceTo(401_000);
    assertThat(accepting(scene)).containsExactly("400440 true");
  }

  private static List<String> accepting(Scene scene) {
    return scene.cloud.takeChanges()
        .stream()
        .map(ServingChanged.class::cast)
        .map(c -> c.atMillis() + " " + c.serving().accepting())
        .toList();
  }

  @Test
  void serving_codeReleased_acceptsAgainAfterTheNextSynchronisation() {
    Scene scene = Scene.of(Scene.MODEL, List.of(), new CodeRelease(at(100_000), 50_000));
    scene.capacity(EDGE, 0, 1);
    scene.synchronise(EDGE, SyncMode.FULL);
    scene.cloud.advanceTo(100_000);
    assertThat(accepting(scene)).containsExactly("70000 true", "100000 false");
    assertThat(scene.status(EDGE).replica().lagBytes()).isEqualTo(160_000);
    scene.synchronise(EDGE, SyncMode.INCREMENTAL);
    scene.cloud.advanceTo(200_000);
    assertThat(accepting(scene)).containsExactly("100160 true");
  }

  @Test
  void setCapacity_withoutState_waitsForIt() {
    Scene scene = Scene.of(Scene.MODEL);
    IntentId id = scene.capacity(EDGE, 1, 0);
    scene.cloud.advanceTo(100_000);
    scene.synchronise(EDGE, SyncMode.FULL);
    scene.cloud.advanceTo(200_000);
    assertThat(scene.result(id)).isEqualTo(new Done(at(111_000)));
  }

  @Test
  void applyDependencies_inOrder_beginsEachWhenItsNeedsAreReadyAndBillsFromThen() {
    Scene scene = Scene.of(Scene.MODEL, ALL);
    IntentId applied = scene.apply(EDGE, ALL);
    IntentId capacity = scene.capacity(EDGE, 1, 0);
    scene.synchronise(EDGE, SyncMode.FULL);
    scene.cloud.advanceTo(70_000);
    assertThat(scene.status(EDGE).dependencies()).isEqualTo(DependencyStatus.PROVISIONING);
    scene.cloud.advanceTo(100_000);
    assertThat(scene.result(applied)).isEqualTo(new Done(at(80_000)));
    assertThat(scene.result(capacity)).isEqualTo(new Done(at(90_000)));
    scene.submit(new CloudAction.DestroyDependencies(Scene.WEB, Scene.id(EDGE)));
    scene.cloud.advanceTo(150_000);
    var ledger = scene.cloud.ledger();
    assertThat(ledger.dependencyMillis(0, EDGE, 0)).isEqualTo(100_000);
    assertThat(ledger.dependencyMillis(0, EDGE, 1)).isEqualTo(100_000);
    assertThat(ledger.dependencyMillis(0, EDGE, 2)).isEqualTo(40_000);
  }
}
