package dev.penumbra.engine.prediction.backtest;

import java.util.Arrays;
import java.util.Random;

/** How sure a mean difference over series is, by drawing series anew with replacement (Efron 1979). */
public final class PairedBootstrap {
  private static final int DRAWS = 2000;
  private static final long SEED = 20_200_101;

  private PairedBootstrap() {}

  /** A mean difference with the ends of its central 95 % interval. */
  public record Difference(double mean, double low, double high) {}

  /** Of {@code a} less {@code b}, one value per series, at least one series. */
  public static Difference difference(double[] a, double[] b) {
    Random random = new Random(SEED);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < a.length; i++) {
        int series = random.nextInt(a.length);
        means[draw] += (a[series] - b[series]) / a.length;
      }
    }
    Arrays.sort(means);
    double mean = 0;
    for (int i = 0; i < a.length; i++) {
      mean += (a[i] - b[i]) / a.length;
    }
    return new Difference(mean, means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40]);
  }
}
