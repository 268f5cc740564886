package dev.penumbra.engine.prediction.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.demand.SeriesIndex;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class LearntTest {
  private static final long HOUR = 3_600_000;
  private static final int WEEK = 168;
  private static final double[] LEVELS = {0.1, 0.5, 0.9};

  private static DemandHistory hourly(int slots, IntToDoubleFunction demand) {
    DemandHistory history = DemandHistory.empty(new SeriesIndex(1, 1), Instant.parse("2001-01-01T00:00:00Z"), HOUR);
    for (int slot = 0; slot < slots; slot++) {
      history = history.append(new double[]{demand.applyAsDouble(slot)});
    }
    return history;
  }

  private static Uplifts none(DemandHistory history) {
    return new Uplifts(history, EventCalendar.NONE, List.of(), List.of());
  }

  private static Learnt learnt(DemandHistory history) {
    return Learnt.upToDate(Optional.empty(), history, none(history), LEVELS);
  }

  /** 1200 requests by day, none at night, and what chance adds by day. */
  private static double dayAndNight(int slot, Random random) {
    return slot % 24 < 8 ? 0 : 1200 + 100 * random.nextGaussian();
  }

  @Test
  void weeks_ofNoiseAroundTheSameWeek_areMany() {
    Random random = new Random(1);
    assertThat(learnt(hourly(8 * WEEK, slot -> dayAndNight(slot, random))).weeks()).containsExactly(4);
  }

  @Test
  void weeks_afterDemandHasMoved_areFew() {
    Random random = new Random(2);
    var moved = hourly(8 * WEEK, slot -> dayAndNight(slot, random) * (slot < 5 * WEEK ? 1 : 2));
    assertThat(learnt(moved).weeks()).containsExactly(2);
  }

  @Test
  void upToDate_withinADay_keepsWhatWasLearnt() {
    DemandHistory history = hourly(6 * WEEK, slot -> 100 + slot % 24);
    Learnt first = learnt(history);
    DemandHistory later = history;
    for (int hour = 0; hour < 23; hour++) {
      later = later.append(new double[]{7});
    }
    assertThat(Learnt.upToDate(Optional.of(first), later, none(later), LEVELS)).isSameAs(first);
    DemandHistory tomorrow = later.append(new double[]{7});
    assertThat(Learnt.upToDate(Optional.of(first), tomorrow, none(tomorrow), LEVELS)).isNotSameAs(first);
  }

  @Test
  void quantiles_ofQuietNights_areNotThoseOfNoisyDays() {
    Random random = new Random(3);
    Surprises surprises = learnt(hourly(8 * WEEK, slot -> dayAndNight(slot, random))).surprises();
    assertThat(surprises.quantiles(0, 0)).containsOnly(0);
    double width = surprises.spread(0, 1200) * (surprises.quantiles(0, 1200)[2] - surprises.quantiles(0, 1200)[0]);
    assertThat(width).as("80 % of normal noise of 100, and of the mean of four weeks of it")
        .isCloseTo(2 * 1.28 * 100 * Math.sqrt(1.25), within(60.0));
  }

  @Test
  void usual_withoutAWeekOfPast_isTheDayBeforeAndElseTheLastValue() {
    DemandHistory days = hourly(30, slot -> slot);
    Season season = learnt(days).season(days, none(days));
    assertThat(season.usual(0, 30, 30)).isEqualTo(6);
    DemandHistory hours = hourly(5, slot -> 10 + slot);
    assertThat(learnt(hours).season(hours, none(hours)).usual(0, 9, 5)).isEqualTo(14);
  }

  @Test
  void usual_ofASlotThatWasNotObserved_isThatOfTheWeeksThatWere() {
    DemandHistory gap = hourly(4 * WEEK, slot -> slot / WEEK == 3 ? Double.NaN : 100);
    assertThat(learnt(gap).season(gap, none(gap)).usual(0, 4 * WEEK, 4 * WEEK)).isEqualTo(100);
  }
}
