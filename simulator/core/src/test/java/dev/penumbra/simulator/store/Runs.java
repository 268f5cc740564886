package dev.penumbra.simulator.store;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.simulator.metrics.CostByKind;
import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.run.result.ForecastBand;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.run.result.SlotRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Made-up runs of two services in three zones. */
final class Runs {
  static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  static final long SLOT_MILLIS = 900_000;
  static final DeploymentKey SHOP_IN_WEST = new DeploymentKey(new ServiceId("shop"), new ZoneId("us-west-2"));

  private static final List<ServiceId> SERVICES = List.of(new ServiceId("shop"), new ServiceId("search"));
  private static final List<ZoneId> ZONES = List.of(
      new ZoneId("us-east-1"), new ZoneId("us-west-2"), new ZoneId("eu-west-1"));

  private Runs() {}

  static RunIdentity identity(long seed) {
    TreeMap<String, String> versions = new TreeMap<>();
    versions.put("penumbra", "0.1.0");
    versions.put("java", "25");
    return new RunIdentity(
        "Black \"Friday\"", "ab12", "expected-cost", seed, versions, START, START.plus(Duration.ofDays(365)),
        new RunIdentity.Axes(SERVICES, ZONES, Duration.ofMillis(SLOT_MILLIS)));
  }

  /** A run that leaves that of the same seed after a day. */
  static RunIdentity fork(long seed) {
    RunIdentity parent = identity(seed);
    return new RunIdentity(
        parent.scenarioName(), "cd34", parent.policy(), seed, parent.versions(), parent.start(), parent.end(),
        parent.axes(),
        Optional.of(new RunIdentity.Origin(parent.fingerprint(), START.plus(Duration.ofDays(1)), "[{}]")));
  }

  /** A slot whose every number is of its own. */
  static SlotRecord slot(long number, int service, int zone) {
    LatencyHistogram latency = new LatencyHistogram();
    for (int i = 0; i < 40; i++) {
      latency.record(20_000 + (number * 31 + i * 977L) % 50_000);
    }
    return new SlotRecord(
        START.toEpochMilli() + number * SLOT_MILLIS, service, zone, DeploymentState.ACTIVE, 1, 3, number + 0.25,
        Optional.of(new ForecastBand(10.1, number, number + 2, number + 7, 0.1, 0.9)), 40, number % 7,
        Optional.of(latency), cost(number).total(), Optional.of(cost(number)), OptionalLong.of(number * 3));
  }

  private static CostByKind cost(long number) {
    return new CostByKind(
        new Money(100_000_000 + number), new Money(2_000_000), new Money(300_000), new Money(40_000), new Money(5_000));
  }

  static Decision decision(DeploymentKey key, double demand) {
    Reason reason = Reason.of("predicted demand above threshold", new Figure("demand", demand, "requests/s"));
    return new Decision(key, new Target.Absent(), new Target.Active(3), reason)
        .changedTo(new Target.Shadow(1), "budget", Reason.of("hourly budget spent"));
  }

  /** Writes slots of every deployment, each with a decision. */
  static void write(ResultSink sink, int slots) {
    for (int number = 0; number < slots; number++) {
      for (int service = 0; service < SERVICES.size(); service++) {
        for (int zone = 0; zone < ZONES.size(); zone++) {
          sink.decided(
              START.plusMillis(number * SLOT_MILLIS),
              decision(new DeploymentKey(SERVICES.get(service), ZONES.get(zone)), number));
          sink.slot(slot(number, service, zone));
        }
      }
    }
  }

  static List<SlotRecord> readSlots(Path file, int run) {
    try (StoredRuns runs = StoredRuns.open(file)) {
      List<SlotRecord> slots = new ArrayList<>();
      runs.forEachSlot(runs.list().get(run), SHOP_IN_WEST, START, identity(0).end(), slots::add);
      return slots;
    }
  }
}
