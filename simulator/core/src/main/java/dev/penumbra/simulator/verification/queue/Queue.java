package dev.penumbra.simulator.verification.queue;

import dev.penumbra.simulator.station.Starts;
import dev.penumbra.simulator.station.Station;

/** What is looked at: a station, or one made wrong on purpose to see that it is found out. */
interface Queue {
  /** Begins a stretch. */
  void open(double fromMicros, double untilMicros, Starts starts);

  /** A request arrives. */
  void offer(double arrivalMicros, double demandMicros, Starts starts);

  /** Ends the stretch. */
  void close(Starts starts);

  /** Makes the queue of a case. */
  interface Factory {
    Queue of(QueueCase queue);
  }

  /** The simulator's own; one whose requests have no patience at all loses those that find no free server. */
  static Queue station(QueueCase queue) {
    return of(new Station(queue.loses() ? 0 : Double.POSITIVE_INFINITY), queue.servers());
  }

  /** A station with a number of servers. */
  static Queue of(Station station, int servers) {
    station.setServers(servers, 0);
    return new Queue() {
      @Override
      public void open(double fromMicros, double untilMicros, Starts starts) {
        station.open(fromMicros, untilMicros, starts);
      }

      @Override
      public void offer(double arrivalMicros, double demandMicros, Starts starts) {
        station.offer(arrivalMicros, demandMicros, 0, 0, starts);
      }

      @Override
      public void close(Starts starts) {
        station.close(starts);
      }
    };
  }
}
