package dev.penumbra.engine.prediction.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Naive2Test {
  /** Four periods of 50 %, 100 %, 100 %, 150 % of a level of 10. */
  private static final double[] SEASONAL = {5, 10, 10, 15, 5, 10, 10, 15, 5, 10, 10, 15, 5, 10, 10, 15};

  @Test
  void indices_exactSeason_areItsShares() {
    assertThat(Naive2.indices(SEASONAL, 4)).containsExactly(new double[]{0.5, 1, 1, 1.5}, within(1e-12));
  }

  @Test
  void forecast_exactSeason_continuesIt() {
    assertThat(Naive2.isSeasonal(SEASONAL, 4)).isTrue();
    assertThat(Naive2.forecast(SEASONAL, 4, 6)).containsExactly(new double[]{5, 10, 10, 15, 5, 10}, within(1e-9));
  }

  @Test
  void forecast_noSeason_repeatsTheLastValue() {
    double[] trend = new double[40];
    Arrays.setAll(trend, i -> i);
    assertThat(Naive2.isSeasonal(trend, 12)).isFalse();
    assertThat(Naive2.forecast(trend, 12, 2)).containsExactly(39, 39);
  }

  @Test
  void isSeasonal_fewerThanThreePeriods_isFalse() {
    assertThat(Naive2.isSeasonal(Arrays.copyOf(SEASONAL, 11), 4)).isFalse();
  }
}
