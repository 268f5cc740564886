package dev.penumbra.engine.activation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.ActivationPolicy.Memory;
import dev.penumbra.engine.activation.ActivationPolicy.Wishes;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Situations;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.demand.DemandHistory;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
  private static final int DAY = 96;

  private final ActivationPolicy breaker = new CircuitBreaker(
      new FixedPolicy("by-forecast", Level.ACTIVE), new FixedPolicy("without", Level.ABSENT));
  private final Random random = new Random(3);
  private Memory memory = breaker.initialMemory();
  private DemandHistory history = DemandHistory.empty(
      Situations.steady(new double[3], Map.of()).history().index(), Situations.NOW, 900_000);

  /** Cycles of demand around 100 requests/s, with this forecast of it; the last wish. */
  private Wish after(int cycles, double forecastPerSecond) {
    Wish last = new Wish(Level.SHADOW, Reason.of("none"));
    for (int cycle = 0; cycle < cycles; cycle++) {
      double[] row = new double[6];
      for (int series = 0; series < row.length; series++) {
        row[series] = 900 * (100 + 10 * random.nextGaussian());
      }
      history = history.append(row);
      Situation shape = Situations.steady(
          new double[]{forecastPerSecond, forecastPerSecond, forecastPerSecond}, Map.of());
      Situation situation = new Situation(
          history.end(), shape.landscape(), shape.units(), shape.roundTrips(), history, shape.forecast(),
          shape.candidates(), shape.targets(), shape.snapshot(), shape.leads(), shape.sizing());
      Wishes wishes = breaker.wish(situation, memory);
      memory = wishes.memory();
      last = Objects.requireNonNull(wishes.wishes().get(situation.key(0, 2)));
    }
    return last;
  }

  @Test
  void wish_forecastsAsGoodAsTheDayBefore_areFollowed() {
    assertThat(after(3 * DAY, 100).level()).isEqualTo(Level.ACTIVE);
  }

  @Test
  void wish_brokenForecasts_areLeftOnceADayWasJudgedAndFollowedAgainWhenTheyHeal() {
    assertThat(after(2 * DAY, 110).level()).isEqualTo(Level.ACTIVE);
    Wish wish = after(DAY, 170);
    assertThat(wish.level()).isEqualTo(Level.ABSENT);
    assertThat(wish.reason().figures().getLast().value()).isGreaterThan(3);
    assertThat(wish.reason().figures()).extracting(Figure::name).endsWith("forecast error over that of the day before");
    assertThat(after(3 * DAY, 100).level()).isEqualTo(Level.ACTIVE);
  }

  @Test
  void wish_nothingToJudgeBy_followsTheForecast() {
    assertThat(after(DAY / 2, 1000).level()).isEqualTo(Level.ACTIVE);
  }
}
