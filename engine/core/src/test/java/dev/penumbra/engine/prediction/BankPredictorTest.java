package dev.penumbra.engine.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.demand.ExternalEvent;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.prediction.DemandPredictor.Prediction;
import dev.penumbra.engine.prediction.DemandPredictor.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BankPredictorTest {
  private static final Instant START = Instant.parse("2001-01-01T00:00:00Z");
  private static final int DAY = 24;
  private static final int STEPS = 12;
  private static final EventCalendar MATCH = new EventCalendar(
      List.of(
          new ExternalEvent(
              "match", "match", START.plus(Duration.ofDays(20)), START.plus(Duration.ofDays(21)),
              Optional.of(new GeoPoint(40, -75)), 300, 2, List.of())));

  private final DemandPredictor predictor = new BankPredictor(
      List.of(new ServiceId("search")),
      List.of(
          new ClientCluster(new ClusterId("east"), new GeoPoint(40, -75), 0),
          new ClientCluster(new ClusterId("west"), new GeoPoint(40, -122), 0)),
      STEPS);

  private static DemandHistory hours(int hours) {
    Random random = new Random(3);
    DemandHistory history = DemandHistory.empty(new SeriesIndex(1, 2), START, 3_600_000);
    for (int hour = 0; hour < hours; hour++) {
      double usual = 100 + 50 * Math.sin(2 * Math.PI * hour / DAY);
      history = history.append(
          new double[]{usual + 10 * random.nextGaussian(), Math.max(0, random.nextGaussian() - 1.5)});
    }
    return history;
  }

  private static DemandHistory first(DemandHistory all, int slots) {
    DemandHistory history = DemandHistory.empty(all.index(), all.start(), all.slotMillis());
    for (int slot = 0; slot < slots; slot++) {
      history = history.append(new double[]{all.requests(0, slot), all.requests(1, slot)});
    }
    return history;
  }

  private static void assertSame(DemandForecast one, DemandForecast other) {
    for (int series = 0; series < 2; series++) {
      for (int step = 0; step < STEPS; step++) {
        assertThat(one.mean(series, step)).isEqualTo(other.mean(series, step));
        for (double level : one.levels()) {
          assertThat(one.quantile(series, step, level)).isEqualTo(other.quantile(series, step, level));
        }
      }
    }
  }

  @Test
  void predict_goneOnFromTwice_givesTheSameBothTimesThoughEventsBecameKnownBetween() {
    DemandHistory all = hours(23 * DAY);
    State state = predictor.initialState();
    for (int slots = 18 * DAY; slots < 22 * DAY; slots += 7) {
      state = predictor.predict(state, first(all, slots), slots < 20 * DAY ? EventCalendar.NONE : MATCH).state();
    }
    Prediction once = predictor.predict(state, first(all, 22 * DAY), MATCH);
    Prediction again = predictor.predict(state, first(all, 22 * DAY), MATCH);
    assertSame(again.forecast(), once.forecast());
    assertSame(
        predictor.predict(again.state(), all, MATCH).forecast(),
        predictor.predict(once.state(), all, MATCH).forecast());
  }

  @Test
  void predict_slotsAtOnceOrOneByOne_givesTheSame() {
    DemandHistory all = hours(20 * DAY + 9);
    State oneByOne = predictor.predict(predictor.initialState(), first(all, 20 * DAY), EventCalendar.NONE).state();
    State atOnce = predictor.predict(predictor.initialState(), first(all, 20 * DAY), EventCalendar.NONE).state();
    for (int slots = 20 * DAY + 1; slots < all.slots(); slots++) {
      oneByOne = predictor.predict(oneByOne, first(all, slots), EventCalendar.NONE).state();
    }
    assertSame(
        predictor.predict(oneByOne, all, EventCalendar.NONE).forecast(),
        predictor.predict(atOnce, all, EventCalendar.NONE).forecast());
  }

  @Test
  void predict_valueFarOff_isTakenInBeforeTheForecastIsOld() {
    DemandHistory usual = hours(28 * DAY);
    DemandHistory tripled = first(usual, usual.slots() - 1)
        .append(new double[]{3 * usual.requests(0, usual.slots() - 1), usual.requests(1, usual.slots() - 1)});
    double plain = predictor.predict(predictor.initialState(), usual, EventCalendar.NONE).forecast().mean(0, 0);
    double moved = predictor.predict(predictor.initialState(), tripled, EventCalendar.NONE).forecast().mean(0, 0);
    assertThat(moved).isGreaterThan(1.02 * plain);
  }

  @Test
  void predict_anyDemand_saysWhatItLeansOn() {
    Prediction prediction = predictor.predict(predictor.initialState(), hours(28 * DAY), EventCalendar.NONE);
    assertThat(prediction.forecast().provenance().parameters().get("leans on")).contains("ridge on days and weeks")
        .contains("%");
  }
}
