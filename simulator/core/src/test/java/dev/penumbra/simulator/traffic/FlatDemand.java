package dev.penumbra.simulator.traffic;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.demand.Place;
import java.time.Instant;
import java.util.List;

/** As many requests in every slot from each of two places, to each service. */
record FlatDemand(int services, int slots, long slotMillis, int perPlaceAndSlot) implements DemandSource {
  @Override
  public List<Place> places() {
    return List.of(new Place("near", new GeoPoint(0, 0)), new Place("far", new GeoPoint(0, 60)));
  }

  @Override
  public Instant start() {
    return Instant.ofEpochMilli(1_000_000);
  }

  @Override
  public int requests(int service, int place, int slot) {
    return perPlaceAndSlot;
  }
}
