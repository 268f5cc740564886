package dev.penumbra.simulator.station;

import java.util.ArrayList;
import java.util.List;

/** The same queue event by event, one server after another: slow and plain, to judge the other by. */
final class NaiveStation {
  private final double patience;
  private final List<Double> freeAt = new ArrayList<>();
  private final List<double[]> queue = new ArrayList<>();
  final List<Double> starts = new ArrayList<>();
  private int places = Integer.MAX_VALUE;
  int rejected;

  NaiveStation(double patience) {
    this.patience = patience;
  }

  void control(int servers, int mayWait, double at) {
    settleUpTo(at);
    places = mayWait;
    while (freeAt.size() > servers) {
      freeAt.remove(freeAt.stream().min(Double::compare).orElseThrow());
    }
    while (freeAt.size() < servers) {
      freeAt.add(at);
    }
    serve(at);
  }

  void arrive(double at, double demand) {
    settleUpTo(at);
    serve(at);
    queue.removeIf(request -> at - request[0] > patience);
    boolean waits = freeAt.stream().noneMatch(free -> free <= at);
    if (waits && queue.size() >= places) {
      rejected++;
      return;
    }
    queue.add(new double[]{at, demand});
    serve(at);
  }

  /** Lets every server that becomes free before {@code until} take the next request at that moment. */
  void settleUpTo(double until) {
    while (true) {
      double next = freeAt.stream().min(Double::compare).orElse(Double.POSITIVE_INFINITY);
      if (queue.isEmpty() || next >= until) {
        return;
      }
      serve(next);
    }
  }

  private void serve(double now) {
    for (int server = 0; server < freeAt.size(); server++) {
      while (freeAt.get(server) <= now && !queue.isEmpty()) {
        double[] request = queue.removeFirst();
        if (now - request[0] <= patience) {
          freeAt.set(server, now + request[1]);
          starts.add(now);
        }
      }
    }
  }
}
