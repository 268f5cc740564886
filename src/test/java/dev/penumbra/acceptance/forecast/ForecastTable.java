package dev.penumbra.acceptance.forecast;

import dev.penumbra.engine.prediction.PredictionModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Run by hand: prints how accurate forecasts are, as the tables of docs/forecast-accuracy.md. */
final class ForecastTable {
  private static final int DAY = 96;
  private static final List<String> REFERENCE = List.of(
      "aws-elb-request-count-5min.csv", "twitter-volume-AAPL-5min.csv", "twitter-volume-AMZN-5min.csv",
      "twitter-volume-FB-5min.csv", "worldcup98-per-minute.csv", "crane-2-1min.csv", "crane-8-1min.csv");

  /** What parameters may be chosen by. */
  @Test
  void earlierWeeks() {
    head();
    air("2001-03-05T00:00:00Z");
    for (String file : REFERENCE) {
      MeasuredDemand.reference(file).ifPresent(demand -> {
        int slots = demand.all().slots();
        if (slots > 40 * DAY) {
          print(demand.name(), new Backtest(demand, slots / 2, slots * 3 / 4, 5), Duration.ofDays(28));
        }
      });
    }
  }

  /** What is reported. */
  @Test
  void laterWeeks() {
    head();
    air("2001-04-16T00:00:00Z");
    air("2001-05-21T00:00:00Z");
    for (String file : REFERENCE) {
      MeasuredDemand.reference(file).ifPresent(demand -> {
        int slots = demand.all().slots();
        Duration training = Duration.ofDays(slots > 40 * DAY ? 28 : 7);
        print(demand.name(), new Backtest(demand, slots * 3 / 4, slots, 5), training);
      });
    }
  }

  private static void head() {
    System.out.println(
        """
            | demand | model | steps | MASE, slot | MASE, week | last value | week before | pinball | bias %% | in 50 %% \
            | 80 %% | 90 %% | 95 %% |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|"""
            .formatted());
  }

  private static void air(String start) {
    MeasuredDemand air = MeasuredDemand.airDepartures();
    int from = air.slotAt(Instant.parse(start));
    print("us-air-2001 from " + start.substring(5, 10), new Backtest(air, from, from + 14 * DAY, 7),
        Duration.ofDays(28));
  }

  private static void print(String name, Backtest test, Duration trainingWindow) {
    for (PredictionModel model : PredictionModel.values()) {
      List<Accuracy> bands = test.run(model, trainingWindow);
      for (int band = 0; band < bands.size(); band++) {
        int first = band == 0 ? 1 : Backtest.BAND_ENDS[band - 1] + 1;
        int last = Backtest.BAND_ENDS[band];
        String steps = first == last ? "" + first : first + "-" + last;
        System.out.println(row(name, model.word(), steps, bands.get(band)));
      }
    }
  }

  private static String row(String name, String model, String steps, Accuracy a) {
    return String.format(
        Locale.ROOT, "| %s | %s | %s | %.3f | %.3f | %.3f | %.3f | %.4f | %+.1f | %.1f | %.1f | %.1f | %.1f |", name,
        model, steps, a.scaledByStep(), a.scaledByWeek(), a.lastValue(), a.weekBefore(), a.pinball(), 100 * a.bias(),
        100 * a.coverage(0), 100 * a.coverage(1), 100 * a.coverage(2), 100 * a.coverage(3));
  }
}
