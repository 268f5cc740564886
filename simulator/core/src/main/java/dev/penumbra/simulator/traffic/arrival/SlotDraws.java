package dev.penumbra.simulator.traffic.arrival;

import dev.penumbra.simulator.kernel.DrawBatch;
import dev.penumbra.simulator.kernel.RandomStream;

/** The requests of one service in one slot as they are drawn, a block after the other. */
final class SlotDraws {
  private final SlotClock clock;
  private final PlaceShuffle places;
  private final WorkDraws workDraws;
  private final RandomStream work;
  private final RandomStream ways;
  private final DrawBatch batch = new DrawBatch(Block.MOST);
  private int left;

  /** Before the first request. */
  SlotDraws(SlotClock clock, PlaceShuffle places, WorkDraws workDraws, RandomStream work, RandomStream ways) {
    this.clock = clock;
    this.places = places;
    this.workDraws = workDraws;
    this.work = work;
    this.ways = ways;
    this.left = places.count();
  }

  /** Requests that were not drawn yet. */
  int left() {
    return left;
  }

  /** Draws the next block into one that is given; that is empty when none are left. */
  void draw(Block into) {
    into.count = Math.min(Block.MOST, left);
    left -= into.count;
    if (into.count > 0) {
      clock.fill(into.moments, into.count, batch);
      places.fill(into.clusters, into.count, batch);
      workDraws.fill(work, into.demands, into.count, batch);
      batch.exponentials(ways, into.jitters, into.count);
    }
  }

  /** An equal one that goes its own way. */
  SlotDraws copy() {
    SlotDraws copy = new SlotDraws(clock.copy(), places.copy(), workDraws, work.copy(), ways.copy());
    copy.left = left;
    return copy;
  }
}
