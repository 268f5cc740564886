package dev.penumbra.simulator.cloud;

import static dev.penumbra.simulator.cloud.Scene.at;
import static dev.penumbra.simulator.cloud.Scene.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.cloud.CloudAction;
import dev.penumbra.engine.cloud.SyncMode;
import dev.penumbra.engine.cloud.view.CloudSnapshot;
import dev.penumbra.engine.cloud.view.InstanceCounts;
import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.service.CodeRelease;
import dev.penumbra.simulator.cloud.model.CloudModel;
import dev.penumbra.simulator.cloud.model.Fault;
import dev.penumbra.simulator.metrics.CostLedger;
import dev.penumbra.simulator.metrics.InstanceSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CloudLawTest {
  private static final List<DependencyTemplate> DEPENDENCIES = List.of(
      Scene.template("db", 25), Scene.template("index", 40, "db"));
  private static final CloudModel ROUGH = Scene.model(
      40, 0.08, 0.6, 0.1, new Fault.ZoneOutage(id(1), at(200_000), at(260_000)),
      new Fault.ZoneOutage(id(0), at(500_000), at(520_000)), new Fault.FailedBoot(id(2), at(100_000), at(150_000)),
      new Fault.RefusedCapacity(id(2), at(300_000), at(400_000)));

  /** Something done to the cloud after waiting a while. */
  record Deed(long afterMillis, int kind, int zone, int shadows, int fulls) {
    void doTo(Scene scene) {
      ZoneId at = id(zone);
      switch (kind) {
        case 0 -> scene.apply(zone, DEPENDENCIES);
        case 1 -> scene.submit(new CloudAction.DestroyDependencies(Scene.WEB, at));
        case 2 -> scene.synchronise(zone, SyncMode.INCREMENTAL);
        case 3 -> scene.submit(new CloudAction.Synchronise(Scene.WEB, at, id(shadows % 3), SyncMode.FULL));
        case 4 -> scene.submit(new CloudAction.Probe(Scene.WEB, at));
        default -> scene.capacity(zone, shadows, fulls);
      }
    }
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    var waits = Arbitraries.longs().between(0, 40_000);
    var counts = Arbitraries.integers().between(0, 4);
    return Combinators
        .combine(waits, Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, 2), counts, counts)
        .as(Deed::new)
        .list()
        .ofMaxSize(40);
  }

  private static Scene rough() {
    return Scene.of(ROUGH, DEPENDENCIES, new CodeRelease(at(150_000), 20_000), new CodeRelease(at(400_000), 30_000));
  }

  /** Advances event by event, and adds up what is seen to be billed between. */
  private static void watch(Scene scene, long from, long until, long[][] seen) {
    long now = from;
    while (now < until) {
      long next = Math.min(until, Math.max(now, scene.cloud.nextEventMillis()));
      addBilled(scene, next - now, seen);
      scene.cloud.advanceTo(next);
      assertSound(scene);
      now = next;
    }
  }

  private static void addBilled(Scene scene, long millis, long[][] seen) {
    for (int zone = 0; zone < 3; zone++) {
      seen[zone][0] += scene.status(zone).shadow().billed() * millis;
      seen[zone][1] += scene.status(zone).full().billed() * millis;
    }
  }

  private static void assertSound(Scene scene) {
    CloudSnapshot snapshot = scene.cloud.observe();
    for (int zone = 0; zone < 3; zone++) {
      var status = scene.status(zone);
      assertThat(List.of(status.shadow(), status.full())).allMatch(CloudLawTest::isSound);
      double vcpu = status.shadow().billed() + 4 * status.full().billed();
      assertThat(vcpu).isLessThanOrEqualTo(40);
      Objects.requireNonNull(snapshot.zones().get(id(zone)))
          .freeVcpu()
          .ifPresent(free -> assertThat(free + vcpu).isEqualTo(40));
    }
  }

  private static boolean isSound(InstanceCounts counts) {
    return counts.starting() >= 0 && counts.ready() >= 0 && counts.draining() >= 0 && counts.failed() >= 0;
  }

  @Property(tries = 150)
  void submit_anything_neverBreaksALifeAndBillsExactlyWhatWasSeen(@ForAll("deeds") List<Deed> deeds) {
    Scene scene = rough();
    long[][] seen = new long[3][2];
    long now = 0;
    for (Deed deed : deeds) {
      watch(scene, now, now + deed.afterMillis(), seen);
      now += deed.afterMillis();
      deed.doTo(scene);
      assertSound(scene);
    }
    watch(scene, now, now + 600_000, seen);
    CostLedger ledger = scene.cloud.ledger();
    for (int zone = 0; zone < 3; zone++) {
      assertThat(ledger.instanceMillis(0, zone, InstanceSize.SHADOW)).isEqualTo(seen[zone][0]);
      assertThat(ledger.instanceMillis(0, zone, InstanceSize.FULL)).isEqualTo(seen[zone][1]);
    }
  }

  @Property(tries = 100)
  void copy_goesItsOwnWay_andDoesTheSameWhenTreatedTheSame(
      @ForAll("deeds") List<Deed> before,
      @ForAll("deeds") List<Deed> after) {
    Scene scene = rough();
    long now = replay(scene, before, 0);
    Scene same = scene.copy();
    Scene other = scene.copy();
    String untouched = picture(scene);
    other.capacity(1, 3, 1);
    other.capacity(0, 0, 0);
    replay(other, after.reversed(), now);
    assertThat(picture(scene)).isEqualTo(untouched);
    replay(scene, after, now);
    replay(same, after, now);
    assertThat(picture(same)).isEqualTo(picture(scene));
    assertThat(same.cloud.takeChanges()).isEqualTo(scene.cloud.takeChanges());
    assertThat(same.cloud.takePhases()).isEqualTo(scene.cloud.takePhases());
    assertThat(same.cloud.ledger()).isEqualTo(scene.cloud.ledger());
  }

  private static long replay(Scene scene, List<Deed> deeds, long from) {
    long now = from;
    for (Deed deed : deeds) {
      now += deed.afterMillis();
      scene.cloud.advanceTo(now);
      deed.doTo(scene);
    }
    return now;
  }

  private static String picture(Scene scene) {
    List<Object> parts = new ArrayList<>();
    for (int zone = 0; zone < 3; zone++) {
      parts.add(scene.status(zone));
      parts.add(scene.cloud.ledger().instanceMillis(0, zone, InstanceSize.FULL));
    }
    parts.add(scene.cloud.nextEventMillis());
    return parts.toString();
  }

  @Property(tries = 50)
  void submit_elsewhere_changesNoStartHere(@ForAll("deeds") List<Deed> deeds) {
    CloudModel jittery = Scene.model(10_000, 1e6, 0.6, 0.1);
    Scene quiet = Scene.of(jittery);
    Scene busy = Scene.of(jittery);
    List<Scene> both = List.of(quiet, busy);
    both.forEach(s -> s.synchronise(1, SyncMode.FULL));
    both.forEach(s -> s.capacity(1, 2, 3));
    replay(busy, deeds.stream().map(d -> new Deed(d.afterMillis(), d.kind(), 2, d.shadows(), d.fulls())).toList(), 0);
    both.forEach(s -> s.cloud.advanceTo(2_000_000));
    assertThat(busy.status(1)).isEqualTo(quiet.status(1));
    assertThat(busy.cloud.ledger().instanceMillis(0, 1, InstanceSize.FULL))
        .isEqualTo(quiet.cloud.ledger().instanceMillis(0, 1, InstanceSize.FULL));
  }
}
