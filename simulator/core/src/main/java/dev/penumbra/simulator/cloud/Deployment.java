package dev.penumbra.simulator.cloud;

import dev.penumbra.engine.cloud.view.DeploymentStatus;
import dev.penumbra.engine.cloud.view.ReplicaStatus;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.shadow.InstanceState;
import dev.penumbra.simulator.cloud.intent.IntentBook.Matter;
import dev.penumbra.simulator.cloud.intent.IntentBook.Verb;
import dev.penumbra.simulator.cloud.state.StateMark;
import dev.penumbra.simulator.cloud.state.StateMark.Delta;
import dev.penumbra.simulator.metrics.CostLedger;
import dev.penumbra.simulator.metrics.InstanceSize;
import dev.penumbra.simulator.traffic.Serving;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One service in one zone. A home is the source of the service's state: it is always in step, and keeps its state and
 * its dependencies in an outage, for both are taken to be stored durably.
 */
final class Deployment {
  final int service;
  final int zone;
  final ServiceSpec spec;
  final DeploymentKey key;
  final boolean home;
  final DependencySet dependencies;
  Fleet fleet = new Fleet();
  /** The version of the state that is here; empty in a home, which has the newest one. */
  Optional<StateMark> replica = Optional.empty();
  Serving serving = Serving.NONE;
  /** As told last. */
  Optional<InstanceState> phase = Optional.empty();
  int wantedShadows;
  int wantedFulls;
  /** Server-milliseconds of work since the run began, as reported last; negative before that. */
  double busyMillis = -1;
  /** When its autoscaler changed it last. */
  long scaledMillis = Long.MIN_VALUE / 2;
  private double busySeen;
  private double utilisation;
  private long queued;
  private long billedUntil;

  Deployment(int service, int zone, ServiceSpec spec, DeploymentKey key, long startMillis) {
    this(service, zone, spec, key, new DependencySet(spec.dependencies()));
    billedUntil = startMillis;
  }

  private Deployment(int service, int zone, ServiceSpec spec, DeploymentKey key, DependencySet dependencies) {
    this.service = service;
    this.zone = zone;
    this.spec = spec;
    this.key = key;
    this.home = key.zone().equals(spec.home());
    this.dependencies = dependencies;
  }

  /** Enters what was there since the last time into a ledger; to be called before anything billed changes. */
  void bill(CostLedger ledger, long nowMillis) {
    billInto(ledger, nowMillis);
    billedUntil = nowMillis;
  }

  /** Enters what {@link #bill} would, and remembers nothing of it. */
  void billInto(CostLedger ledger, long nowMillis) {
    long millis = nowMillis - billedUntil;
    for (InstanceSize size : InstanceSize.values()) {
      ledger.instances(service, zone, size, fleet.billed(size) * millis);
    }
    for (int i = 0; i < dependencies.size(); i++) {
      if (dependencies.isBilled(i)) {
        ledger.dependency(service, zone, i, millis);
      }
    }
  }

  Matter about(Verb verb) {
    return new Matter(service, zone, verb);
  }

  /** True when an instance that has booted may go on. */
  boolean mayRegister(StateMark source) {
    return dependencies.isComplete() && isPresent() && isCodeCurrent(source);
  }

  private boolean isPresent() {
    return home || replica.isPresent();
  }

  private boolean isCodeCurrent(StateMark source) {
    return home || replica.filter(m -> m.releases() == source.releases()).isPresent();
  }

  private long lagMillis(StateMark source) {
    return replica.map(m -> source.atMillis() - m.atMillis()).orElse(0L);
  }

  private Delta missing(StateMark source) {
    if (home) {
      return new Delta(0, 0, 0);
    }
    return replica.map(m -> m.behind(source, spec.state())).orElseGet(() -> Delta.whole(spec.state()));
  }

  /** What it can do for requests now. Warmth is that of the moment when it began to accept. */
  Serving servingNow(StateMark source) {
    int servers = fleet.ready(InstanceSize.FULL) * spec.concurrency();
    if (servers == 0) {
      return Serving.NONE;
    }
    boolean accepting = isPresent() && isCodeCurrent(source)
        && lagMillis(source) <= spec.state().lagLimit().toMillis();
    if (accepting && serving.takesTraffic()) {
      return new Serving(servers, true, serving.cacheWarmth(), serving.sessionsMissing());
    }
    Delta missing = missing(source);
    return new Serving(
        servers, accepting, 1 - missing.cacheShare(spec.state()), missing.sessionShare(spec.state()));
  }

  /** True when {@code next} means something else for requests than what was told before. */
  boolean isNews(Serving next) {
    return next.servers() != serving.servers() || next.accepting() != serving.accepting();
  }

  void report(double busyShare, long waiting) {
    utilisation = busyShare;
    queued = waiting;
  }

  /** Work since this was asked last; empty when none was ever reported. */
  OptionalDouble takeWork() {
    double worked = busyMillis - busySeen;
    busySeen = Math.max(0, busyMillis);
    return busyMillis < 0 ? OptionalDouble.empty() : OptionalDouble.of(worked);
  }

  boolean isEmpty() {
    return fleet.isEmpty() && dependencies.isEmpty() && replica.isEmpty();
  }

  private boolean isInUse() {
    return fleet.billed(InstanceSize.SHADOW) + fleet.billed(InstanceSize.FULL) > 0;
  }

  DeploymentStatus status(StateMark source, boolean transferring) {
    return new DeploymentStatus(
        fleet.counts(InstanceSize.SHADOW), fleet.counts(InstanceSize.FULL), replicaStatus(source, transferring),
        dependencies.status(isInUse()), fleet.ready(InstanceSize.FULL) > 0 ? utilisation : 0, queued);
  }

  private ReplicaStatus replicaStatus(StateMark source, boolean transferring) {
    if (!isPresent()) {
      ReplicaStatus none = ReplicaStatus.ABSENT;
      return new ReplicaStatus(
          false, none.lagBytes(), none.lagMillis(), false, none.cacheWarmth(), none.sessionsMissing(), transferring);
    }
    Delta missing = missing(source);
    return new ReplicaStatus(
        true, missing.bytes(), lagMillis(source), isCodeCurrent(source), 1 - missing.cacheShare(spec.state()),
        missing.sessionShare(spec.state()), transferring);
  }

  /** An outage: instances are lost, and away from home everything else too. */
  void lose() {
    fleet.failAll();
    if (!home) {
      dependencies.clear();
      replica = Optional.empty();
    }
  }

  /** Instances whose phase ends by something else than time, and may end now. */
  List<Instance> waitingForState(StateMark source) {
    return mayRegister(source) ? fleet.in(InstanceState.SYNCHRONISING) : List.of();
  }

  Deployment copy() {
    Deployment copy = new Deployment(service, zone, spec, key, dependencies.copy());
    copy.fleet = fleet.copy();
    copy.replica = replica;
    copy.serving = serving;
    copy.phase = phase;
    copy.wantedShadows = wantedShadows;
    copy.wantedFulls = wantedFulls;
    copy.busyMillis = busyMillis;
    copy.scaledMillis = scaledMillis;
    copy.busySeen = busySeen;
    copy.utilisation = utilisation;
    copy.queued = queued;
    copy.billedUntil = billedUntil;
    return copy;
  }
}
