package dev.penumbra.engine.activation.lone.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastErrorTest {
  @Test
  void misread_manySteps_isOffByTheBiasOnAverageAndSpreadsByTheNoise() {
    ForecastError error = new ForecastError(0.5, 0.3, 0);
    double[] factors = IntStream.range(0, 20_000).mapToDouble(step -> error.misread(step, 2) / 2).toArray();
    double mean = IntStream.range(0, factors.length).mapToDouble(i -> factors[i]).average().orElseThrow();
    double variance = IntStream.range(0, factors.length)
        .mapToDouble(i -> Math.pow(Math.log(factors[i] / 1.5) + 0.045, 2))
        .average()
        .orElseThrow();
    assertThat(mean).isCloseTo(1.5, within(0.02));
    assertThat(Math.sqrt(variance)).isCloseTo(0.3, within(0.01));
  }

  @Test
  void see_withADelay_isToldOfTheStepThatLongAgo() {
    Threshold late = new Threshold("late", 24, 0, false);
    Misinformed misinformed = new Misinformed(late, new ForecastError(0, 0, 2));
    boolean[] above = new boolean[20];
    for (int step = 0; step < 20; step++) {
      above[step] = step % 3 == 0;
      misinformed.see(above[step] ? 2 : 0);
      assertThat(misinformed.serves(false)).isEqualTo(step >= 2 && above[step - 2]);
    }
  }
}
