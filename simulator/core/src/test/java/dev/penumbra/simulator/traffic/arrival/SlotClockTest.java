package dev.penumbra.simulator.traffic.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.simulator.kernel.DrawBatch;
import dev.penumbra.simulator.kernel.RandomStream;
import org.junit.jupiter.api.Test;

class SlotClockTest {
  private static final int BLOCK = 256;
  private static final double SLOT_MICROS = 1e6;

  private final DrawBatch batch = new DrawBatch(BLOCK);
  private final double[] moments = new double[BLOCK];

  private static SlotClock clock(int slot, int count) {
    return new SlotClock(
        slot, SLOT_MICROS, count, BLOCK, RandomStream.named(1, "spacings"), RandomStream.named(1, "blocks"));
  }

  /** After a year a double of microseconds has few digits left for gaps below one. */
  @Test
  void fill_denseRequestsLateInALongRun_neverGoesBackwards() {
    int slot = 31_000_000;
    int count = 10_000 * BLOCK;
    SlotClock clock = clock(slot, count);
    double last = slot * SLOT_MICROS;
    int backwards = 0;
    for (int left = count; left > 0; left -= BLOCK) {
      clock.fill(moments, BLOCK, batch);
      for (double moment : moments) {
        backwards += moment < last ? 1 : 0;
        last = moment;
      }
    }
    assertThat(backwards).isZero();
    assertThat(last).isLessThan((slot + 1) * SLOT_MICROS).isGreaterThan((slot + 0.99999) * SLOT_MICROS);
  }

  @Test
  void fill_fewRequestsInManySlots_areUniformInTheirSlot() {
    int[] tenths = new int[10];
    for (int i = 0; i < 20_000; i++) {
      SlotClock clock = new SlotClock(
          3, 10, 5, BLOCK, RandomStream.named(i, "spacings"), RandomStream.named(i, "blocks"));
      clock.fill(moments, 5, batch);
      for (int request = 0; request < 5; request++) {
        tenths[(int) (moments[request] - 30)]++;
      }
    }
    for (int n : tenths) {
      assertThat(n).isBetween(9_600, 10_400);
    }
  }
}
