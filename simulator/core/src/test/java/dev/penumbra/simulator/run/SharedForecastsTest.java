package dev.penumbra.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.prediction.DemandPredictor;
import dev.penumbra.engine.prediction.DemandPredictor.Prediction;
import dev.penumbra.engine.prediction.Predictors;
import dev.penumbra.simulator.scenario.Scenario;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedForecastsTest {
  private static final Scenario SCENARIO = SmallWorld.usual().scenario(new PolicyConfig.Never());
  private static final ClusterDemand DEMAND = new ClusterDemand(
      SCENARIO.demand(), SCENARIO.clusterOfPlace(), SCENARIO.landscape().clusters().size());

  private final Counting counting = new Counting(own());
  private final SharedForecasts shared = new SharedForecasts(counting);

  private static DemandPredictor own() {
    Landscape landscape = SCENARIO.landscape();
    return Predictors.create(SCENARIO.engine().prediction(), landscape);
  }

  private static DemandHistory until(int slots) {
    return DEMAND.history(SmallWorld.PAST, SmallWorld.START.plus(SmallWorld.SLOT.multipliedBy(slots)));
  }

  private Prediction ask(DemandHistory history) {
    return shared.predict(shared.initialState(), history, EventCalendar.NONE);
  }

  @Test
  void predict_theSameQuestion_isAnsweredAsByThePredictorAndAskedOnce() {
    Prediction first = ask(until(3));
    Prediction again = ask(until(3));
    assertThat(counting.asked).hasValue(1);
    Prediction plain = own().predict(own().initialState(), until(3), EventCalendar.NONE);
    for (int series = 0; series < DEMAND.index().size(); series++) {
      for (int step = 0; step < plain.forecast().steps(); step++) {
        assertThat(again.forecast().mean(series, step)).isEqualTo(first.forecast().mean(series, step))
            .isEqualTo(plain.forecast().mean(series, step));
      }
    }
  }

  @Test
  void predict_anotherHistoryOfTheSameLength_isAskedAgain() {
    double[] more = DEMAND.row(0);
    more[0] += 1;
    ask(until(3).append(DEMAND.row(0)));
    ask(until(3).append(more));
    assertThat(counting.asked).hasValue(2);
  }

  @Test
  void predict_runsThatFollowEachOther_areServedFromTheLatest() {
    for (int slot = 0; slot < 10; slot++) {
      ask(until(slot));
      ask(until(Math.max(0, slot - 2)));
    }
    assertThat(counting.asked).hasValue(10);
    ask(until(0));
    assertThat(counting.asked).as("what is long past was forgotten").hasValue(11);
  }

  private record Counting(DemandPredictor predictor, AtomicInteger asked) implements DemandPredictor {
    private Counting(DemandPredictor predictor) {
      this(predictor, new AtomicInteger());
    }

    @Override
    public State initialState() {
      return predictor.initialState();
    }

    @Override
    public Prediction predict(State state, DemandHistory history, EventCalendar events) {
      asked.incrementAndGet();
      return predictor.predict(state, history, events);
    }
  }
}
