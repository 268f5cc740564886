package dev.penumbra.simulator.verification.queue;

import dev.penumbra.simulator.kernel.RandomStream;
import dev.penumbra.simulator.station.Starts;
import java.util.List;

/**
 * One independent run of a queue from empty, measured after its warm-up. Requests are worked through in stretches as in
 * a simulation, so what waits is carried over many times.
 */
final class Replication implements Starts {
  private static final int ARRIVALS_PER_STRETCH = 1000;

  private final QueueCase queue;
  private final double tailMicros;
  private final double measuredFrom;
  private final double measuredUntil;
  private double firstArrival = Double.POSITIVE_INFINITY;
  private double lastArrival = Double.POSITIVE_INFINITY;
  private double waited;
  private double busy;
  private long beyond;
  private long lost;
  private double gaps;
  private double work;
  private double squaredWork;
  private int measured;

  /**
   * What one run came to, means over the requests measured.
   *
   * @param meanWaitMillis of requests
   * @param utilisation busy share of all servers over a stretch of time
   * @param tailShare share of requests that waited longer than asked for
   * @param lostShare share of requests lost
   * @param controls how far the draws were from their expectation: gaps, work, squared work, each over it
   */
  record Figures(
      double meanWaitMillis, double utilisation, double tailShare, double lostShare, List<Double> controls) {}

  private Replication(QueueCase queue, int requests, double tailMicros) {
    this.queue = queue;
    this.tailMicros = tailMicros;
    this.measuredFrom = queue.warmUpRequests() * queue.arrivals().mean();
    this.measuredUntil = measuredFrom + requests * queue.arrivals().mean();
  }

  /**
   * Runs.
   *
   * @param requests measured, 1 or more
   * @param tailMicros wait beyond which requests are counted
   */
  static Figures run(QueueCase queue, Queue subject, RandomStream random, int requests, double tailMicros) {
    Replication replication = new Replication(queue, requests, tailMicros);
    replication.play(subject, random, requests);
    return replication.figures(requests);
  }

  private void play(Queue subject, RandomStream random, int requests) {
    int first = queue.warmUpRequests();
    int last = first + requests - 1;
    double stretch = ARRIVALS_PER_STRETCH * queue.arrivals().mean();
    double at = queue.arrivals().draw(random);
    int index = 0;
    double until = 0;
    while (index <= last || until < measuredUntil) {
      double from = until;
      until += stretch;
      subject.open(from, until, this);
      for (; at < until; index++) {
        double demand = queue.services().draw(random);
        double gap = queue.arrivals().draw(random);
        if (index >= first && index <= last) {
          note(index == first, index == last, at, gap, demand);
        }
        subject.offer(at, demand, this);
        at += gap;
      }
      subject.close(this);
    }
    subject.open(until, Double.POSITIVE_INFINITY, this);
    subject.close(this);
  }

  private void note(boolean isFirst, boolean isLast, double at, double gap, double demand) {
    firstArrival = isFirst ? at : firstArrival;
    lastArrival = isLast ? at : lastArrival;
    gaps += gap;
    work += demand;
    squaredWork += demand * demand;
  }

  @Override
  public void started(
      double startMicros, double arrivalMicros, double demandMicros, double networkMicros, int caller) {
    double end = startMicros + demandMicros;
    if (end > measuredFrom && startMicros < measuredUntil) {
      busy += Math.min(end, measuredUntil) - Math.max(startMicros, measuredFrom);
    }
    if (arrivalMicros >= firstArrival && arrivalMicros <= lastArrival) {
      measured++;
      waited += startMicros - arrivalMicros;
      if (startMicros - arrivalMicros > tailMicros) {
        beyond++;
      }
    }
  }

  @Override
  public void rejected(double arrivalMicros, double networkMicros, int caller) {
    refused(arrivalMicros, caller);
  }

  @Override
  public void refused(double arrivalMicros, int caller) {
    if (arrivalMicros >= firstArrival && arrivalMicros <= lastArrival) {
      lost++;
    }
  }

  private Figures figures(int requests) {
    if (measured + lost != requests) {
      throw new IllegalStateException(measured + " started and " + lost + " lost of " + requests + " requests");
    }
    double duration = measuredUntil - measuredFrom;
    List<Double> controls = List.of(
        gaps / (requests * queue.arrivals().mean()) - 1, work / (requests * queue.services().mean()) - 1,
        squaredWork / (requests * queue.services().secondMoment()) - 1);
    return new Figures(
        waited / Math.max(1, measured) / 1000, busy / (duration * queue.servers()), (double) beyond / requests,
        (double) lost / requests, controls);
  }
}
