package dev.penumbra.simulator.verification.flow;

import dev.penumbra.simulator.station.Starts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happened at a station, in whole nanoseconds, so that sums over requests and sums over time can be compared
 * exactly. A request that was refused waited until its patience ended, one that was rejected not at all.
 */
final class StationHistory implements Starts {
  private static final double NANOS_PER_MICRO = 1000;

  private final long patienceNanos;
  private final List<Step> steps = new ArrayList<>();
  private long arrivedNanos;
  private long waitedNanos;
  private long arrived;
  private long started;
  private long refused;
  private int servers;

  /** A change of the number that waits, of the servers that work and of those there are. */
  private record Step(long atNanos, int waiting, int working, int servers) {}

  /**
   * Sums over time.
   *
   * @param waitingNanos number of requests that wait, summed over time
   * @param idleNanos time in which a server was idle although a request waited
   */
  record Areas(long waitingNanos, long idleNanos) {}

  StationHistory(double patienceMicros) {
    patienceNanos = nanos(patienceMicros);
  }

  private static long nanos(double micros) {
    return Math.round(micros * NANOS_PER_MICRO);
  }

  void serversSet(int count, double micros) {
    steps.add(new Step(nanos(micros), 0, 0, count - servers));
    servers = count;
  }

  void arrived(double micros) {
    arrived++;
    arrivedNanos += nanos(micros);
    steps.add(new Step(nanos(micros), 1, 0, 0));
  }

  @Override
  public void started(
      double startMicros, double arrivalMicros, double demandMicros, double networkMicros, int caller) {
    started++;
    leave(nanos(startMicros), arrivalMicros);
    steps.add(new Step(nanos(startMicros), -1, 1, 0));
    steps.add(new Step(nanos(startMicros + demandMicros), 0, -1, 0));
  }

  @Override
  public void rejected(double arrivalMicros, double networkMicros, int caller) {
    refused++;
    leave(nanos(arrivalMicros), arrivalMicros);
    steps.add(new Step(nanos(arrivalMicros), -1, 0, 0));
  }

  @Override
  public void refused(double arrivalMicros, int caller) {
    refused++;
    leave(nanos(arrivalMicros) + patienceNanos, arrivalMicros);
    steps.add(new Step(nanos(arrivalMicros) + patienceNanos, -1, 0, 0));
  }

  private void leave(long atNanos, double arrivalMicros) {
    waitedNanos += atNanos - nanos(arrivalMicros);
    arrivedNanos -= nanos(arrivalMicros);
  }

  long arrived() {
    return arrived;
  }

  long started() {
    return started;
  }

  long refused() {
    return refused;
  }

  /** Time that all requests waited until a moment, those included that wait still. */
  long waitedNanos(double untilMicros) {
    return waitedNanos + (arrived - started - refused) * nanos(untilMicros) - arrivedNanos;
  }

  /** Sums over time until a moment, from the steps alone. */
  Areas areas(double untilMicros) {
    steps.sort(Comparator.comparingLong(Step::atNanos));
    long area = 0;
    long idle = 0;
    long waiting = 0;
    long working = 0;
    long there = 0;
    long before = 0;
    long end = nanos(untilMicros);
    for (Step step : steps) {
      long at = Math.min(step.atNanos(), end);
      area += waiting * (at - before);
      idle += waiting > 0 && working < there ? at - before : 0;
      waiting += step.waiting();
      working += step.working();
      there += step.servers();
      before = at;
    }
    return new Areas(area + waiting * (end - before), idle);
  }
}
