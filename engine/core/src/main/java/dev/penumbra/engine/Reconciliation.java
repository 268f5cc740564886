package dev.penumbra.engine;

import dev.penumbra.engine.EngineState.Capacity;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.cloud.CloudAction;
import dev.penumbra.engine.cloud.SyncMode;
import dev.penumbra.engine.cloud.view.DependencyStatus;
import dev.penumbra.engine.cloud.view.DeploymentStatus;
import dev.penumbra.engine.dependency.DependencyOrder;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.shadow.Deployment;
import dev.penumbra.engine.shadow.DeploymentLife.Trigger;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.engine.shadow.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares what is aimed at with what is there, and asks the cloud for the difference. */
final class Reconciliation {
  private final Situation situation;
  private final Cycle cycle;
  private final Landscape landscape;

  Reconciliation(Situation situation, Cycle cycle) {
    this.situation = situation;
    this.cycle = cycle;
    this.landscape = situation.landscape();
  }

  /** Homes first, because others lean on them; routes last, when every state is known. */
  void run() {
    for (ServiceSpec service : landscape.services()) {
      home(new DeploymentKey(service.id(), service.home()));
    }
    for (Unit unit : situation.units()) {
      boolean relieved = isRelieved(unit);
      for (int service : unit.services()) {
        for (int zone = 0; zone < landscape.zones().size(); zone++) {
          if (zone != unit.home()) {
            deployment(landscape.services().get(service), landscape.zones().get(zone), relieved);
          }
        }
      }
    }
    Serving serving = Serving.now(situation, cycle);
    for (int u = 0; u < situation.units().size(); u++) {
      boolean[] zones = serving.routable(u);
      situation.units().get(u).services().forEach(s -> routes(landscape.services().get(s), zones));
    }
  }

  private void home(DeploymentKey key) {
    Capacity wanted = new Capacity(0, cycle.deployment(key).target().instances());
    capacity(key, wanted, cycle.snapshot().deployment(key));
  }

  /** True when every zone that may have to take over from one that stops serving has what it needs for that. */
  private boolean isRelieved(Unit unit) {
    for (int service : unit.services()) {
      for (int zone = 0; zone < landscape.zones().size(); zone++) {
        if (!hasEnough(unit, service, zone)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean hasEnough(Unit unit, int service, int zone) {
    DeploymentKey key = situation.key(service, zone);
    Deployment deployment = cycle.deployment(key);
    boolean stays = zone == unit.home()
        || (deployment.state() == DeploymentState.ACTIVE && deployment.target() instanceof Target.Active);
    return !stays
        || Progress.isEnough(cycle.snapshot().deployment(key).full().ready(), deployment.target().instances());
  }

  private void deployment(ServiceSpec service, Zone zone, boolean relieved) {
    DeploymentKey key = new DeploymentKey(service.id(), zone.id());
    if (!cycle.isKnown(key)) {
      return;
    }
    wish(key, relieved);
    Deployment deployment = cycle.deployment(key);
    if (deployment.state() == DeploymentState.ABSENT) {
      return;
    }
    DeploymentStatus status = cycle.snapshot().deployment(key);
    boolean leaving = deployment.state() == DeploymentState.REMOVING || deployment.state() == DeploymentState.FAILED;
    desired(key, deployment).ifPresent(wanted -> capacity(key, wanted, status));
    if (leaving) {
      destroyDependencies(key, status);
    } else {
      applyDependencies(key, service, zone, status);
      synchronise(key, service, deployment, status);
      probe(key, deployment);
    }
  }

  /** An active zone waits with leaving until those who take over are ready; everything else follows its aim at once. */
  private void wish(DeploymentKey key, boolean relieved) {
    Deployment deployment = cycle.deployment(key);
    Trigger trigger = switch (deployment.target()) {
      case Target.Absent() -> Trigger.WANT_ABSENT;
      case Target.Shadow(int _) -> Trigger.WANT_SHADOW;
      case Target.Active(int _) -> Trigger.WANT_ACTIVE;
    };
    if (deployment.state() != DeploymentState.ACTIVE || relieved) {
      cycle.step(key, trigger);
    }
  }

  /** Capacity that fits the state; empty when it shall stay as it was last asked. */
  private Optional<Capacity> desired(DeploymentKey key, Deployment deployment) {
    int aimed = deployment.target().instances();
    return switch (deployment.state()) {
      case ABSENT, DRAINING -> Optional.empty();
      case PREPARING, SHADOW -> Optional.of(new Capacity(aimed, 0));
      case ACTIVATING -> Optional.of(new Capacity(0, aimed));
      case ACTIVE -> deployment.target() instanceof Target.Active
          ? Optional.of(new Capacity(0, aimed))
          : cycle.findAsked(key);
      case REMOVING, FAILED -> Optional.of(new Capacity(0, 0));
    };
  }

  private void capacity(DeploymentKey key, Capacity wanted, DeploymentStatus status) {
    boolean asked = cycle.findAsked(key).filter(wanted::equals).isPresent();
    boolean underWay = isPending(CloudAction.SetCapacity.class, key);
    int shadows = status.shadow().starting() + status.shadow().ready();
    int fulls = status.full().starting() + status.full().ready();
    boolean there = shadows == wanted.shadow() && fulls == wanted.full();
    boolean more = wanted.shadow() > shadows || wanted.full() > fulls;
    boolean refused = more && cycle.isClosed(landscape.getZone(key.zone()));
    if (!refused && (asked ? !there && !underWay : !there || underWay)) {
      cycle.intend(new CloudAction.SetCapacity(key.service(), key.zone(), wanted.shadow(), wanted.full()));
    }
  }

  private void applyDependencies(DeploymentKey key, ServiceSpec service, Zone zone, DeploymentStatus status) {
    boolean missing = status.dependencies() == DependencyStatus.ABSENT
        || status.dependencies() == DependencyStatus.FAILED;
    if (missing && !service.dependencies().isEmpty() && !isPending(CloudAction.ApplyDependencies.class, key)) {
      cycle.intend(
          new CloudAction.ApplyDependencies(
              key.service(), key.zone(),
              DependencyOrder.provisioned(service.dependencies(), service.id(), zone)));
    }
  }

  private void destroyDependencies(DeploymentKey key, DeploymentStatus status) {
    boolean empty = status.shadow().billed() + status.full().billed() == 0;
    if (empty && status.dependencies() != DependencyStatus.ABSENT
        && !isPending(CloudAction.DestroyDependencies.class, key)) {
      cycle.intend(new CloudAction.DestroyDependencies(key.service(), key.zone()));
    }
  }

  private void synchronise(DeploymentKey key, ServiceSpec service, Deployment deployment, DeploymentStatus status) {
    var replica = status.replica();
    boolean due = isDue(deployment.lastSynchronised(), cycle.config().synchroniseEvery());
    boolean urgent = !replica.present() || !replica.codeCurrent();
    if ((due || urgent) && !replica.transferring() && !isPending(CloudAction.Synchronise.class, key)) {
      boolean farBehind = replica.lagBytes() > service.state().fullCopyShare() * service.state().totalBytes();
      SyncMode mode = !replica.present() || farBehind ? SyncMode.FULL : SyncMode.INCREMENTAL;
      cycle.intend(new CloudAction.Synchronise(key.service(), key.zone(), service.home(), mode));
      cycle.put(key, deployment.synchronisedAt(cycle.now()));
    }
  }

  private void probe(DeploymentKey key, Deployment deployment) {
    boolean due = isDue(deployment.lastProbed(), cycle.config().probeEvery());
    if (deployment.state() == DeploymentState.SHADOW && due && !isPending(CloudAction.Probe.class, key)) {
      cycle.intend(new CloudAction.Probe(key.service(), key.zone()));
      cycle.put(key, cycle.deployment(key).probedAt(cycle.now()));
    }
  }

  private boolean isDue(Optional<Instant> last, Duration every) {
    return last.isEmpty() || !cycle.now().isBefore(last.get().plus(every));
  }

  private boolean isPending(Class<? extends CloudAction> kind, DeploymentKey key) {
    return cycle.pending()
        .stream()
        .map(i -> i.action())
        .anyMatch(a -> kind.isInstance(a) && Cycle.findKey(a).filter(key::equals).isPresent());
  }

  private void routes(ServiceSpec service, boolean[] zones) {
    SortedMap<ClusterId, ZoneId> routes = new TreeMap<>();
    List<Zone> all = landscape.zones();
    for (int cluster = 0; cluster < landscape.clusters().size(); cluster++) {
      ZoneId nearest = all.get(situation.roundTrips().nearest(cluster, zones)).id();
      routes.put(landscape.clusters().get(cluster).id(), nearest);
    }
    if (!routes.equals(cycle.snapshot().routes().get(service.id()))) {
      cycle.intend(new CloudAction.SetRoutes(service.id(), routes));
    }
  }
}
