package dev.penumbra.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.activation.policy.Thresholds;
import dev.penumbra.engine.journal.JournalEntry;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.shadow.InstanceState;
import dev.penumbra.simulator.metrics.CostByKind;
import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.metrics.StartPhase;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.run.result.SlotRecord;
import dev.penumbra.simulator.store.SqliteResults;
import dev.penumbra.simulator.store.StoredRun;
import dev.penumbra.simulator.store.StoredRuns;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSimulationTest {
  private static final PolicyConfig LOOP = new PolicyConfig.OriginalLoop(new Thresholds(2, 1));

  @TempDir
  Path folder;

  @Test
  void store_ofARun_holdsEverySlotAndDecisionThatWasTold() {
    Kept told = new Kept();
    RunResult result = runStored(told);
    try (StoredRuns runs = StoredRuns.open(folder.resolve("results"))) {
      StoredRun stored = runs.list().getFirst();
      assertThat(stored.figures()).isEqualTo(result.figures());
      told.decisions.forEach(
          (key, decisions) -> assertThat(
              runs.decisionsUntil(stored, key, SmallWorld.END, Integer.MAX_VALUE).reversed()).isEqualTo(decisions));
      List<SlotRecord> read = new ArrayList<>();
      told.decisions.keySet()
          .forEach(key -> runs.forEachSlot(stored, key, SmallWorld.START, SmallWorld.END, read::add));
      assertThat(inOrder(read)).usingRecursiveFieldByFieldElementComparator().isEqualTo(inOrder(told.slots));
    }
  }

  @Test
  void store_ofARun_addsUpToItsResultToTheNanoDollar() {
    RunResult result = runStored(new Kept());
    List<SlotRecord> slots = readAll();
    assertThat(slots.stream().map(SlotRecord::cost).reduce(Money.ZERO, Money::plus)).isEqualTo(result.cost().total());
    var byKind = slots.stream().map(slot -> slot.costByKind().orElseThrow()).toList();
    var cost = result.cost();
    assertThat(sum(byKind, CostByKind::active)).isEqualTo(cost.active());
    assertThat(sum(byKind, CostByKind::shadow)).isEqualTo(cost.shadow());
    assertThat(sum(byKind, CostByKind::transfer)).isEqualTo(cost.transfer());
    assertThat(sum(byKind, CostByKind::dependencies)).isEqualTo(cost.dependencies());
    assertThat(sum(byKind, CostByKind::penalty)).isEqualTo(cost.penalty());
    assertThat(slots.stream().mapToLong(SlotRecord::requests).sum() + result.dropped() + result.queued())
        .isEqualTo(result.requests());
    assertThat(slots.stream().mapToLong(s -> s.latency().map(LatencyHistogram::count).orElse(0L)).sum())
        .isEqualTo(result.latency().count());
    assertThat(slots.stream().mapToLong(SlotRecord::misses).sum()).isEqualTo(result.misses());
  }

  private static Money sum(List<CostByKind> costs, Function<CostByKind, Money> kind) {
    return costs.stream().map(kind).reduce(Money.ZERO, Money::plus);
  }

  @Test
  void store_ofARun_holdsThePhasesOfEachStartInTheirOrder() {
    Kept told = new Kept();
    runStored(told);
    try (StoredRuns runs = StoredRuns.open(folder.resolve("results"))) {
      List<StartPhase> phases = runs.phases(runs.list().getFirst());
      assertThat(told.phases).containsAll(phases);
      assertThat(phases).extracting(StartPhase::phase)
          .contains(
              Optional.of(InstanceState.PROVISIONING), Optional.of(InstanceState.BOOTING),
              Optional.of(InstanceState.REGISTERING), Optional.empty());
      assertThat(phases).isSortedAccordingTo(
          Comparator.comparingInt(StartPhase::service)
              .thenComparingInt(StartPhase::zone)
              .thenComparingLong(StartPhase::atMillis));
    }
  }

  @Test
  void store_ofARun_holdsForecastsWithQuantilesAndLags() {
    runStored(new Kept());
    Instant late = SmallWorld.START.plus(SmallWorld.SLOT.multipliedBy(10));
    List<SlotRecord> serving = readAll().stream()
        .filter(slot -> slot.demandRequests() > 0 && slot.slotStartMillis() >= late.toEpochMilli())
        .toList();
    assertThat(serving).isNotEmpty().allSatisfy(slot -> assertThat(slot.forecastOneLeadBefore()).isPresent());
    assertThat(serving.stream().map(slot -> slot.forecastOneLeadBefore().orElseThrow()))
        .anyMatch(f -> f.lowRequests() < f.medianRequests() && f.medianRequests() < f.highRequests());
    assertThat(readAll()).anyMatch(slot -> slot.stateLagMillis().orElse(0) > 0);
  }

  private static List<SlotRecord> inOrder(List<SlotRecord> slots) {
    return slots.stream()
        .sorted(
            Comparator.comparingLong(SlotRecord::slotStartMillis)
                .thenComparingInt(SlotRecord::service)
                .thenComparingInt(SlotRecord::zone))
        .toList();
  }

  private RunResult runStored(ResultSink told) {
    SqliteResults store = SqliteResults.open(folder.resolve("results"));
    return new Simulations(SmallWorld.usual().scenario(LOOP))
        .start(identity -> ResultSink.both(told, store.open(identity)))
        .finish();
  }

  private List<SlotRecord> readAll() {
    List<SlotRecord> slots = new ArrayList<>();
    try (StoredRuns runs = StoredRuns.open(folder.resolve("results"))) {
      StoredRun run = runs.list().getFirst();
      for (ServiceId service : run.identity().axes().services()) {
        for (ZoneId zone : run.identity().axes().zones()) {
          runs.forEachSlot(run, new DeploymentKey(service, zone), SmallWorld.START, SmallWorld.END, slots::add);
        }
      }
    }
    return slots;
  }

  /** Keeps what it is told. */
  private static final class Kept implements ResultSink {
    private final List<SlotRecord> slots = new ArrayList<>();
    private final List<StartPhase> phases = new ArrayList<>();
    private final SortedMap<DeploymentKey, List<JournalEntry.Decided>> decisions = new TreeMap<>();

    @Override
    public void phase(StartPhase phase) {
      phases.add(phase);
    }

    @Override
    public void slot(SlotRecord slot) {
      slots.add(slot);
    }

    @Override
    public void decided(Instant at, Decision decision) {
      decisions.computeIfAbsent(decision.key(), _ -> new ArrayList<>()).add(new JournalEntry.Decided(at, decision));
    }
  }
}
