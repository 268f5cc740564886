package dev.penumbra.simulator.station;

/** Is told what becomes of requests at a station, in the order of their arrival. Times are in microseconds. */
public interface Starts {
  /**
   * A request was given to a server.
   *
   * @param networkMicros what it spends on the way, as it was offered
   * @param caller as it was offered
   */
  void started(double startMicros, double arrivalMicros, double demandMicros, double networkMicros, int caller);

  /** A request was refused because its turn would have come too late. */
  void refused(double arrivalMicros, int caller);

  /** A request was rejected as it arrived, because as many as may wait already did. */
  void rejected(double arrivalMicros, double networkMicros, int caller);
}
