package dev.penumbra.simulator.bench;

import dev.penumbra.simulator.bench.queue.QueueKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was measured, under the names it has in JSON; what was not has its reason. */
final class Figures {
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final Map<String, String> notMeasured = new LinkedHashMap<>();

  void put(String name, double value) {
    values.put(name, rounded(value));
  }

  /** Several under one name, or one that is rounded already. */
  void put(String name, Object value) {
    values.put(name, value);
  }

  /** Says why a figure is not there. */
  void lacks(String name, String reason) {
    values.put(name, null);
    notMeasured.put(name, reason);
  }

  void put(QueueRounds rounds) {
    values.put("bareLoopNanosPerRequest", nanos(rounds, QueueKind.BARE_LOOP));
    values.put("fullRunNanosPerRequest", nanos(rounds, QueueKind.FULL_RUN));
    Map<String, Double> ratios = new LinkedHashMap<>();
    for (int servers : QueueRounds.SERVERS) {
      ratios.put(
          String.valueOf(servers), rounded(rounds.ratio(QueueKind.FULL_RUN, QueueKind.BARE_LOOP, servers)));
    }
    values.put("fullOverBareLoop", ratios);
    put("ssjNanosPerRequest", rounds.nanosPerRequest(QueueKind.SSJ, QueueRounds.PEER_SERVERS));
    put("stationNanosPerRequest", rounds.nanosPerRequest(QueueKind.STATION, QueueRounds.PEER_SERVERS));
    put("overSsj", rounds.ratio(QueueKind.STATION, QueueKind.SSJ, QueueRounds.PEER_SERVERS));
  }

  private static Map<String, Double> nanos(QueueRounds rounds, QueueKind kind) {
    Map<String, Double> nanos = new LinkedHashMap<>();
    for (int servers : QueueRounds.SERVERS) {
      nanos.put(String.valueOf(servers), rounded(rounds.nanosPerRequest(kind, servers)));
    }
    return nanos;
  }

  private static double rounded(double value) {
    return Math.round(1000 * value) / 1000.0;
  }

  /** All of it, in the order in which it was measured, the reasons last. */
  Map<String, @Nullable Object> toMap() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>(values);
    map.put("notMeasured", notMeasured);
    return map;
  }
}
