package dev.penumbra.acceptance.forecast;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.demand.ExternalEvent;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.prediction.DemandPredictor;
import dev.penumbra.engine.prediction.PredictionModel;
import dev.penumbra.engine.prediction.PredictorConfig;
import dev.penumbra.engine.prediction.Predictors;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Run by hand: processor time of a forecast of 192 series over 32 steps, day after day, what is learnt included. */
final class PredictionSpeed {
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final int DAYS = 14;

  @Test
  void day_afterDay() {
    MeasuredDemand air = MeasuredDemand.airDepartures();
    EventCalendar events = new EventCalendar(IntStream.range(0, 20).mapToObj(PredictionSpeed::event).toList());
    for (PredictionModel model : PredictionModel.values()) {
      report(air, model, EventCalendar.NONE, "no events");
      report(air, model, events, "20 events");
    }
  }

  private static ExternalEvent event(int i) {
    Instant start = Instant.parse("2001-03-20T18:00:00Z").plus(Duration.ofDays(2L * i));
    return new ExternalEvent(
        "match " + i, "match", start, start.plus(Duration.ofHours(4)), Optional.of(new GeoPoint(40, -75 - 2 * i)), 400,
        1.5, List.of());
  }

  private static void report(MeasuredDemand air, PredictionModel model, EventCalendar events, String what) {
    PredictorConfig config = new PredictorConfig(
        model, 32, Duration.ofHours(1), Duration.ofDays(7), Duration.ofDays(28));
    DemandPredictor predictor = Predictors.create(config, air.landscape());
    int from = air.slotAt(Instant.parse("2001-04-16T00:00:00Z"));
    DemandHistory history = air.first(from);
    DemandPredictor.State state = predictor.initialState();
    double[] millis = new double[DAYS * 96];
    for (int i = 0; i < millis.length; i++) {
      long begin = THREAD.getCurrentThreadCpuTime();
      state = predictor.predict(state, history, events).state();
      millis[i] = (THREAD.getCurrentThreadCpuTime() - begin) / 1e6;
      history = history.append(air.row(from + i));
    }
    double[] later = Arrays.copyOfRange(millis, millis.length / 2, millis.length); // the first half warms the compiler
    Arrays.sort(later);
    System.out.printf(
        "%s, %s: median %.2f ms, mean %.2f ms, slowest (learns anew) %.0f ms%n", model.word(), what,
        later[later.length / 2], Arrays.stream(later).average().orElseThrow(), later[later.length - 1]);
  }
}
