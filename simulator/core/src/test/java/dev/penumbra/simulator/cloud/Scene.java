package dev.penumbra.simulator.cloud;

import dev.penumbra.engine.cloud.CloudAction;
import dev.penumbra.engine.cloud.CloudResult;
import dev.penumbra.engine.cloud.Intent;
import dev.penumbra.engine.cloud.IntentId;
import dev.penumbra.engine.cloud.SyncMode;
import dev.penumbra.engine.cloud.view.DeploymentStatus;
import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.dependency.ProvisionedDependency;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.ZoneKind;
import dev.penumbra.engine.model.behaviour.Autoscaling;
import dev.penumbra.engine.model.behaviour.ServiceBehaviour;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.price.Price;
import dev.penumbra.engine.model.price.PriceBasis;
import dev.penumbra.engine.model.price.PriceBook;
import dev.penumbra.engine.model.service.CodeRelease;
import dev.penumbra.engine.model.service.Objective;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.engine.model.service.StateSpec;
import dev.penumbra.engine.model.service.TrafficSwitch;
import dev.penumbra.simulator.cloud.model.CloudModel;
import dev.penumbra.simulator.cloud.model.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One service at home in the first of three zones. It has 1 000 000 bytes of state, and 10 requests each second write
 * 100 bytes of cache and 10 bytes of sessions each; a zone moves 1000 bytes per millisecond at 8 Mbit/s.
 */
final class Scene {
  static final int HOME = 0;
  static final int EDGE = 1;
  static final int FAR = 2;
  static final ServiceId WEB = new ServiceId("web");
  static final CloudModel MODEL = model(1000, 8, 0, 0);

  final SimulatedCloud cloud;
  private int submitted;
  /** Server-milliseconds at home so far, for who counts them. */
  double work;

  private Scene(SimulatedCloud cloud) {
    this.cloud = cloud;
  }

  static Scene of(CloudModel model, List<DependencyTemplate> dependencies, CodeRelease... releases) {
    Landscape landscape = landscape(dependencies, releases);
    SimulatedCloud cloud = new SimulatedCloud(landscape, model, 7, (_, _) -> 10, 0);
    cloud.seedHome(0, 2);
    cloud.takeChanges();
    return new Scene(cloud);
  }

  static Scene of(CloudModel model) {
    return of(model, List.of());
  }

  /** Goes its own way with an equal cloud. */
  Scene copy() {
    Scene copy = new Scene(cloud.copy());
    copy.submitted = submitted;
    copy.work = work;
    return copy;
  }

  static CloudModel model(int vcpu, double megabits, double spread, double bootFailures, Fault... faults) {
    return new CloudModel(
        new CloudModel.StartUp(20, 40, 10, 15, spread), new CloudModel.Capacity(vcpu, vcpu, vcpu),
        new CloudModel.Bandwidth(megabits), bootFailures, 7, List.of(faults));
  }

  /** With an autoscaler. */
  static Scene of(CloudModel model, Autoscaling scaling) {
    Landscape plain = landscape(List.of());
    ServiceSpec web = plain.services().getFirst();
    Landscape landscape = new Landscape(
        List.of(web.withBehaviour(ServiceBehaviour.PLAIN.withAutoscaling(scaling))), List.of(), plain.zones(),
        plain.clusters(), new Prices(), (_, _) -> 1);
    SimulatedCloud cloud = new SimulatedCloud(landscape, model, 7, (_, _) -> 10, 0);
    cloud.seedHome(0, 2);
    cloud.takeChanges();
    return new Scene(cloud);
  }

  static Landscape landscape(List<DependencyTemplate> dependencies, CodeRelease... releases) {
    List<Zone> zones = List.of(zone("home"), zone("edge"), zone("far"));
    var state = new StateSpec(
        700_000, 200_000, 100_000, 100, 10, List.of(releases), Duration.ofMinutes(5), 0.5, 2, 100);
    var web = new ServiceSpec(
        WEB, new ZoneId("home"), new InstanceShape(4, 8), new InstanceShape(1, 2), new ServiceTime(10, 1), 3, 50,
        new Objective(100, Money.dollars(0.5)), state, new TrafficSwitch.LoadBalancer(), dependencies, List.of());
    var cluster = new ClientCluster(new ClusterId("c"), new GeoPoint(0, 0), 0);
    return new Landscape(List.of(web), List.of(), zones, List.of(cluster), new Prices(), (_, _) -> 1);
  }

  private static Zone zone(String id) {
    return new Zone(new ZoneId(id), "none", ZoneKind.REGION, Optional.empty(), id, "XX", new GeoPoint(0, 0));
  }

  private record Prices() implements PriceBook {
    @Override
    public Price instanceHour(ZoneId zone, InstanceShape shape) {
      return new Price(Money.dollars(shape.vcpu()), PriceBasis.PUBLISHED);
    }

    @Override
    public Price transferGigabyte(ZoneId from, ZoneId to) {
      return new Price(Money.dollars(1), PriceBasis.PUBLISHED);
    }
  }

  static ZoneId id(int zone) {
    return List.of(new ZoneId("home"), new ZoneId("edge"), new ZoneId("far")).get(zone);
  }

  static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  IntentId submit(CloudAction action) {
    IntentId id = new IntentId("i" + submitted++);
    cloud.submit(new Intent(id, at(0), action));
    return id;
  }

  IntentId capacity(int zone, int shadows, int fulls) {
    return submit(new CloudAction.SetCapacity(WEB, id(zone), shadows, fulls));
  }

  IntentId synchronise(int zone, SyncMode mode) {
    return submit(new CloudAction.Synchronise(WEB, id(zone), id(HOME), mode));
  }

  IntentId apply(int zone, List<DependencyTemplate> dependencies) {
    return submit(
        new CloudAction.ApplyDependencies(
            WEB, id(zone), dependencies.stream().map(t -> new ProvisionedDependency(t, Map.of())).toList()));
  }

  CloudResult result(IntentId id) {
    return cloud.findResult(id).orElseThrow();
  }

  DeploymentStatus status(int zone) {
    return cloud.observe().deployment(new DeploymentKey(WEB, id(zone)));
  }

  static DependencyTemplate template(String name, long seconds, String... needs) {
    return new DependencyTemplate(
        name, "sql", List.of(needs), Map.of(), Duration.ofSeconds(seconds), Money.dollars(1));
  }
}
