package dev.penumbra.simulator.traffic.arrival;

import dev.penumbra.simulator.kernel.DrawBatch;
import dev.penumbra.simulator.kernel.RandomStream;

/**
 * When the requests of a slot are sent: sorted uniforms, made by exponential spacings that are set against their sum
 * (Devroye 1986, V.3.1). To know that sum beforehand, only the sums of whole blocks are drawn, which are gamma
 * distributed; they do not depend on how a block's spacings share its sum, so these are drawn when the block's turn comes.
 */
final class SlotClock {
  private final RandomStream spacings;
  private final RandomStream blocks;
  private final double last;
  private final double microsPerSpacing;
  /** When the request before the next block was sent, or the start of the slot. */
  private double from;

  /**
   * The clock of a slot before its first request.
   *
   * @param count of all its requests, 1 or more
   * @param block number of requests in each block but the last
   */
  SlotClock(int slot, double slotMicros, int count, int block, RandomStream spacings, RandomStream blocks) {
    this.spacings = spacings;
    this.blocks = blocks;
    from = slot * slotMicros;
    // Rounding must not carry the last one into the next slot.
    last = Math.nextDown((slot + 1) * slotMicros);
    microsPerSpacing = slotMicros / total(blocks.copy(), count, block);
  }

  private SlotClock(SlotClock other) {
    spacings = other.spacings.copy();
    blocks = other.blocks.copy();
    last = other.last;
    microsPerSpacing = other.microsPerSpacing;
    from = other.from;
  }

  /** Sum of all spacings, the one after the last request included. */
  private static double total(RandomStream blocks, int count, int block) {
    double total = 0;
    for (int left = count; left > 0; left -= block) {
      total += blocks.nextGamma(Math.min(block, left));
    }
    return total + blocks.nextExponential();
  }

  /** The moments of the next block of requests, in microseconds since the start of the run. */
  void fill(double[] moments, int number, DrawBatch batch) {
    batch.exponentials(spacings, moments, number);
    double sum = 0;
    for (int i = 0; i < number; i++) {
      sum += moments[i];
      moments[i] = sum;
    }
    double share = blocks.nextGamma(number) / sum * microsPerSpacing;
    for (int i = 0; i < number; i++) {
      moments[i] = Math.min(from + moments[i] * share, last);
    }
    from = moments[number - 1];
  }

  SlotClock copy() {
    return new SlotClock(this);
  }
}
