package dev.penumbra.engine.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthTrendTest {
  private static final int WEEK = 168;

  private static DemandHistory hourly(int hours, IntToDoubleFunction demand) {
    DemandHistory history = DemandHistory.empty(
        new SeriesIndex(1, 1), Instant.parse("2001-01-01T00:00:00Z"), 3_600_000);
    for (int hour = 0; hour < hours; hour++) {
      history = history.append(new double[]{demand.applyAsDouble(hour)});
    }
    return history;
  }

  private static int week(int hour) {
    return hour / WEEK;
  }

  /** Nights, and weekends at half, with noise as large as the demand. */
  private static double seasonal(int hour, Random random) {
    double day = 1 + Math.sin(2 * Math.PI * hour / 24);
    double week = hour / 24 % 7 >= 5 ? 0.5 : 1;
    return 100 * day * week * random.nextDouble(0, 2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.03, 0.05, 0.1})
  void find_growthAmidNoiseAndSeasons_isFound(double share) {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      GrowthTrend trend = GrowthTrend.find(
          hourly(12 * WEEK, hour -> seasonal(hour, random) * (1 + share * hour / WEEK)), 0).orElseThrow();
      assertThat(trend.isGrowing()).isTrue();
      double ofMiddle = share / (1 + share * 6);
      assertThat(trend.sharePerWeek()).isCloseTo(ofMiddle, within(0.02));
    }
  }

  @Test
  void find_noiseAndSeasonsOnly_seldomRaisesAnAlarm() {
    Random random = new Random(1);
    int growing = 0;
    int significant = 0;
    for (int run = 0; run < 4000; run++) {
      double[] weeks = random.doubles(12, 900, 1100).toArray();
      GrowthTrend trend = GrowthTrend.find(weeks).orElseThrow();
      growing += trend.isGrowing() ? 1 : 0;
      significant += trend.pValue() < 0.1 ? 1 : 0;
    }
    assertThat(significant / 4000.0).as("a test at 10 %, of both signs").isBetween(0.07, 0.12);
    assertThat(growing / 4000.0).as("half of them rise").isBetween(0.03, 0.065);
  }

  @Test
  void find_shrinkingDemand_isSignificantAndNotGrowing() {
    GrowthTrend trend = GrowthTrend.find(new double[]{10, 9, 8, 7, 6, 5}).orElseThrow();
    assertThat(trend.pValue()).isLessThan(0.05);
    assertThat(trend.sharePerWeek()).isCloseTo(-1 / 7.5, within(1e-12));
    assertThat(trend.isGrowing()).isFalse();
  }

  @Test
  void find_oneWildWeek_neitherMakesNorHidesATrend() {
    assertThat(GrowthTrend.find(new double[]{100, 101, 99, 100, 5000, 100, 101, 99}).orElseThrow().isGrowing())
        .isFalse();
    GrowthTrend hidden = GrowthTrend.find(new double[]{100, 110, 120, 130, 1, 150, 160, 170}).orElseThrow();
    assertThat(hidden.isGrowing()).isTrue();
    assertThat(hidden.sharePerWeek()).isCloseTo(10 / 125.0, within(0.01));
  }

  @Test
  void find_fiveRising_hasThePValueOfTheTest() {
    GrowthTrend trend = GrowthTrend.find(new double[]{1, 2, 3, 4, 5}).orElseThrow();
    assertThat(trend.pValue()).as("S = 10, variance 50/3, z = 9/sqrt(50/3)").isCloseTo(0.0275, within(1e-4));
    assertThat(trend.sharePerWeek()).isEqualTo(1 / 3.0);
  }

  @Test
  void find_sameEveryWeek_isNoTrend() {
    GrowthTrend trend = GrowthTrend.find(new double[]{7, 7, 7, 7, 7}).orElseThrow();
    assertThat(trend.pValue()).isEqualTo(1);
    assertThat(trend.isGrowing()).isFalse();
  }

  @Test
  void find_tooShortOrNoDemand_isEmpty() {
    assertThat(GrowthTrend.find(hourly(4 * WEEK - 1, _ -> 5), 0)).isEmpty();
    assertThat(GrowthTrend.find(hourly(4 * WEEK, _ -> 0), 0)).isEmpty();
    assertThat(GrowthTrend.find(hourly(4 * WEEK, _ -> 5), 0)).isPresent();
  }

  @Test
  void find_weeksThatWereNotObserved_areLeftOutAndNotTakenForNone() {
    Optional<GrowthTrend> late = GrowthTrend.find(
        hourly(10 * WEEK, hour -> hour < 2 * WEEK + 90 ? Double.NaN : 100 + hour % 24), 0);
    assertThat(late).hasValueSatisfying(t -> assertThat(t.isGrowing()).isFalse());
    assertThat(late).hasValueSatisfying(t -> assertThat(t.sharePerWeek()).isZero());
    Optional<GrowthTrend> gap = GrowthTrend.find(
        hourly(10 * WEEK, hour -> week(hour) == 4 ? Double.NaN : 100 + week(hour)), 0);
    assertThat(gap).hasValueSatisfying(t -> assertThat(t.isGrowing()).isTrue());
    assertThat(gap).hasValueSatisfying(t -> assertThat(t.sharePerWeek()).isCloseTo(0.0095, within(1e-4)));
    assertThat(GrowthTrend.find(hourly(10 * WEEK, hour -> hour < 7 * WEEK ? Double.NaN : 5), 0)).isEmpty();
  }

  @Test
  void find_fewHoursThatWereNotObserved_changeLittle() {
    Random random = new Random(4);
    GrowthTrend trend = GrowthTrend.find(
        hourly(12 * WEEK, hour -> random.nextInt(25) == 0 ? Double.NaN : 100), 0).orElseThrow();
    assertThat(trend.sharePerWeek()).isZero();
  }
}
