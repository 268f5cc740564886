package dev.penumbra.simulator.run;

import dev.penumbra.engine.CycleReport;
import dev.penumbra.engine.EngineState;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.cloud.view.CloudSnapshot;
import dev.penumbra.engine.cloud.view.DeploymentStatus;
import dev.penumbra.engine.journal.JournalEntry;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.shadow.Deployment;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.engine.shadow.Start;
import dev.penumbra.simulator.cloud.SimulatedCloud;
import dev.penumbra.simulator.metrics.ActivationTimeline;
import dev.penumbra.simulator.metrics.CostBreakdown;
import dev.penumbra.simulator.metrics.CostByKind;
import dev.penumbra.simulator.metrics.CostLedger;
import dev.penumbra.simulator.metrics.CostLine;
import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.metrics.StartPhase;
import dev.penumbra.simulator.run.result.ForecastBand;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.run.result.SlotRecord;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.traffic.Traffic;
import dev.penumbra.simulator.traffic.TrafficSlice;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is measured while a run goes on; hands it to the sink and keeps the sums. */
final class RunMeasures {
  private final Scenario scenario;
  private final ClusterDemand demand;
  private final RunIdentity identity;
  private final ResultSink sink;
  /** To make records that nobody reads costs an eighth of a run as a fluid. */
  private final boolean read;
  private final CostLedger penalties;
  private final ActivationTimeline timeline;
  private final JournalDigest journal;
  private final LatencyHistogram latency;
  private final RecentForecasts forecasts;
  private final CostByKind[][] costSoFar;
  private List<CostLine> costLines = List.of();
  private long requests;
  private long misses;
  private long dropped;
  private long rejected;
  private RunResult.Attempts attempts = RunResult.Attempts.NONE;
  private long queued;

  RunMeasures(Scenario scenario, ClusterDemand demand, RunIdentity identity, ResultSink sink) {
    this(
        scenario, demand, identity, sink, new CostLedger(scenario.landscape()),
        new ActivationTimeline(scenario.landscape()),
        new JournalDigest(), new LatencyHistogram(), new RecentForecasts(),
        nothing(scenario.landscape()));
  }

  private RunMeasures(
      Scenario scenario,
      ClusterDemand demand,
      RunIdentity identity,
      ResultSink sink,
      CostLedger penalties,
      ActivationTimeline timeline,
      JournalDigest journal,
      LatencyHistogram latency,
      RecentForecasts forecasts,
      CostByKind[][] costSoFar) {
    this.scenario = scenario;
    this.demand = demand;
    this.identity = identity;
    this.sink = sink;
    this.read = !sink.equals(ResultSink.NONE);
    this.penalties = penalties;
    this.timeline = timeline;
    this.journal = journal;
    this.latency = latency;
    this.forecasts = forecasts;
    this.costSoFar = costSoFar;
  }

  void cycle(CycleReport report) {
    for (JournalEntry entry : report.journal()) {
      journal.add(entry);
    }
    report.decisions().forEach(decision -> sink.decided(report.forecast().issuedAt(), decision));
    forecasts.add(report.forecast());
  }

  /** Clusters are led elsewhere from a moment on. */
  void routed(long atMillis, int service, int[] zoneOfCluster) {
    sink.routed(Instant.ofEpochMilli(atMillis), service, Arrays.stream(zoneOfCluster).boxed().toList());
  }

  /** An instance on its way to being ready goes on to a phase. */
  void phase(StartPhase phase) {
    sink.phase(phase);
  }

  /** Takes in the slot that has just ended at {@code until}. */
  void slot(long from, long until, Traffic traffic, SimulatedCloud cloud, EngineState state) {
    queued = 0;
    TrafficSlice[][] slices = harvest(traffic, cloud);
    CostLedger ledger = cloud.ledger();
    ledger.add(penalties);
    costLines = ledger.lines(scenario.cloud().perMillionProbes());
    CostByKind[][] spent = spent(costLines);
    Landscape landscape = scenario.landscape();
    Optional<View> view = read ? Optional.of(new View(cloud.observe(), state)) : Optional.empty();
    for (int s = 0; s < slices.length; s++) {
      for (int z = 0; z < slices[s].length; z++) {
        DeploymentKey key = new DeploymentKey(
            landscape.services().get(s).id(), landscape.zones().get(z).id());
        Deployment deployment = state.deployments().getOrDefault(key, Deployment.NONE);
        timeline.level(s, z, level(deployment.state()), cloud.billedShadows(s, z), until);
        CostByKind now = spent[s][z];
        boolean idle = now.equals(costSoFar[s][z]) && slices[s][z].arrived() == 0 && slices[s][z].finished() == 0;
        DeploymentState shown = isHome(s, key.zone()) ? DeploymentState.ACTIVE : deployment.state();
        if (view.isPresent() && (!idle || shown != DeploymentState.ABSENT)) {
          sink.slot(record(from, s, z, shown, slices[s][z], now.since(costSoFar[s][z]), view.get()));
        }
        costSoFar[s][z] = now;
      }
    }
  }

  /** A home has no life that the engine follows: it always serves. */
  private boolean isHome(int service, ZoneId zone) {
    return scenario.landscape().services().get(service).home().equals(zone);
  }

  private TrafficSlice[][] harvest(Traffic traffic, SimulatedCloud cloud) {
    TrafficSlice[][] slices = new TrafficSlice[costSoFar.length][costSoFar[0].length];
    for (int s = 0; s < slices.length; s++) {
      for (int z = 0; z < slices[s].length; z++) {
        TrafficSlice slice = traffic.harvest(s, z);
        slices[s][z] = slice;
        requests += slice.arrived();
        misses += slice.misses();
        dropped += slice.dropped();
        rejected += slice.rejected();
        attempts = attempts.plus(
            slice.attempts().retried(), slice.attempts().timedOut(), slice.attempts().rejected(),
            slice.attempts().givenUp());
        queued += slice.inSystem();
        if (slice.finished() > 0) {
          latency.add(slice.latency());
        }
        penalties.penalty(s, z, slice.microsAbove());
        cloud.reportLoad(s, z, slice.utilisation(), slice.queued());
      }
    }
    return slices;
  }

  private CostByKind[][] spent(List<CostLine> lines) {
    CostByKind[][] spent = nothing(scenario.landscape());
    for (CostLine line : lines) {
      spent[line.service()][line.zone()] = spent[line.service()][line.zone()].plus(line);
    }
    return spent;
  }

  private static CostByKind[][] nothing(Landscape landscape) {
    CostByKind[][] nothing = new CostByKind[landscape.services().size()][landscape.zones().size()];
    for (CostByKind[] service : nothing) {
      Arrays.fill(service, CostByKind.NONE);
    }
    return nothing;
  }

  /** What the cloud and the engine show at the slot's end. */
  private record View(CloudSnapshot snapshot, EngineState state) {}

  private SlotRecord record(
      long from,
      int s,
      int z,
      DeploymentState at,
      TrafficSlice slice,
      CostByKind spent,
      View view) {
    DeploymentStatus status = view.snapshot.deployment(new DeploymentKey(
        scenario.landscape().services().get(s).id(), scenario.landscape().zones().get(z).id()));
    OptionalLong lag = status.replica().present()
        ? OptionalLong.of(status.replica().lagMillis())
        : OptionalLong.empty();
    return new SlotRecord(
        from, s, z, at, status.shadow().billed(), status.full().billed(), demand(s, z, from, view.snapshot),
        band(s, z, view.snapshot, view.state), slice.finished(), slice.misses(),
        Optional.of(slice.latency()).filter(l -> l.count() > 0), spent.total(),
        Optional.of(spent), lag);
  }

  /** Series of the clusters that are led to a zone. */
  private int[] led(int service, int zone, CloudSnapshot snapshot) {
    Landscape landscape = scenario.landscape();
    int[] clusters = snapshot.led(
        landscape.services().get(service).id(), landscape.zones().get(zone).id(), landscape.clusters());
    return Arrays.stream(clusters).map(c -> demand.index().of(service, c)).toArray();
  }

  private double demand(int service, int zone, long from, CloudSnapshot snapshot) {
    int slot = demand.slotAt(from);
    return Arrays.stream(led(service, zone, snapshot))
        .mapToDouble(series -> demand.requests(service, demand.index().cluster(series), slot))
        .sum();
  }

  private Optional<ForecastBand> band(int service, int zone, CloudSnapshot snapshot, EngineState state) {
    ServiceId id = scenario.landscape().services().get(service).id();
    long lead = state.leads().millis(id, Start.COLD);
    int slots = (int) Math.max(1, Math.ceilDiv(lead, scenario.window().slotMillis()));
    return forecasts.find(slots, led(service, zone, snapshot));
  }

  private static Level level(DeploymentState state) {
    return switch (state) {
      case ABSENT, REMOVING, FAILED -> Level.ABSENT;
      case PREPARING, SHADOW, ACTIVATING -> Level.SHADOW;
      case ACTIVE, DRAINING -> Level.ACTIVE;
    };
  }

  RunResult result(Instant now) {
    var warmth = timeline.warmth(now.toEpochMilli());
    long seconds = (now.toEpochMilli() - scenario.window().start().toEpochMilli()) / 1000;
    return new RunResult(
        identity, seconds, requests, latency.copy(), misses, dropped, rejected, attempts, queued,
        CostBreakdown.of(costLines),
        warmth.activations(),
        warmth.wastedHours(), journal.hex());
  }

  /** Tells the sink of the run's end. */
  void finish(Instant now) {
    RunResult result = result(now);
    sink.finished(result.figures(), result.journalDigest());
  }

  /** Closes the sink; it holds an interrupted run unless it was told of the end. */
  void close() {
    sink.close();
  }

  RunMeasures copy(ResultSink other) {
    return copy(scenario, demand, penalties.copy(), other);
  }

  /** One that goes on from here under another scenario. */
  RunMeasures turned(Scenario later, ClusterDemand sent) {
    boolean samePrices = later.landscape().equals(scenario.landscape());
    return copy(later, sent, samePrices ? penalties : penalties.turned(later.landscape()), sink);
  }

  private RunMeasures copy(Scenario scenario, ClusterDemand demand, CostLedger penalties, ResultSink other) {
    CostByKind[][] costs = Arrays.stream(costSoFar).map(CostByKind[]::clone).toArray(CostByKind[][]::new);
    RunMeasures copy = new RunMeasures(
        scenario, demand, identity, other, penalties, timeline.copy(), journal.copy(), latency.copy(), forecasts.copy(),
        costs);
    copy.costLines = costLines;
    copy.requests = requests;
    copy.misses = misses;
    copy.dropped = dropped;
    copy.rejected = rejected;
    copy.attempts = attempts;
    copy.queued = queued;
    return copy;
  }
}
