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

  /** The simulator's own. */
  static Queue station(QueueCase queue) {
    Station station = new Station(Double.POSITIVE_INFINITY);
    station.setPlaces(queue.room());
    return of(station, queue.servers());
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
