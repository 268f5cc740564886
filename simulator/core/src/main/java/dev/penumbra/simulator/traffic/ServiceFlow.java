package dev.penumbra.simulator.traffic;

import java.util.OptionalDouble;

import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.demand.DemandSource;

/** What the clients of one service send, led to its stations in all zones. Times are microseconds since the start. */
public interface ServiceFlow {
  /** What a zone can do from now on. */
  void setServing(int zone, Serving serving, double atMicros);

  /** Where each cluster is led to from now on. */
  void setRoutes(int[] zoneOfCluster, double atMicros);

  /** Time that a request in each zone spends on the network for the calls it makes. */
  void setCallMicros(double[] callMicros);

  /** Zones that take traffic now; not to be changed. */
  boolean[] takesTraffic();

  /** Works through a stretch in which nothing changes but the requests. */
  void advance(double fromMicros, double untilMicros);

  /** Server-milliseconds of work given out in a zone since the start; empty where it is known at harvests only. */
  default OptionalDouble findBusyMillis(int zone) {
    return OptionalDouble.empty();
  }

  /** What a zone did since the last harvest of it; begins a new one. */
  TrafficSlice harvest(int zone);

  /** One that goes on from here with another objective and demand; called at the start of a slot of the demand. */
  ServiceFlow turned(ServiceSpec service, DemandSource demand, double nowMicros);

  /** An equal one that goes its own way. */
  ServiceFlow copy();
}
