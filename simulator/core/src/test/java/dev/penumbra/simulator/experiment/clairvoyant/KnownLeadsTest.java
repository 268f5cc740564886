package dev.penumbra.simulator.experiment.clairvoyant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.plan.programme.StartSlots;
import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.cloud.model.CloudModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Slots of a second, so that slots are seconds; a copy is a gigabyte. */
class KnownLeadsTest {
  private static final ServiceSpec SERVICE = ClairvoyantWorld.landscape(2, 1, 1, 0).services().getFirst();
  private static final DependencyTemplate DATABASE = template("database", 400);
  private static final DependencyTemplate QUEUE = template("queue", 50, "database");
  private static final DependencyTemplate TOPIC = template("topic", 30, "queue");
  private static final DependencyTemplate BUCKET = template("bucket", 470);

  private static DependencyTemplate template(String name, int seconds, String... needs) {
    return new DependencyTemplate(name, name, List.of(needs), Map.of(), Duration.ofSeconds(seconds), Money.ZERO);
  }

  private static ServiceSpec needing(DependencyTemplate... templates) {
    return new ServiceSpec(
        SERVICE.id(), SERVICE.home(), SERVICE.full(), SERVICE.shadow(), SERVICE.serviceTime(), SERVICE.concurrency(),
        SERVICE.maxInstancesPerZone(), SERVICE.objective(), SERVICE.state(), SERVICE.traffic(), List.of(templates),
        List.of());
  }

  private static StartSlots leads(double megabits, double spread, ServiceSpec... services) {
    CloudModel cloud = new CloudModel(
        new CloudModel.StartUp(40, 60, 10, 45, spread), new CloudModel.Capacity(100, 100, 100),
        new CloudModel.Bandwidth(megabits), 0, 0, List.of());
    Unit all = Unit.of(ClairvoyantWorld.landscape(2, 1, services.length, 0)).getFirst();
    return new KnownLeads(cloud, 1000).of(all, List.of(services));
  }

  @Test
  void of_noDependenciesAndMuchBandwidth_isThePhasesOfAnInstance() {
    assertThat(leads(1000, 0, SERVICE)).isEqualTo(new StartSlots(110, 55, 110));
  }

  @Test
  void of_dependenciesInAChain_addUpAndSideBySideDoNot() {
    assertThat(leads(1000, 0, needing(DATABASE, BUCKET)).cold()).isEqualTo(470 + 10);
    assertThat(leads(1000, 0, needing(DATABASE, QUEUE, BUCKET)).cold()).isEqualTo(470 + 10);
    assertThat(leads(1000, 0, needing(TOPIC, BUCKET, QUEUE, DATABASE)).cold()).isEqualTo(400 + 50 + 30 + 10);
    assertThat(leads(1000, 0, needing(DATABASE, QUEUE)).warm()).as("they stand already").isEqualTo(55);
  }

  @Test
  void of_littleBandwidth_takesAsLongAsTheCopy() {
    assertThat(leads(40, 0, SERVICE).cold()).isEqualTo(200 + 10);
    assertThat(leads(20, 0, SERVICE)).isEqualTo(new StartSlots(410, 55, 410));
  }

  @Test
  void of_severalServices_isTheSlowest() {
    assertThat(leads(1000, 0, SERVICE, needing(DATABASE)).cold()).isEqualTo(410);
    assertThat(leads(1000, 0, needing(DATABASE), SERVICE).cold()).isEqualTo(410);
  }

  @Test
  void of_jitter_isThatOfNineInTenStarts() {
    double slow = Math.exp(1.2815515655446004 * 0.5);
    assertThat(leads(1000, 0.5, SERVICE)).isEqualTo(
        new StartSlots((int) Math.ceil(110 * slow), (int) Math.ceil(55 * slow), (int) Math.ceil(110 * slow)));
  }
}
