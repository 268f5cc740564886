package dev.penumbra.simulator.traffic.arrival;

import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.kernel.RandomStream;

/** Opens the slots of one service, from streams named for both. Immutable. */
final class SlotSource {
  private final DemandSource source;
  private final int service;
  private final long seed;
  private final String name;
  private final WorkDraws workDraws;
  private final int[] clusterOfPlace;

  SlotSource(DemandSource source, int service, ServiceTime time, long seed, String name, int[] clusterOfPlace) {
    this(source, service, seed, name, WorkDraws.of(time), clusterOfPlace);
  }

  private SlotSource(
      DemandSource source, int service, long seed, String name, WorkDraws workDraws, int[] clusterOfPlace) {
    this.source = source;
    this.service = service;
    this.seed = seed;
    this.name = name;
    this.workDraws = workDraws;
    this.clusterOfPlace = clusterOfPlace;
  }

  /** The same service with other demand. */
  SlotSource of(DemandSource other) {
    return new SlotSource(other, service, seed, name, workDraws, clusterOfPlace);
  }

  /** Number of slots. */
  int slots() {
    return source.slots();
  }

  /** A slot before its first request. */
  SlotDraws open(int slot) {
    PlaceShuffle places = new PlaceShuffle(source, service, slot, clusterOfPlace, stream("places", slot));
    SlotClock clock = new SlotClock(
        slot, 1000.0 * source.slotMillis(), places.count(), Block.MOST, stream("spacings", slot),
        stream("blocks", slot));
    return new SlotDraws(clock, places, workDraws, stream("work", slot), stream("ways", slot));
  }

  /** The slot that begins at a moment, in microseconds since the start. */
  int slotAt(double micros) {
    return (int) Math.round(micros / (1000.0 * source.slotMillis()));
  }

  /** Where chances of a slot's requests are looked up by their number. */
  RandomStream chances(int slot) {
    return stream("chances", slot);
  }

  private RandomStream stream(String what, int slot) {
    return RandomStream.named(seed, what + " of " + name, slot);
  }
}
