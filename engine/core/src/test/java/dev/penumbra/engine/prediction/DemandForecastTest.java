package dev.penumbra.engine.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.demand.SeriesIndex;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemandForecastTest {
  private static final int[] BOTH = {0, 1};
  private static final double[] ONCE = {1, 1};

  /** Two series, each uniform on 0 to 100, over 100 paths. */
  private static DemandForecast uniformPair(boolean opposed) {
    double[][] ranks = new double[100][2];
    for (int path = 0; path < 100; path++) {
      double rank = (path + 0.5) / 100;
      ranks[path] = new double[]{rank, opposed ? 1 - rank : rank};
    }
    double[] levels = {0.001, 0.999};
    double[][][] quantiles = {{{0.1, 99.9}}, {{0.1, 99.9}}};
    var provenance = new ForecastProvenance("uniform", "1", Optional.empty(), Map.of());
    return new DemandForecast(
        Instant.EPOCH, 900_000, new SeriesIndex(1, 2), levels, new double[][]{{50}, {50}}, quantiles, ranks,
        provenance);
  }

  @Test
  void sumQuantile_seriesThatMoveTogether_isTheSumOfQuantiles() {
    assertThat(uniformPair(false).sumQuantile(BOTH, ONCE, 0, 0.9)).isCloseTo(180, within(0.1));
  }

  @Test
  void sumQuantile_seriesThatOffsetEachOther_hasNoSpread() {
    assertThat(uniformPair(true).sumQuantile(BOTH, ONCE, 0, 0.9)).isCloseTo(100, within(0.1));
  }

  @Test
  void quantile_betweenKeptLevels_isLinearAndFlatBeyond() {
    var forecast = uniformPair(false);
    assertThat(forecast.quantile(0, 0, 0.25)).isCloseTo(25, within(1e-9));
    assertThat(forecast.quantile(0, 0, 0.9999)).isEqualTo(99.9);
    assertThat(forecast.sumMean(BOTH, new double[]{1, 0.5}, 0)).isEqualTo(75);
  }
}
