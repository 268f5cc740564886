package dev.penumbra.simulator.cloud;

import dev.penumbra.engine.cloud.CloudAction;
import dev.penumbra.engine.cloud.CloudAction.ApplyDependencies;
import dev.penumbra.engine.cloud.CloudAction.DestroyDependencies;
import dev.penumbra.engine.cloud.CloudAction.Probe;
import dev.penumbra.engine.cloud.CloudAction.SetCapacity;
import dev.penumbra.engine.cloud.CloudAction.SetRoutes;
import dev.penumbra.engine.cloud.CloudAction.Synchronise;
import dev.penumbra.engine.cloud.CloudAdapter;
import dev.penumbra.engine.cloud.CloudResult;
import dev.penumbra.engine.cloud.FailureKind;
import dev.penumbra.engine.cloud.Intent;
import dev.penumbra.engine.cloud.IntentId;
import dev.penumbra.engine.cloud.SyncMode;
import dev.penumbra.engine.cloud.view.CloudSnapshot;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.simulator.metrics.InstanceSize;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.service.StateSpec;
import dev.penumbra.simulator.cloud.intent.IntentBook.Verb;
import dev.penumbra.simulator.cloud.model.CloudModel;
import dev.penumbra.simulator.cloud.model.WriteRates;
import dev.penumbra.simulator.cloud.state.StateMark;
import dev.penumbra.simulator.cloud.state.StateMark.Delta;
import dev.penumbra.simulator.cloud.steering.CloudChange;
import dev.penumbra.simulator.metrics.CostLedger;
import dev.penumbra.simulator.metrics.StartPhase;
import java.util.List;
import java.util.Optional;

/**
 * A cloud that exists only here. It acts on intents as a real one would: slowly, within limits, and not always with
 * success. Positions are those of the landscape, times epoch milliseconds.
 *
 * <p>A zone that serves goes on receiving synchronisations like a shadow. Results of intents that ended more than a day
 * ago are forgotten.
 */
public final class SimulatedCloud implements CloudAdapter {
  private final Works works;

  /**
   * A cloud in which nothing runs yet; every cluster is led to each service's home.
   *
   * @param seed of the run; each instance draws from a stream of its own
   * @param rates how fast state is written at the source
   */
  public SimulatedCloud(Landscape landscape, CloudModel model, long seed, WriteRates rates, long startMillis) {
    works = new Works(landscape, model, seed, rates, startMillis);
  }

  private SimulatedCloud(Works works) {
    this.works = works;
  }

  /** Makes a service's home serve at once with so many instances, its state and dependencies there. */
  public void seedHome(int service, int fullInstances) {
    Deployment home = works.home(service);
    works.bill(home);
    home.fleet.seed(fullInstances);
    home.dependencies.seed();
    works.refresh(home);
  }

  /** Time of the next thing that happens of itself; {@link Long#MAX_VALUE} when there is none. */
  public long nextEventMillis() {
    return works.nextEventMillis();
  }

  /** Lets everything happen up to and including {@code millis}; throws when that lies in the past. */
  public void advanceTo(long millis) {
    works.advanceTo(millis);
  }

  /** Lets everything happen before {@code millis}, which becomes the present; throws when that lies in the past. */
  public void advanceBefore(long millis) {
    works.advanceBefore(millis);
  }

  /**
   * What a deployment did for requests lately, to be told with the next observation.
   *
   * @param utilisation busy share of the ready full-size servers, 0 to 1
   * @param queued requests waiting
   */
  public void reportLoad(int service, int zone, double utilisation, long queued) {
    works.deployment(service, zone).report(utilisation, queued);
  }

  /**
   * What an autoscaler sees of a deployment when it looks next.
   *
   * @param busyMillis server-milliseconds of work since the run began
   */
  public void reportWork(int service, int zone, double busyMillis) {
    works.deployment(service, zone).busyMillis = busyMillis;
  }

  /** Reduced instances that are paid for now. */
  public int billedShadows(int service, int zone) {
    return works.deployment(service, zone).fleet.billed(InstanceSize.SHADOW);
  }

  /** What traffic must know of since the last time this was asked, in order of time. */
  public List<CloudChange> takeChanges() {
    return works.takeChanges();
  }

  /** How starts of instances went on since the last time this was asked, in order of time. */
  public List<StartPhase> takePhases() {
    return works.takePhases();
  }

  /** What was used up to now, transfers under way included; a copy. */
  public CostLedger ledger() {
    return works.ledgerNow();
  }

  /** An equal one that goes its own way. */
  public SimulatedCloud copy() {
    return new SimulatedCloud(works.copy());
  }

  /**
   * One that goes on from here under other circumstances: at the prices of a landscape with the same services and zones,
   * with faults beside those it knew of, and with state written at other rates. What was used so far keeps its price.
   */
  public SimulatedCloud turned(Landscape landscape, CloudModel model, WriteRates rates) {
    return new SimulatedCloud(works.turned(landscape, model, rates));
  }

  @Override
  public CloudSnapshot observe() {
    return new Sight(works).observe();
  }

  @Override
  public Optional<CloudResult> findResult(IntentId id) {
    return works.book.find(id);
  }

  @Override
  public CloudResult submit(Intent intent) {
    Optional<CloudResult> known = works.book.find(intent.id());
    if (known.isPresent()) {
      return known.get();
    }
    Optional<CloudResult> atOnce = act(intent.id(), intent.action());
    atOnce.ifPresent(result -> works.book.write(intent.id(), result, works.now()));
    return works.book.find(intent.id()).orElseThrow();
  }

  /** Begins to act; a result when that is all, none when the book has one by then. */
  private Optional<CloudResult> act(IntentId id, CloudAction action) {
    if (!works.positions.knows(action.service())) {
      return failed(FailureKind.REFUSED, "service '" + action.service() + "' is unknown");
    }
    return switch (action) {
      case SetRoutes routes -> setRoutes(routes);
      case Probe probe -> in(probe, probe.zone()).or(() -> probe(find(probe, probe.zone())));
      case SetCapacity set -> inReach(set, set.zone()).or(() -> setCapacity(id, set));
      case ApplyDependencies apply -> inReach(apply, apply.zone()).or(() -> apply(id, apply));
      case DestroyDependencies destroy -> inReach(destroy, destroy.zone()).or(() -> destroy(id, destroy));
      case Synchronise sync -> inReach(sync, sync.zone()).or(() -> inReach(sync, sync.source()))
          .or(() -> synchronise(id, sync));
    };
  }

  private Optional<CloudResult> failed(FailureKind kind, String detail) {
    return Optional.of(new CloudResult.Failed(works.now(), kind, detail));
  }

  /** A failure when the zone is unknown. */
  private Optional<CloudResult> in(CloudAction action, ZoneId zone) {
    return works.positions.knows(zone)
        ? Optional.empty()
        : failed(FailureKind.REFUSED, "zone '" + zone + "' of service '" + action.service() + "' is unknown");
  }

  /** A failure when the zone is unknown or does not answer. */
  private Optional<CloudResult> inReach(CloudAction action, ZoneId zone) {
    return in(action, zone).or(
        () -> works.isReachable(zone)
            ? Optional.empty()
            : failed(FailureKind.ZONE_UNAVAILABLE, "zone '" + zone + "' does not answer"));
  }

  private Deployment find(CloudAction action, ZoneId zone) {
    return works.deployment(works.positions.service(action.service()), works.positions.zone(zone));
  }

  private Optional<CloudResult> setRoutes(SetRoutes routes) {
    Optional<int[]> zoneOfCluster = works.positions.zoneOfCluster(routes, works.landscape);
    if (zoneOfCluster.isEmpty()) {
      return failed(FailureKind.REFUSED, "routes " + routes.routes() + " do not lead every cluster to a known zone");
    }
    works.lead(works.positions.service(routes.service()), zoneOfCluster.get());
    return Optional.of(new CloudResult.Done(works.now()));
  }

  private Optional<CloudResult> probe(Deployment deployment) {
    works.ledger.probe(deployment.service, deployment.zone);
    DeploymentKey key = deployment.key;
    if (!works.isReachable(key.zone())) {
      return failed(FailureKind.UNHEALTHY, "zone '" + key.zone() + "' does not answer");
    }
    return works.model.isUnwell(key.service(), key.zone(), works.nowMillis())
        ? failed(FailureKind.UNHEALTHY, "a probe of " + key + " found it unwell")
        : Optional.of(new CloudResult.Done(works.now()));
  }

  private Optional<CloudResult> setCapacity(IntentId id, SetCapacity set) {
    Deployment deployment = find(set, set.zone());
    Scaling scaling = new Scaling(works);
    Optional<String> obstacle = scaling.findObstacle(deployment, set.shadowInstances(), set.fullInstances());
    if (obstacle.isPresent()) {
      return failed(FailureKind.NO_CAPACITY, "zone '" + set.zone() + "' " + obstacle.get());
    }
    works.book.begin(deployment.about(Verb.CAPACITY), id, works.now());
    scaling.turn(deployment, set.shadowInstances(), set.fullInstances());
    return Optional.empty();
  }

  private Optional<CloudResult> apply(IntentId id, ApplyDependencies apply) {
    Deployment deployment = find(apply, apply.zone());
    Optional<String> obstacle = deployment.dependencies.findObstacle(apply.inOrder());
    if (obstacle.isPresent()) {
      return failed(FailureKind.REFUSED, obstacle.get());
    }
    works.bill(deployment);
    works.book.begin(deployment.about(Verb.DEPENDENCIES), id, works.now());
    deployment.dependencies.want(apply.inOrder());
    works.beginDependencies(deployment);
    works.refresh(deployment);
    return Optional.empty();
  }

  private Optional<CloudResult> destroy(IntentId id, DestroyDependencies destroy) {
    Deployment deployment = find(destroy, destroy.zone());
    works.bill(deployment);
    works.book.begin(deployment.about(Verb.DEPENDENCIES), id, works.now());
    deployment.dependencies.clear();
    works.refresh(deployment);
    return Optional.empty();
  }

  private Optional<CloudResult> synchronise(IntentId id, Synchronise sync) {
    Deployment target = find(sync, sync.zone());
    Deployment source = find(sync, sync.source());
    Optional<StateMark> mark = source.home ? Optional.of(works.mark(source.service)) : source.replica;
    if (target.home || target == source || mark.isEmpty()) {
      return failed(FailureKind.REFUSED,
          "state of " + target.key + " cannot come from '" + sync.source()
              + "'; a home is its own source, any other source must hold the state");
    }
    works.supersedeTransfer(target);
    works.book.begin(target.about(Verb.STATE), id, works.now());
    works.send(source.zone, target, mark.get(), bytesToSend(target, mark.get(), sync.mode()));
    return Optional.empty();
  }

  /** All of it where that was asked for, where nothing is, or where so much is missing that a delta is not worth it. */
  private static long bytesToSend(Deployment target, StateMark mark, SyncMode mode) {
    StateSpec state = target.spec.state();
    long delta = target.replica.map(m -> m.behind(mark, state)).orElseGet(() -> Delta.whole(state)).bytes();
    boolean whole = mode == SyncMode.FULL || delta > state.fullCopyShare() * state.totalBytes();
    return whole ? state.totalBytes() : delta;
  }
}
