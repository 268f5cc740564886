package dev.penumbra.engine.activation.lone.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.lone.LonePolicy;
import dev.penumbra.engine.activation.lone.Tariff;
import dev.penumbra.engine.activation.lone.Voice;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LonePoliciesTest {
  private static final int DAY = 24;
  private static final Tariff TARIFF = new Tariff(6, 2);
  private static final ForecastError MISLED = new ForecastError(0.5, 0.2, 3);

  static IntStream policies() {
    return IntStream.range(0, LonePolicies.all(TARIFF, DAY, MISLED).size());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void copy_whateverTheOtherSees_goesOnTheSame(int which) {
    Random random = new Random(which);
    LonePolicy policy = LonePolicies.all(TARIFF, DAY, MISLED).get(which);
    LonePolicy alike = LonePolicies.all(TARIFF, DAY, MISLED).get(which);
    for (int step = 0; step < 12 * DAY; step++) {
      if (step == 7 * DAY) {
        policy.begin();
        alike.begin();
      }
      double demand = random.nextDouble() * (step % DAY < 12 ? 4 : 1);
      policy.see(demand);
      LonePolicy copy = alike.copy();
      alike.see(10 * random.nextDouble());
      copy.see(demand);
      alike = copy;
      for (boolean active : new boolean[]{false, true}) {
        assertThat(alike.serves(active)).isEqualTo(policy.serves(active));
        assertThat(alike.voices(active)).isEqualTo(policy.voices(active));
        assertThat(alike.prospect(active)).isEqualTo(policy.prospect(active));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void voices_ofADecision_makeIt(int which) {
    Random random = new Random(which);
    LonePolicy policy = LonePolicies.all(TARIFF, DAY, ForecastError.NONE).get(which);
    for (int step = 0; step < 12 * DAY; step++) {
      if (step == 7 * DAY) {
        policy.begin();
      }
      policy.see(random.nextDouble() * (step % DAY < 12 ? 4 : 1));
      assertThat(policy.voices(true).stream().mapToDouble(Voice::say).sum()).isBetween(1 - 1e-9, 1 + 1e-9);
      double forServing = policy.voices(true).stream().filter(Voice::serves).mapToDouble(Voice::say).sum();
      assertThat(policy.serves(true)).isEqualTo(forServing > 0.5);
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void all_misled_differFromOnesThatAreNotOnlyWhereTheyForecast(int which) {
    LonePolicy misled = LonePolicies.all(TARIFF, DAY, MISLED).get(which);
    LonePolicy policy = LonePolicies.all(TARIFF, DAY, ForecastError.NONE).get(which);
    boolean differs = false;
    for (int step = 0; step < 3 * DAY; step++) {
      misled.see(step % 5 / 2.0);
      policy.see(step % 5 / 2.0);
      differs |= !misled.prospect(false).equals(policy.prospect(false)) || misled.serves(true) != policy.serves(true);
    }
    assertThat(differs).isEqualTo(policy.prospect(false).isPresent() || policy.name().equals("threshold"));
  }
}
