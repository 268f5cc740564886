package dev.penumbra.simulator.verification.queue;

import dev.penumbra.simulator.station.Starts;
import java.util.ArrayDeque;
import java.util.Deque;

/** A wrong queue: one server that takes whoever came last. Mean wait and load are right, the tail is not. */
final class LastComeFirstServed implements Queue {
  private final Deque<double[]> stack = new ArrayDeque<>();
  private double freeAt;
  private double until;

  @Override
  public void open(double fromMicros, double untilMicros, Starts starts) {
    until = untilMicros;
    serveBefore(untilMicros, starts);
  }

  @Override
  public void offer(double arrivalMicros, double demandMicros, Starts starts) {
    serveBefore(arrivalMicros, starts);
    stack.push(new double[]{arrivalMicros, demandMicros});
  }

  private void serveBefore(double micros, Starts starts) {
    while (!stack.isEmpty() && Math.max(freeAt, stack.peek()[0]) < micros) {
      double[] request = stack.pop();
      double start = Math.max(freeAt, request[0]);
      freeAt = start + request[1];
      starts.started(start, request[0], request[1], 0, 0);
    }
  }

  @Override
  public void close(Starts starts) {
    serveBefore(until, starts);
  }
}
