package dev.penumbra.engine.prediction.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.prediction.expert.Seasons;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SeriesForecasterTest {
  private static final Seasons SEASONS = new Seasons(24, 168);

  private static double wave(int hour) {
    return 100 + 40 * Math.sin(2 * Math.PI * hour / 24) + (hour % 168 < 48 ? -20 : 0);
  }

  private static SeriesForecaster after(int values, IntToDoubleFunction value) {
    var forecaster = new SeriesForecaster(SEASONS, 48);
    for (int hour = 0; hour < values; hour++) {
      forecaster.observe(value.applyAsDouble(hour));
    }
    return forecaster;
  }

  @Test
  void forecast_exactSeasons_continuesThemAndLeansOnTheWeek() {
    SeriesForecast forecast = after(800, SeriesForecasterTest::wave).forecast(0.1, 0.9);
    for (int step = 0; step < 48; step++) {
      assertThat(forecast.mean()[step]).isCloseTo(wave(800 + step), within(0.5));
    }
    assertThat(forecast.leanings().stream().mapToDouble(SeriesForecast.Leaning::share).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(forecast.leanings().getFirst().expert()).isEqualTo("seasonal naive 168");
  }

  @Test
  void forecast_noise_coversAsMuchAsItSays() {
    Random random = new Random(7);
    var forecaster = after(900, hour -> wave(hour) + 10 * random.nextGaussian());
    int inside = 0;
    for (int origin = 0; origin < 100; origin++) {
      SeriesForecast forecast = forecaster.forecast(0.1, 0.5, 0.9);
      double value = wave(900 + origin) + 10 * random.nextGaussian();
      inside += value >= forecast.quantiles()[0][0] && value <= forecast.quantiles()[0][2] ? 1 : 0;
      assertThat(forecast.quantiles()[0]).isSorted();
      forecaster.observe(value);
    }
    assertThat(inside).isBetween(68, 92);
  }

  @Test
  void observe_missingValues_areCountedAndLeaveTheForecastNearlyAsItWas() {
    SeriesForecaster gaps = after(800, hour -> hour % 50 == 49 ? Double.NaN : wave(hour));
    assertThat(gaps.missing()).isEqualTo(16);
    assertThat(gaps.forecast(0.5).mean()[10]).isCloseTo(wave(810), within(8.0));
  }

  @Test
  void forecast_onlyZeros_isZero() {
    SeriesForecast zeros = after(400, _ -> 0).forecast(0.05, 0.95);
    assertThat(zeros.mean()).containsOnly(0);
    assertThat(zeros.quantiles()[47]).containsOnly(0);
  }

  @Test
  void forecast_oneValue_repeatsIt() {
    assertThat(after(1, _ -> 7).forecast(0.5).mean()).containsOnly(7);
  }

  @Test
  void forecast_levelTenTimesHigherForADay_hasFollowed() {
    double expected = after(824, hour -> hour < 800 ? wave(hour) : 10 * wave(hour)).forecast(0.5).mean()[23];
    assertThat(expected).isGreaterThan(3 * wave(847));
  }

  @Test
  void forecast_sameValues_sameForecast() {
    assertThat(after(500, SeriesForecasterTest::wave).forecast(0.3).mean())
        .isEqualTo(after(500, SeriesForecasterTest::wave).forecast(0.3).mean());
  }
}
