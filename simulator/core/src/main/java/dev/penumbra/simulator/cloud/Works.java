package dev.penumbra.simulator.cloud;

import dev.penumbra.engine.cloud.FailureKind;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.shadow.InstanceState;
import dev.penumbra.simulator.cloud.CloudEvent.DependencyDue;
import dev.penumbra.simulator.cloud.CloudEvent.LagDue;
import dev.penumbra.simulator.cloud.CloudEvent.OutageBegins;
import dev.penumbra.simulator.cloud.CloudEvent.OutageEnds;
import dev.penumbra.simulator.cloud.CloudEvent.Released;
import dev.penumbra.simulator.cloud.CloudEvent.ScaleDue;
import dev.penumbra.simulator.cloud.CloudEvent.StepDue;
import dev.penumbra.simulator.cloud.CloudEvent.TransferDue;
import dev.penumbra.simulator.cloud.intent.IntentBook;
import dev.penumbra.simulator.cloud.intent.IntentBook.Verb;
import dev.penumbra.simulator.cloud.model.CloudModel;
import dev.penumbra.simulator.cloud.model.Fault;
import dev.penumbra.simulator.cloud.model.WriteRates;
import dev.penumbra.simulator.cloud.state.SourceState;
import dev.penumbra.simulator.cloud.state.StateMark;
import dev.penumbra.simulator.cloud.state.Transfers;
import dev.penumbra.simulator.cloud.state.Transfers.Transfer;
import dev.penumbra.simulator.cloud.steering.CloudChange;
import dev.penumbra.simulator.cloud.steering.CloudChange.RoutesChanged;
import dev.penumbra.simulator.cloud.steering.CloudChange.ServingChanged;
import dev.penumbra.simulator.cloud.steering.Positions;
import dev.penumbra.simulator.cloud.steering.RouteMap;
import dev.penumbra.simulator.kernel.EventQueue;
import dev.penumbra.simulator.metrics.CostLedger;
import dev.penumbra.simulator.metrics.StartPhase;
import dev.penumbra.simulator.traffic.Serving;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What goes on inside the simulated cloud: its deployments, its transfers, and what happens to them over time. */
final class Works {
  final Landscape landscape;
  final CloudModel model;
  final Positions positions;
  final IntentBook book;
  final CostLedger ledger;
  private final PhaseTimes times;
  private final SourceState source;
  private final Transfers transfers;
  private final EventQueue<CloudEvent> queue;
  private final List<Deployment> deployments = new ArrayList<>();
  private final RouteMap routes;
  private List<CloudChange> changes = new ArrayList<>();
  private List<StartPhase> phases = new ArrayList<>();

  Works(Landscape landscape, CloudModel model, long seed, WriteRates rates, long startMillis) {
    this.landscape = landscape;
    this.model = model;
    positions = Positions.of(landscape);
    book = new IntentBook();
    ledger = new CostLedger(landscape);
    times = new PhaseTimes(model, seed);
    source = new SourceState(landscape, rates, startMillis);
    transfers = new Transfers(model.bandwidth().bytesPerMilli());
    queue = new EventQueue<>();
    routes = new RouteMap(landscape, positions);
    IntStream.range(0, landscape.services().size()).forEach(service -> place(service, startMillis));
    schedule(CloudEvent.foreseen(landscape, startMillis));
    schedule(CloudEvent.outages(model.faults(), positions, startMillis));
  }

  private Works(Works other, Landscape landscape, CloudModel model, CostLedger ledger, SourceState source) {
    this.landscape = landscape;
    this.model = model;
    this.ledger = ledger;
    this.source = source;
    positions = other.positions;
    book = other.book.copy();
    times = other.times;
    transfers = other.transfers.copy();
    queue = other.queue.copy();
    other.deployments.forEach(d -> deployments.add(d.copy()));
    routes = other.routes.copy();
    changes = new ArrayList<>(other.changes);
    phases = new ArrayList<>(other.phases);
  }

  Works copy() {
    return new Works(this, landscape, model, ledger.copy(), source.copy());
  }

  /** One that goes on from here at other prices, with more faults and state written at other rates. */
  Works turned(Landscape later, CloudModel next, WriteRates rates) {
    boolean samePrices = later.equals(landscape);
    Works now = copy();
    if (!samePrices) {
      now.deployments.forEach(now::bill);
      now.transfers.active().forEach(t -> now.enter(t, now.ledger));
      now.transfers.pay(nowMillis());
    }
    CostLedger account = samePrices ? now.ledger : now.ledger.turned(later);
    Works turned = new Works(now, later, next, account, source.writtenAt(rates));
    List<Fault> more = next.faults().stream().filter(f -> !model.faults().contains(f)).toList();
    turned.schedule(CloudEvent.outages(more, positions, nowMillis()));
    return turned;
  }

  private void place(int service, long startMillis) {
    ServiceSpec spec = landscape.services().get(service);
    for (Zone zone : landscape.zones()) {
      int at = positions.zone(zone.id());
      deployments.add(new Deployment(service, at, spec, new DeploymentKey(spec.id(), zone.id()), startMillis));
    }
  }

  private void schedule(List<CloudEvent.Timed> events) {
    events.forEach(event -> schedule(event.atMillis(), event.event()));
  }

  void schedule(long atMillis, CloudEvent event) {
    queue.schedule(atMillis, event.priority(), event);
  }

  long nowMillis() {
    return source.nowMillis();
  }

  Instant now() {
    return Instant.ofEpochMilli(nowMillis());
  }

  long nextEventMillis() {
    return queue.peekMillis();
  }

  void advanceTo(long millis) {
    advanceBefore(millis);
    while (queue.peekMillis() == millis) {
      happen(queue.poll());
    }
  }

  void advanceBefore(long millis) {
    if (millis < nowMillis()) {
      throw new IllegalArgumentException(millis + " ms lies before the present, " + nowMillis() + " ms");
    }
    while (queue.peekMillis() < millis) {
      source.advanceTo(queue.peekMillis());
      happen(queue.poll());
    }
    source.advanceTo(millis);
  }

  private void happen(CloudEvent event) {
    switch (event) {
      case OutageBegins(int zone) -> lose(zone);
      case OutageEnds(int zone) -> deployments.stream().filter(d -> d.zone == zone).forEach(d -> d.fleet.clearFailed());
      case Released(int service) -> release(service);
      case TransferDue(int sharing) -> arrive(sharing);
      case DependencyDue(int service, int zone, int template, int epoch) -> finishDependency(
          deployment(service, zone), template, epoch);
      case StepDue(int service, int zone, int ordinal, int step) -> {
        Deployment deployment = deployment(service, zone);
        deployment.fleet.find(ordinal).filter(i -> i.step() == step).ifPresent(i -> step(deployment, i));
      }
      case LagDue(int service, int zone) -> refresh(deployment(service, zone));
      case ScaleDue(int service, int zone) -> new Scaling(this).look(deployment(service, zone));
    }
  }

  private void lose(int zone) {
    for (Deployment deployment : deployments) {
      if (deployment.zone == zone) {
        bill(deployment);
        deployment.lose();
        fail(deployment, Verb.CAPACITY);
        fail(deployment, Verb.DEPENDENCIES);
      }
    }
    for (Transfer lost : abort(t -> t.from() == zone || t.to() == zone)) {
      fail(deployment(lost.service(), lost.to()), Verb.STATE);
    }
    deployments.stream().filter(d -> d.zone == zone).forEach(this::refresh);
  }

  private void fail(Deployment deployment, Verb verb) {
    book.fail(deployment.about(verb), FailureKind.ZONE_UNAVAILABLE, "a zone was lost in an outage", now());
  }

  private void release(int service) {
    source.release(service);
    deployments.stream().filter(d -> d.service == service).forEach(this::refresh);
  }

  private void step(Deployment deployment, Instance instance) {
    bill(deployment);
    switch (instance.state()) {
      case PROVISIONING -> instance.step(InstanceState.BOOTING);
      case BOOTING -> boot(deployment, instance);
      case REGISTERING -> instance.becomeReady();
      case RESIZING -> instance.step(InstanceState.REGISTERING);
      case DRAINING -> instance.endDraining();
      case SYNCHRONISING, READY, TERMINATED, FAILED -> throw new IllegalStateException(
          "an instance that is " + instance.state() + " has no phase that ends by time");
    }
    scheduleStep(deployment, instance);
    deployment.fleet.clearTerminated();
    refresh(deployment);
  }

  private void boot(Deployment deployment, Instance instance) {
    boolean fails = model.failsBoots(deployment.key.zone(), nowMillis()) || times.failsToBoot(deployment.key, instance);
    instance.step(fails ? InstanceState.FAILED : InstanceState.SYNCHRONISING);
    if (fails) {
      book.fail(deployment.about(Verb.CAPACITY), FailureKind.BOOT_FAILED,
          "instance " + instance.ordinal() + " of " + deployment.key + " did not boot", now());
    }
  }

  void scheduleStep(Deployment deployment, Instance instance) {
    times.millis(deployment.key, instance)
        .ifPresent(millis -> schedule(nowMillis() + millis,
            new StepDue(deployment.service, deployment.zone, instance.ordinal(), instance.step())));
  }

  void beginDependencies(Deployment deployment) {
    DependencySet dependencies = deployment.dependencies;
    for (int template : dependencies.beginNext()) {
      schedule(nowMillis() + dependencies.provisioningMillis(template),
          new DependencyDue(deployment.service, deployment.zone, template, dependencies.epoch()));
    }
  }

  private void finishDependency(Deployment deployment, int template, int epoch) {
    if (deployment.dependencies.epoch() == epoch) {
      bill(deployment);
      deployment.dependencies.finish(template);
      beginDependencies(deployment);
      refresh(deployment);
    }
  }

  /** Sends state to a deployment; nothing to send arrives at once. */
  void send(int from, Deployment target, StateMark mark, long bytes) {
    if (bytes == 0) {
      receive(target, mark);
    } else {
      transfers.begin(target.service, from, target.zone, bytes, mark, nowMillis());
      scheduleArrival();
    }
  }

  private void scheduleArrival() {
    if (transfers.nextDueMillis() < Long.MAX_VALUE) {
      schedule(transfers.nextDueMillis(), new TransferDue(transfers.sharing()));
    }
  }

  private void arrive(int sharing) {
    if (transfers.sharing() == sharing) {
      for (Transfer arrived : transfers.takeArrived(nowMillis())) {
        enter(arrived, ledger);
        receive(deployment(arrived.service(), arrived.to()), arrived.mark());
      }
      scheduleArrival();
    }
  }

  /** A replica is at least as new as what arrives, and too old once the limit of lag has passed since then. */
  private void receive(Deployment target, StateMark mark) {
    StateMark newest = target.replica.filter(m -> m.atMillis() > mark.atMillis()).orElse(mark);
    target.replica = Optional.of(newest);
    book.finish(target.about(Verb.STATE), now());
    long tooOld = newest.atMillis() + target.spec.state().lagLimit().toMillis() + 1;
    if (tooOld > nowMillis()) {
      schedule(tooOld, new LagDue(target.service, target.zone));
    }
    refresh(target);
  }

  /** Stops what is on its way to a deployment; what has arrived of it was for nothing, but is paid for. */
  void supersedeTransfer(Deployment target) {
    abort(t -> t.service() == target.service && t.to() == target.zone);
  }

  private List<Transfer> abort(Predicate<Transfer> chosen) {
    List<Transfer> aborted = transfers.take(chosen, nowMillis());
    if (!aborted.isEmpty()) {
      aborted.forEach(t -> enter(t, ledger));
      scheduleArrival();
    }
    return aborted;
  }

  private void enter(Transfer transfer, CostLedger into) {
    into.transfer(transfer.service(), transfer.from(), transfer.to(), transfer.unpaidAt(nowMillis()));
  }

  void bill(Deployment deployment) {
    deployment.bill(ledger, nowMillis());
  }

  CostLedger ledgerNow() {
    CostLedger now = ledger.copy();
    deployments.forEach(d -> d.billInto(now, nowMillis()));
    transfers.active().forEach(t -> enter(t, now));
    return now;
  }

  /** Draws the consequences of a change in a deployment. */
  void refresh(Deployment deployment) {
    StateMark mark = mark(deployment.service);
    for (Instance instance : deployment.waitingForState(mark)) {
      instance.step(InstanceState.REGISTERING);
      scheduleStep(deployment, instance);
    }
    finishCapacity(deployment);
    if (deployment.dependencies.isSettled()) {
      book.finish(deployment.about(Verb.DEPENDENCIES), now());
    }
    Serving serving = deployment.servingNow(mark);
    if (deployment.isNews(serving)) {
      deployment.serving = serving;
      changes.add(new ServingChanged(nowMillis(), deployment.service, deployment.zone, serving));
    }
    Optional<InstanceState> phase = deployment.fleet.nextToBeReady();
    if (!phase.equals(deployment.phase)) {
      deployment.phase = phase;
      phases.add(new StartPhase(nowMillis(), deployment.service, deployment.zone, phase));
    }
  }

  private void finishCapacity(Deployment deployment) {
    int shadows = deployment.wantedShadows;
    int fulls = deployment.wantedFulls;
    if (book.isRunning(deployment.about(Verb.CAPACITY)) && deployment.fleet.isExactly(shadows, fulls)) {
      book.finish(deployment.about(Verb.CAPACITY), now());
      if (shadows + fulls == 0) {
        forget(deployment);
      }
    }
  }

  /** State goes with the last instance that held it. */
  private void forget(Deployment deployment) {
    deployment.replica = Optional.empty();
    supersedeTransfer(deployment);
    book.fail(deployment.about(Verb.STATE), FailureKind.SUPERSEDED, deployment.key + " was removed", now());
  }

  StateMark mark(int service) {
    return source.mark(service);
  }

  void lead(int service, int[] zoneOfCluster) {
    if (routes.lead(service, zoneOfCluster)) {
      changes.add(new RoutesChanged(nowMillis(), service, zoneOfCluster));
    }
  }

  List<CloudChange> takeChanges() {
    List<CloudChange> taken = List.copyOf(changes);
    changes = new ArrayList<>();
    return taken;
  }

  List<StartPhase> takePhases() {
    List<StartPhase> taken = List.copyOf(phases);
    phases = new ArrayList<>();
    return taken;
  }

  Deployment deployment(int service, int zone) {
    return deployments.get(service * landscape.zones().size() + zone);
  }

  Deployment home(int service) {
    return deployment(service, positions.zone(landscape.services().get(service).home()));
  }

  boolean isReachable(ZoneId zone) {
    return !model.isOut(zone, nowMillis());
  }

  /** Virtual processors of a zone that are not in use. */
  double freeVcpu(int zone) {
    double all = model.capacity().vcpu(landscape.zones().get(zone).kind());
    return isUnused(zone) ? all : all - usedVcpu(zone);
  }

  private boolean isUnused(int zone) {
    for (int service = 0; service < landscape.services().size(); service++) {
      if (!deployment(service, zone).fleet.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private double usedVcpu(int zone) {
    return IntStream.range(0, landscape.services().size())
        .mapToObj(service -> deployment(service, zone))
        .mapToDouble(d -> d.fleet.vcpu(d.spec))
        .sum();
  }

  /** All of them, by service, then by zone. */
  List<Deployment> deployments() {
    return Collections.unmodifiableList(deployments);
  }

  Map<ServiceId, Map<ClusterId, ZoneId>> routes() {
    return routes.byId();
  }
}
