package dev.penumbra.simulator.demand;

import java.time.Instant;
import java.util.List;

/**
 * Demand of which each service has a source of its own.
 *
 * @param parts one per service, each for one service, all with the same places and slots
 */
public record DemandByService(List<DemandSource> parts) implements DemandSource {
  public DemandByService {
    parts = List.copyOf(parts);
    DemandSource first = parts.getFirst();
    for (DemandSource part : parts) {
      if (part.services() != 1 || !part.places().equals(first.places()) || !part.start().equals(first.start())
          || part.slotMillis() != first.slotMillis() || part.slots() != first.slots()) {
        throw new IllegalArgumentException("parts must each have one service, and all the same places and slots");
      }
    }
  }

  @Override
  public List<Place> places() {
    return parts.getFirst().places();
  }

  @Override
  public int services() {
    return parts.size();
  }

  @Override
  public Instant start() {
    return parts.getFirst().start();
  }

  @Override
  public long slotMillis() {
    return parts.getFirst().slotMillis();
  }

  @Override
  public int slots() {
    return parts.getFirst().slots();
  }

  @Override
  public int requests(int service, int place, int slot) {
    return parts.get(service).requests(0, place, slot);
  }
}
