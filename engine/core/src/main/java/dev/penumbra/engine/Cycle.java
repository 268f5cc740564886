package dev.penumbra.engine;

import dev.penumbra.engine.EngineState.Capacity;
import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.DecisionGuard.Joint;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.cloud.CloudAction;
import dev.penumbra.engine.cloud.CloudResult;
import dev.penumbra.engine.cloud.FailureKind;
import dev.penumbra.engine.cloud.Intent;
import dev.penumbra.engine.cloud.IntentId;
import dev.penumbra.engine.cloud.IntentOutcome;
import dev.penumbra.engine.cloud.view.CloudSnapshot;
import dev.penumbra.engine.cloud.view.ZoneSignal;
import dev.penumbra.engine.config.EngineConfig;
import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.journal.JournalEntry;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.prediction.DemandPredictor.Prediction;
import dev.penumbra.engine.shadow.Deployment;
import dev.penumbra.engine.shadow.DeploymentLife.Trigger;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.engine.shadow.LeadTimes;
import dev.penumbra.engine.shadow.Progress;
import dev.penumbra.engine.zones.CapacityBelief;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one cycle gathers on its way from the old state to the new one. Lives for that cycle only. */
final class Cycle {
  /** A provider that has no room now rarely has it within the hour. */
  private static final Duration REFUSAL_LASTS = Duration.ofHours(1);

  private final Landscape landscape;
  private final EngineConfig config;
  private final Observation observation;
  private final SortedMap<DeploymentKey, Deployment> deployments;
  private final Map<DeploymentKey, Capacity> asked;
  private final SortedMap<IntentId, Intent> pending;
  private final List<Intent> intents = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<JournalEntry> journal = new ArrayList<>();
  private DemandHistory history;
  private LeadTimes leads;
  private CapacityBelief capacity;
  private long nextIntent;

  Cycle(Landscape landscape, EngineConfig config, EngineState before, Observation observation) {
    this.landscape = landscape;
    this.config = config;
    this.observation = observation;
    this.deployments = new TreeMap<>(before.deployments());
    this.asked = new HashMap<>(before.asked());
    this.pending = new TreeMap<>(before.pending());
    this.history = before.history();
    this.leads = before.leads();
    this.capacity = before.capacity();
    this.nextIntent = before.nextIntent();
  }

  Instant now() {
    return observation.now();
  }

  EngineConfig config() {
    return config;
  }

  CloudSnapshot snapshot() {
    return observation.snapshot();
  }

  DemandHistory history() {
    return history;
  }

  LeadTimes leads() {
    return leads;
  }

  CapacityBelief capacity() {
    return capacity;
  }

  Map<DeploymentKey, Deployment> deployments() {
    return deployments;
  }

  Deployment deployment(DeploymentKey key) {
    return deployments.getOrDefault(key, Deployment.NONE);
  }

  Collection<Intent> pending() {
    return pending.values();
  }

  Optional<Capacity> findAsked(DeploymentKey key) {
    return Optional.ofNullable(asked.get(key));
  }

  /** True when a deployment is there or was aimed at. */
  boolean isKnown(DeploymentKey key) {
    return deployments.containsKey(key);
  }

  /** Targets of every deployment. */
  Map<DeploymentKey, Target> targets() {
    Map<DeploymentKey, Target> targets = new HashMap<>();
    deployments.forEach((key, deployment) -> targets.put(key, deployment.target()));
    return targets;
  }

  /** True when something of the unit is in the zone, or on its way in or out. */
  boolean isOccupied(Unit unit, int zone) {
    ZoneId id = landscape.zones().get(zone).id();
    return unit.services()
        .stream()
        .map(s -> new DeploymentKey(landscape.services().get(s).id(), id))
        .anyMatch(key -> deployment(key).state() != DeploymentState.ABSENT);
  }

  /** True for a zone that refused capacity lately or does not answer. */
  boolean isClosed(int zone) {
    ZoneId id = landscape.zones().get(zone).id();
    return capacity.isRefused(id, now()) || !isReachable(id);
  }

  private boolean isReachable(ZoneId zone) {
    ZoneSignal signal = snapshot().zones().get(zone);
    return signal == null || signal.reachable();
  }

  /** Takes in the demand that was seen and the ends of earlier intents. */
  void absorb() {
    for (double[] slot : observation.slots()) {
      history = history.append(slot);
    }
    for (IntentOutcome outcome : observation.outcomes()) {
      pending.remove(outcome.intent().id());
      journal.add(new JournalEntry.Ended(now(), outcome));
      switch (outcome.result()) {
        case CloudResult.Done(Instant at) -> succeeded(outcome.intent().action(), at);
        case CloudResult.Failed(_, FailureKind kind, _) -> failed(outcome.intent().action(), kind);
        case CloudResult.Running() -> pending.put(outcome.intent().id(), outcome.intent());
        case CloudResult.Unknown() -> forget(outcome.intent().action());
      }
    }
  }

  private void succeeded(CloudAction action, Instant at) {
    findKey(action).ifPresent(key -> deployments.computeIfPresent(key, (_, d) -> d.doneAt(at)));
    if (action instanceof CloudAction.SetCapacity a) {
      capacity = capacity.withGrant(a.zone());
    }
  }

  private void failed(CloudAction action, FailureKind kind) {
    forget(action);
    if (action instanceof CloudAction.SetCapacity a && kind == FailureKind.NO_CAPACITY) {
      capacity = capacity.withRefusal(a.zone(), now().plus(REFUSAL_LASTS));
    }
    if (action instanceof CloudAction.Probe a && kind == FailureKind.UNHEALTHY) {
      deployments.computeIfPresent(new DeploymentKey(a.service(), a.zone()), (_, d) -> d.foundUnwell());
    }
  }

  /** What was asked did not come about, so it must be asked again. */
  private void forget(CloudAction action) {
    if (action instanceof CloudAction.SetCapacity a) {
      asked.remove(new DeploymentKey(a.service(), a.zone()));
    }
  }

  static Optional<DeploymentKey> findKey(CloudAction action) {
    return switch (action) {
      case CloudAction.SetCapacity a -> Optional.of(new DeploymentKey(a.service(), a.zone()));
      case CloudAction.ApplyDependencies a -> Optional.of(new DeploymentKey(a.service(), a.zone()));
      case CloudAction.DestroyDependencies a -> Optional.of(new DeploymentKey(a.service(), a.zone()));
      case CloudAction.Synchronise a -> Optional.of(new DeploymentKey(a.service(), a.zone()));
      case CloudAction.Probe a -> Optional.of(new DeploymentKey(a.service(), a.zone()));
      case CloudAction.SetRoutes _ -> Optional.empty();
    };
  }

  /** Moves deployments on by what the cloud shows, and measures the starts that came to an end. */
  void followDeployments() {
    for (DeploymentKey key : List.copyOf(deployments.keySet())) {
      ServiceSpec service = landscape.services().get(landscape.getService(key.service()));
      if (!key.zone().equals(service.home())) {
        Deployment deployment = deployment(key);
        Progress.observed(
            deployment, service, snapshot().deployment(key), isReachable(key.zone()), now())
            .ifPresent(trigger -> step(key, trigger));
      }
    }
  }

  /** Applies a trigger to a deployment and writes down where it led. */
  void step(DeploymentKey key, Trigger trigger) {
    Deployment from = deployment(key);
    Deployment to = from.on(trigger, now());
    if (to.state() == from.state()) {
      return;
    }
    deployments.put(key, to);
    journal.add(new JournalEntry.Passed(now(), key, from.state(), to.state(), trigger.name()));
    if (trigger == Trigger.SHADOW_READY || trigger == Trigger.SERVING_READY) {
      from.startTook()
          .ifPresent(took -> leads = leads.with(key.service(), from.start(to.state()), took.toMillis()));
    }
  }

  /** Takes the final decisions over as targets. */
  void decide(List<Joint> reviewed, List<Decision> homes) {
    reviewed.forEach(joint -> joint.decisions().forEach(this::take));
    homes.forEach(this::take);
  }

  private void take(Decision decision) {
    decisions.add(decision);
    journal.add(new JournalEntry.Decided(now(), decision));
    Deployment known = deployment(decision.key());
    if (deployments.containsKey(decision.key()) || decision.chosen().level() != known.target().level()) {
      deployments.put(decision.key(), known.aimedAt(decision.chosen(), now()));
    }
  }

  void put(DeploymentKey key, Deployment deployment) {
    deployments.put(key, deployment);
  }

  /** Writes an intent down, to be submitted after the cycle. */
  void intend(CloudAction action) {
    Intent intent = new Intent(new IntentId("i%09d".formatted(nextIntent++)), now(), action);
    pending.put(intent.id(), intent);
    intents.add(intent);
    journal.add(new JournalEntry.Intended(now(), intent));
    if (action instanceof CloudAction.SetCapacity a) {
      asked.put(new DeploymentKey(a.service(), a.zone()), new Capacity(a.shadowInstances(), a.fullInstances()));
    }
  }

  CycleReport report(
      Prediction prediction, ActivationPolicy.Memory memory, EngineState.RankedZones ranking) {
    deployments.values()
        .removeIf(d -> d.state() == DeploymentState.ABSENT && d.target() instanceof Target.Absent
            && now().isAfter(d.levelChangedAt().plus(config.guard().coolDownDown())));
    EngineState after = new EngineState(
        history, prediction.state(), memory, deployments, asked, pending, leads, capacity, ranking, nextIntent);
    return new CycleReport(after, prediction.forecast(), ranking.services(), decisions, intents, journal);
  }
}
