package dev.penumbra.simulator.scenario.change;

import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.demand.Place;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A demand of which a part is multiplied for a while, rounded to whole requests.
 *
 * @param surging positions of the services it concerns
 * @param crowded positions of the places it concerns
 * @param firstSlot from this one on
 * @param endSlot before this one
 */
record SurgedDemand(
    DemandSource before, Set<Integer> surging, Set<Integer> crowded, int firstSlot, int endSlot, double factor)
    implements
      DemandSource {
  SurgedDemand {
    surging = Set.copyOf(surging);
    crowded = Set.copyOf(crowded);
  }

  @Override
  public List<Place> places() {
    return before.places();
  }

  @Override
  public int services() {
    return before.services();
  }

  @Override
  public Instant start() {
    return before.start();
  }

  @Override
  public long slotMillis() {
    return before.slotMillis();
  }

  @Override
  public int slots() {
    return before.slots();
  }

  @Override
  public int requests(int service, int place, int slot) {
    int usual = before.requests(service, place, slot);
    boolean surges = slot >= firstSlot && slot < endSlot && surging.contains(service) && crowded.contains(place);
    return surges ? (int) Math.min(Integer.MAX_VALUE - 1L, Math.round(usual * factor)) : usual;
  }
}
