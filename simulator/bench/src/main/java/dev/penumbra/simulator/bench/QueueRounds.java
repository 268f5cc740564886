package dev.penumbra.simulator.bench;

import dev.penumbra.simulator.bench.queue.QueueKind;
import dev.penumbra.simulator.bench.queue.QueueProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Queues measured in turn, round by round, so that what slows the machine for a while slows all of them. */
final class QueueRounds {
  static final List<Integer> SERVERS = List.of(1, 8, 64);
  /** Where the peer and the station alone are measured. */
  static final int PEER_SERVERS = 8;

  private final Map<Case, List<Double>> nanos = new TreeMap<>();

  /** A queue with its number of servers. */
  private record Case(QueueKind kind, int servers) implements Comparable<Case> {
    @Override
    public int compareTo(Case other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : Integer.compare(servers, other.servers);
    }
  }

  /**
   * Measures.
   *
   * @param requests in each of the measurements of a process
   * @param progress is told what comes next
   */
  static QueueRounds measure(int rounds, long requests, Consumer<String> progress)
      throws IOException, InterruptedException {
    QueueRounds measured = new QueueRounds();
    List<Case> cases = new ArrayList<>();
    for (int servers : SERVERS) {
      cases.add(new Case(QueueKind.BARE_LOOP, servers));
      cases.add(new Case(QueueKind.FULL_RUN, servers));
    }
    cases.add(new Case(QueueKind.SSJ, PEER_SERVERS));
    cases.add(new Case(QueueKind.STATION, PEER_SERVERS));
    for (int round = 1; round <= rounds; round++) {
      progress.accept("queues, round " + round + " of " + rounds);
      for (Case each : cases) {
        double found = ForkedProcess.measure(
            QueueProcess.class, each.kind.name(), String.valueOf(each.servers), String.valueOf(requests));
        measured.nanos.computeIfAbsent(each, _ -> new ArrayList<>()).add(found);
      }
    }
    return measured;
  }

  /** Median over rounds of the nanoseconds a request takes. */
  double nanosPerRequest(QueueKind kind, int servers) {
    return median(nanos.getOrDefault(new Case(kind, servers), List.of()));
  }

  /** Median over rounds of how many times as fast the first is as the second. */
  double ratio(QueueKind first, QueueKind second, int servers) {
    List<Double> mine = nanos.getOrDefault(new Case(first, servers), List.of());
    List<Double> others = nanos.getOrDefault(new Case(second, servers), List.of());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < mine.size(); round++) {
      ratios.add(others.get(round) / mine.get(round));
    }
    return median(ratios);
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
