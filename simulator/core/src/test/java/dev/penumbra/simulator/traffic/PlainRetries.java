package dev.penumbra.simulator.traffic;

import dev.penumbra.engine.model.behaviour.ClientRetries;
import dev.penumbra.simulator.kernel.RandomStream;
import dev.penumbra.simulator.metrics.LatencyHistogram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;

/**
 * One station whose clients ask again, event by event from a list: slow and plain, to judge the other by. It looks at
 * nothing before its time has come.
 */
final class PlainRetries {
  private final ClientRetries clients;
  private final IntToDoubleFunction meanMicros;
  private final RandomStream draws;
  private final PriorityQueue<Event> events = new PriorityQueue<>(
      Comparator.comparingDouble(Event::at).thenComparingLong(Event::order));
  private final List<Double> freeAt = new ArrayList<>();
  private final List<Try> queue = new ArrayList<>();
  private int places;
  private long scheduled;
  final LatencyHistogram latency = new LatencyHistogram();
  long retried;
  long timedOut;
  long rejected;
  long givenUp;
  double busyMicros;

  private record Event(double at, long order, Runnable happens) {}

  private static final class Try {
    final long request;
    final int number;
    final int cluster;
    final double first;
    final double demand;
    final double sent;
    final double network;
    boolean settled;

    Try(long request, int number, int cluster, double first, double demand, double sent, double network) {
      this.request = request;
      this.number = number;
      this.cluster = cluster;
      this.first = first;
      this.demand = demand;
      this.sent = sent;
      this.network = network;
    }
  }

  PlainRetries(ClientRetries clients, IntToDoubleFunction meanMicros, long seed, String service) {
    this.clients = clients;
    this.meanMicros = meanMicros;
    this.draws = RandomStream.named(seed, "retries of " + service);
  }

  private void at(double micros, Runnable happens) {
    events.add(new Event(micros, scheduled++, happens));
  }

  /** A request is sent first at a moment, with what was drawn for it. */
  void request(long request, int cluster, double micros, double demand, double jitter) {
    at(micros, () -> send(new Try(request, 0, cluster, micros, demand, micros, network(cluster, jitter))));
  }

  private double network(int cluster, double jitter) {
    double mean = meanMicros.applyAsDouble(cluster);
    double random = TestLandscape.NETWORK.jitterShare() * mean;
    return mean - random + random * jitter;
  }

  /** From a moment on there are so many servers, and places to wait at. */
  void control(int servers, int mayWait, double micros) {
    runUntil(micros);
    places = mayWait;
    while (freeAt.size() > servers) {
      freeAt.remove(freeAt.stream().min(Double::compare).orElseThrow());
    }
    while (freeAt.size() < servers) {
      freeAt.add(micros);
    }
    serve(micros);
  }

  void runUntil(double micros) {
    while (!events.isEmpty() && events.element().at < micros) {
      Event next = events.remove();
      next.happens.run();
      serve(next.at);
    }
  }

  private void send(Try attempt) {
    retried += attempt.number > 0 ? 1 : 0;
    boolean idle = queue.isEmpty() && freeAt.stream().anyMatch(free -> free <= attempt.sent);
    if (!idle && queue.size() >= places) {
      attempt.settled = true;
      at(
          attempt.sent + Math.min(attempt.network, micros(clients)), () -> {
            rejected++;
            fail(attempt, attempt.sent + Math.min(attempt.network, micros(clients)));
          });
      return;
    }
    queue.add(attempt);
    at(attempt.sent + micros(clients), () -> {
      if (!attempt.settled) {
        timedOut++;
        attempt.settled = true;
        queue.removeIf(waiting -> clients.cancelled() && waiting == attempt);
        fail(attempt, attempt.sent + micros(clients));
      }
    });
  }

  private static double micros(ClientRetries clients) {
    return clients.timeout().toNanos() / 1000.0;
  }

  private void fail(Try failed, double now) {
    if (failed.number == clients.retries()) {
      givenUp++;
      return;
    }
    int number = failed.number + 1;
    double wait = clients.backOff().toNanos() / 1000.0 * Math.pow(clients.backOffFactor(), failed.number)
        * (1 - clients.jitterShare() * draw(failed.request, number, 0));
    double jitter = -StrictMath.log1p(-draw(failed.request, number, 3));
    at(
        now + wait, () -> send(
            new Try(
                failed.request, number, failed.cluster, failed.first, failed.demand, now + wait,
                network(failed.cluster, jitter))));
  }

  private double draw(long request, int number, int which) {
    return draws.doubleAfter((request * 16 + number) * 4 + which);
  }

  private void serve(double now) {
    for (int server = 0; server < freeAt.size(); server++) {
      if (freeAt.get(server) <= now && !queue.isEmpty()) {
        Try next = queue.removeFirst();
        freeAt.set(server, now + next.demand);
        at(now + next.demand, () -> {});
        busyMicros += next.demand;
        double response = next.network + (now - next.sent) + next.demand;
        if (!next.settled && response <= micros(clients)) {
          next.settled = true;
          latency.record((long) (next.sent - next.first + response));
        }
      }
    }
  }
}
