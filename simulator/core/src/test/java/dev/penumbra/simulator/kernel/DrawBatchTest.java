package dev.penumbra.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DrawBatchTest {
  private static final int BATCH = 1000;
  private static final int BATCHES = 1000;

  private final RandomStream stream = RandomStream.named(7, "batches");
  private final DrawBatch batch = new DrawBatch(BATCH);
  private final double[] draws = new double[BATCH];

  private interface Filling {
    void fill();
  }

  /** Shares of draws above limits, over many batches. */
  private double[] sharesAbove(Filling filling, double... limits) {
    double[] shares = new double[limits.length];
    for (int i = 0; i < BATCHES; i++) {
      filling.fill();
      for (int j = 0; j < limits.length; j++) {
        double limit = limits[j];
        shares[j] += (double) Arrays.stream(draws).filter(x -> x > limit).count() / BATCH / BATCHES;
      }
    }
    return shares;
  }

  private static void assertClose(double[] shares, double... expected) {
    for (int i = 0; i < shares.length; i++) {
      double share = expected[i];
      assertThat(shares[i]).isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / BATCH / BATCHES)));
    }
  }

  @Test
  void exponentials_manyBatches_haveTheirTail() {
    double[] shares = sharesAbove(() -> batch.exponentials(stream, draws, BATCH), 0.02, 1, 5, 8.5);
    assertClose(shares, StrictMath.exp(-0.02), StrictMath.exp(-1), StrictMath.exp(-5), StrictMath.exp(-8.5));
  }

  @Test
  void logNormals_manyBatches_haveTheirTails() {
    double[] shares = sharesAbove(
        () -> batch.logNormals(stream, 1, 0.5, draws, BATCH), StrictMath.exp(0), StrictMath.exp(1.5),
        StrictMath.exp(1 + 0.5 * 3.7));
    assertClose(shares, 0.977250, 0.158655, 0.000107800);
  }

  @Test
  void belowFalling_asBoundsOfAShuffle_putsEachAnywhereEquallyOften() {
    int[] chosen = new int[6];
    int[] first = new int[6];
    for (int i = 0; i < 60_000; i++) {
      batch.belowFalling(stream, 6, chosen, 6);
      int[] cards = {0, 1, 2, 3, 4, 5};
      for (int taken = 0; taken < 6; taken++) {
        int from = taken + chosen[taken];
        int card = cards[from];
        cards[from] = cards[taken];
        cards[taken] = card;
      }
      first[cards[0]]++;
    }
    assertThat(Arrays.stream(first)).allMatch(n -> Math.abs(n - 10_000) < 400);
  }

  @Test
  void exponentials_ofACopiedStream_areTheSame() {
    RandomStream copy = stream.copy();
    double[] again = new double[BATCH];
    batch.exponentials(stream, draws, BATCH);
    new DrawBatch(BATCH).exponentials(copy, again, BATCH);
    assertThat(again).containsExactly(draws);
    assertThat(copy.nextLong()).isEqualTo(stream.nextLong());
  }
}
