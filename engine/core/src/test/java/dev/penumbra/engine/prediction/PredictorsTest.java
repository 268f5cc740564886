package dev.penumbra.engine.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.demand.ExternalEvent;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PredictorsTest {
  private static final Instant START = Instant.parse("2001-01-01T00:00:00Z");
  private static final int DAY = 96;
  private static final List<ServiceId> SERVICES = List.of(new ServiceId("search"));
  private static final List<ClientCluster> CLUSTERS = List.of(
      new ClientCluster(new ClusterId("east"), new GeoPoint(40, -75), 0),
      new ClientCluster(new ClusterId("west"), new GeoPoint(40, -122), 0));

  private static DemandPredictor predictor(PredictionModel model) {
    PredictorConfig config = new PredictorConfig(
        model, 32, Duration.ofHours(1), Duration.ofDays(7), Duration.ofDays(14));
    return switch (model) {
      case SEASONAL_NAIVE -> new SeasonalNaivePredictor(SERVICES, CLUSTERS, 32);
      case QUANTILE_REGRESSION -> new QuantileRegressionPredictor(SERVICES, CLUSTERS, config);
      case BANK -> new BankPredictor(SERVICES, CLUSTERS, 32);
    };
  }

  /** Days of demand that follows the hour, in the mean; with a deviation that lasts about two hours. */
  private static DemandHistory days(int days, double deviation, long seed) {
    Random random = new Random(seed);
    DemandHistory history = DemandHistory.empty(new SeriesIndex(1, 2), START, 900_000);
    double[] lasting = new double[2];
    for (int slot = 0; slot < days * DAY; slot++) {
      double[] row = new double[2];
      for (int cluster = 0; cluster < 2; cluster++) {
        lasting[cluster] = 0.9 * lasting[cluster] + deviation * random.nextGaussian();
        double usual = 1000 + 500 * Math.sin(2 * Math.PI * slot / DAY + cluster);
        row[cluster] = Math.max(0, usual * (1 + lasting[cluster]));
      }
      history = history.append(row);
    }
    return history;
  }

  @ParameterizedTest
  @EnumSource(PredictionModel.class)
  void predict_sameWeekEveryWeek_isThatWeek(PredictionModel model) {
    DemandHistory history = days(29, 0, 1);
    DemandForecast forecast = forecast(model, history, EventCalendar.NONE);
    for (int step = 0; step < 32; step++) {
      boolean isBank = model == PredictionModel.BANK; // it believes in nothing wholly
      assertThat(forecast.mean(1, step))
          .isCloseTo(history.requests(1, 22 * DAY + step), within(isBank ? 2 : 1e-6));
      assertThat(forecast.quantile(1, step, 0.95)).isCloseTo(forecast.mean(1, step),
          within(isBank ? 0.4 * forecast.mean(1, step) : 1e-6));
    }
  }

  @ParameterizedTest
  @EnumSource(PredictionModel.class)
  void predict_announcedEvent_liftsTheSlotsAndPlacesItReaches(PredictionModel model) {
    DemandHistory history = days(29, 0, 1);
    Instant start = history.end().plus(Duration.ofHours(3));
    EventCalendar match = new EventCalendar(
        List.of(
            new ExternalEvent(
                "match", "match", start, start.plus(Duration.ofHours(1)), Optional.of(new GeoPoint(40, -74)), 300, 2.5,
                List.of())));
    DemandForecast plain = forecast(model, history, EventCalendar.NONE);
    DemandForecast lifted = forecast(model, history, match);
    for (int step = 0; step < 32; step++) {
      double factor = step >= 12 && step < 16 ? 2.5 : 1;
      assertThat(lifted.mean(0, step)).isCloseTo(plain.mean(0, step) * factor, within(1e-6));
      assertThat(lifted.mean(1, step)).isEqualTo(plain.mean(1, step));
    }
  }

  private static DemandForecast forecast(PredictionModel model, DemandHistory history, EventCalendar events) {
    DemandPredictor predictor = predictor(model);
    return predictor.predict(predictor.initialState(), history, events).forecast();
  }

  @ParameterizedTest
  @EnumSource(PredictionModel.class)
  void predict_anyDemand_hasOrderedQuantilesFromZeroAndTheSameTwice(PredictionModel model) {
    DemandHistory history = days(20, 0.4, 5);
    DemandForecast forecast = forecast(model, history, EventCalendar.NONE);
    DemandForecast again = forecast(model, history, EventCalendar.NONE);
    for (int series = 0; series < 2; series++) {
      for (int step = 0; step < 32; step++) {
        double below = 0;
        for (double level : forecast.levels()) {
          assertThat(forecast.quantile(series, step, level)).isGreaterThanOrEqualTo(below);
          below = forecast.quantile(series, step, level);
          assertThat(again.quantile(series, step, level)).isEqualTo(below);
        }
        assertThat(forecast.mean(series, step)).isNotNegative().isEqualTo(again.mean(series, step));
      }
    }
  }

  @Test
  void predict_demandThatDeviatesForHours_isTakenIntoTheNextSteps() {
    double season = 0;
    double regression = 0;
    for (int seed = 0; seed < 40; seed++) {
      DemandHistory all = days(30, 0.1, seed);
      DemandHistory known = first(all, 29 * DAY);
      season += Math.abs(
          forecast(PredictionModel.SEASONAL_NAIVE, known, EventCalendar.NONE).mean(0, 0) - all.requests(0, 29 * DAY));
      regression += Math.abs(
          forecast(PredictionModel.QUANTILE_REGRESSION, known, EventCalendar.NONE).mean(0, 0)
              - all.requests(0, 29 * DAY));
    }
    assertThat(regression).isLessThan(0.7 * season);
  }

  private static DemandHistory first(DemandHistory all, int slots) {
    DemandHistory history = DemandHistory.empty(all.index(), all.start(), all.slotMillis());
    for (int slot = 0; slot < slots; slot++) {
      history = history.append(new double[]{all.requests(0, slot), all.requests(1, slot)});
    }
    return history;
  }

  @Test
  void predict_modelTrainedMeanwhile_servesAfterTheDelayOnly() {
    DemandHistory all = days(15, 0.1, 3);
    DemandPredictor predictor = predictor(PredictionModel.QUANTILE_REGRESSION);
    DemandPredictor.State state = predictor.initialState();
    for (int slots = 14 * DAY - 2; slots < 14 * DAY + 8; slots++) {
      DemandHistory history = first(all, slots);
      var prediction = predictor.predict(state, history, EventCalendar.NONE);
      state = prediction.state();
      boolean serves = slots >= 14 * DAY + 4;
      assertThat(prediction.forecast().provenance().model())
          .isEqualTo((serves ? PredictionModel.QUANTILE_REGRESSION : PredictionModel.SEASONAL_NAIVE).word());
      assertThat(prediction.forecast().provenance().trainedUntil())
          .isEqualTo(serves ? Optional.of(START.plus(Duration.ofDays(14))) : Optional.empty());
    }
  }

  @ParameterizedTest
  @EnumSource(PredictionModel.class)
  void predict_nothingObserved_isRefused(PredictionModel model) {
    DemandHistory nothing = DemandHistory.empty(new SeriesIndex(1, 2), START, 900_000);
    assertThatThrownBy(() -> forecast(model, nothing, EventCalendar.NONE)).hasMessageContaining("at least one slot");
  }
}
