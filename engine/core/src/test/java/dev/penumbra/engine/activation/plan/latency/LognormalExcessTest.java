package dev.penumbra.engine.activation.plan.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.model.service.ServiceTime;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LognormalExcessTest {
  @ParameterizedTest
  @ValueSource(doubles = {1, 40, 100, 250, 900})
  void aboveMillis_threshold_isTheIntegralOfTheTail(double threshold) {
    ServiceTime time = new ServiceTime(100, 0.8);
    double variance = Math.log1p(0.64);
    var distribution = new LogNormalDistribution(null, Math.log(100) - variance / 2, Math.sqrt(variance));
    double integral = 0;
    for (double x = threshold; x < 20_000; x += 0.5) {
      integral += 0.5 * (1 - distribution.cumulativeProbability(x + 0.25));
    }
    assertThat(new LognormalExcess(time).aboveMillis(threshold)).isCloseTo(integral, within(1e-3));
  }

  @Test
  void aboveMillis_constantTime_isTheDifferenceOrNothing() {
    LognormalExcess constant = new LognormalExcess(new ServiceTime(100, 0));
    assertThat(constant.aboveMillis(70)).isEqualTo(30);
    assertThat(constant.aboveMillis(130)).isZero();
    assertThat(constant.aboveMillis(-20)).isEqualTo(120);
  }
}
