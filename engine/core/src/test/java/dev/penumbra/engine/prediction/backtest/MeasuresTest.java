package dev.penumbra.engine.prediction.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final double[] ACTUAL = {10, 20};
  private static final double[] FORECAST = {12, 16};

  @Test
  void mase_errorsOfTwoAndFourOverAChangeOfThree_isOne() {
    double scale = Measures.seasonalChange(new double[]{1, 2, 4, 5}, 2);
    assertThat(scale).isEqualTo(3);
    assertThat(Measures.mase(ACTUAL, FORECAST, scale)).isEqualTo(1);
  }

  @Test
  void smape_byHand_isTheMeanOfBothShares() {
    assertThat(Measures.smape(ACTUAL, FORECAST)).isCloseTo((200 * 2 / 22.0 + 200 * 4 / 36.0) / 2, within(1e-12));
    assertThat(Measures.smape(new double[1], new double[1])).isZero();
  }

  @Test
  void owa_ofTheNaiveForecastItself_isOne() {
    assertThat(Measures.owa(2, 30, 2, 30)).isEqualTo(1);
    assertThat(Measures.owa(1, 30, 2, 30)).isEqualTo(0.75);
  }

  @Test
  void msis_oneValueThreeAboveItsInterval_isFinedFortyFold() {
    double msis = Measures.msis(ACTUAL, new double[]{8, 10}, new double[]{12, 17}, 0.05, 2);
    assertThat(msis).isCloseTo((4 + 7 + 40 * 3) / 2.0 / 2, within(1e-12));
  }

  @Test
  void pinball_aboveAndBelow_weighsByLevel() {
    assertThat(Measures.pinball(ACTUAL, FORECAST, 0.9, 1)).isCloseTo((0.1 * 2 + 0.9 * 4) / 2, within(1e-12));
  }

  @Test
  void coverage_oneOfTwo_isHalf() {
    assertThat(Measures.coverage(ACTUAL, new double[]{10, 10}, new double[]{11, 19})).isEqualTo(0.5);
  }

  @Test
  void bootstrap_sameDifferenceEverywhere_hasNoSpread() {
    var difference = PairedBootstrap.difference(new double[]{1, 2, 3}, new double[]{2, 3, 4});
    assertThat(difference.mean()).isCloseTo(-1, within(1e-12));
    assertThat(difference.low()).isCloseTo(-1, within(1e-12));
    assertThat(difference.high()).isCloseTo(-1, within(1e-12));
  }
}
