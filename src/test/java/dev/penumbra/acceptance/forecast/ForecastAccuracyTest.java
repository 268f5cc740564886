package dev.penumbra.acceptance.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.prediction.PredictionModel;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Floors under the accuracy that docs/forecast-accuracy.md reports, on two fortnights of the shipped departures. */
class ForecastAccuracyTest {
  private static final int FORTNIGHT = 14 * 96;
  /** The bank takes a minute to learn 192 series; docs/forecast-accuracy.md says how accurate it is. */
  private static final List<PredictionModel> MODELS = List.of(
      PredictionModel.SEASONAL_NAIVE, PredictionModel.QUANTILE_REGRESSION);
  private static final Map<PredictionModel, List<Accuracy>> APRIL = new EnumMap<>(PredictionModel.class);
  private static final Map<PredictionModel, List<Accuracy>> MAY = new EnumMap<>(PredictionModel.class);

  @BeforeAll
  static void measure() {
    MeasuredDemand air = MeasuredDemand.airDepartures();
    for (PredictionModel model : MODELS) {
      APRIL.put(model, measured(air, model, "2001-04-16T00:00:00Z"));
      MAY.put(model, measured(air, model, "2001-05-21T00:00:00Z"));
    }
  }

  private static List<Accuracy> measured(MeasuredDemand air, PredictionModel model, String start) {
    int from = air.slotAt(Instant.parse(start));
    return new Backtest(air, from, from + FORTNIGHT, 13).run(model, Duration.ofDays(28));
  }

  @Test
  void anyModel_atAnyStep_isBetterThanTheLastValueAndTheWeekBefore() {
    for (var fortnight : List.of(APRIL, MAY)) {
      fortnight.forEach((model, bands) -> assertThat(bands).as(model.word()).allSatisfy(band -> {
        assertThat(band.scaledByWeek()).isLessThan(band.weekBefore());
        assertThat(band.scaledByWeek()).isLessThan(0.6 * band.lastValue());
        assertThat(Math.abs(band.bias())).isLessThan(0.05);
      }));
    }
  }

  @Test
  void anyModel_atAnyStep_coversAboutWhatItSays() {
    for (var fortnight : List.of(APRIL, MAY)) {
      fortnight.forEach((model, bands) -> assertThat(bands).as(model.word()).allSatisfy(band -> {
        assertThat(band.coverage(0)).as("50 %, more where counts are small and whole").isBetween(0.44, 0.66);
        assertThat(band.coverage(1)).as("80 %").isBetween(0.74, 0.89);
        assertThat(band.coverage(2)).as("90 %").isBetween(0.84, 0.96);
        assertThat(band.coverage(3)).as("95 %").isBetween(0.89, 0.99);
      }));
    }
  }

  @Test
  void quantileRegression_atNearSteps_losesLittleAgainstTheSeasonAndWinsWhereClocksDoNotChange() {
    for (int band = 0; band < 3; band++) {
      double april = pinball(APRIL, PredictionModel.QUANTILE_REGRESSION, band)
          / pinball(APRIL, PredictionModel.SEASONAL_NAIVE, band);
      double may = pinball(MAY, PredictionModel.QUANTILE_REGRESSION, band)
          / pinball(MAY, PredictionModel.SEASONAL_NAIVE, band);
      assertThat((april + may) / 2).isLessThan(1.02);
      assertThat(may).isLessThan(1);
    }
  }

  private static double pinball(Map<PredictionModel, List<Accuracy>> fortnight, PredictionModel model, int band) {
    return Objects.requireNonNull(fortnight.get(model)).get(band).pinball();
  }
}
