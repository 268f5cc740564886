package dev.penumbra.simulator.traffic;

import java.util.OptionalDouble;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.simulator.demand.DemandSource;

/**
 * The requests of a run and the stations they queue at. Between two control events nothing changes but the requests
 * themselves, so they are worked through in bulk by {@link #advance}. All positions are those of the landscape; times
 * are epoch milliseconds and never go backwards.
 */
public interface Traffic {
  /** What a deployment can do from {@code atMillis} on. */
  void setServing(int service, int zone, Serving serving, long atMillis);

  /** Where each cluster is led to from {@code atMillis} on; a name server's old answer is still used until it expires. */
  void setRoutes(int service, int[] zoneOfCluster, long atMillis);

  /** Works through every arrival before {@code untilMillis} that was not worked through yet. */
  void advance(long untilMillis);

  /** Server-milliseconds of work a deployment was given since the start; empty where it is known at harvests only. */
  default OptionalDouble findBusyMillis(int service, int zone) {
    return OptionalDouble.empty();
  }

  /** What a deployment did since the last harvest of it; begins a new one. */
  TrafficSlice harvest(int service, int zone);

  /**
   * One that goes on from here under other circumstances; called at the start of a slot of the demand, after every harvest.
   *
   * @param landscape the same but for objectives and prices
   * @param demand with the same places, and the same before this slot
   */
  Traffic turned(Landscape landscape, DemandSource demand);

  /** An equal one that goes its own way from here. */
  Traffic copy();
}
