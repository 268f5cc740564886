package dev.penumbra.simulator.demand;

import java.time.Instant;
import java.util.List;

/** A demand from one of its slots on. */
public record LaterPart(DemandSource whole, int firstSlot) implements DemandSource {
  public LaterPart {
    if (firstSlot < 0 || firstSlot > whole.slots()) {
      throw new IllegalArgumentException("first slot " + firstSlot + " must be 0 to " + whole.slots());
    }
  }

  @Override
  public List<Place> places() {
    return whole.places();
  }

  @Override
  public int services() {
    return whole.services();
  }

  @Override
  public Instant start() {
    return whole.start().plusMillis(firstSlot * whole.slotMillis());
  }

  @Override
  public long slotMillis() {
    return whole.slotMillis();
  }

  @Override
  public int slots() {
    return whole.slots() - firstSlot;
  }

  @Override
  public int requests(int service, int place, int slot) {
    return whole.requests(service, place, firstSlot + slot);
  }
}
