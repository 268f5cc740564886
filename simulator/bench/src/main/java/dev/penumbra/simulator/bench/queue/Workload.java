package dev.penumbra.simulator.bench.queue;

/** Something that works through requests. Each is queued, first come first served, at a load of {@value #LOAD}. */
public interface Workload {
  /** Busy share of the servers. */
  double LOAD = 0.8;
  /** Mean of the service times, in microseconds. */
  double MEAN_MICROS = 10_000;

  /**
   * Works through the next requests.
   *
   * @return a figure that depends on all of them, so that none can be left out
   */
  double run(long requests);
}
