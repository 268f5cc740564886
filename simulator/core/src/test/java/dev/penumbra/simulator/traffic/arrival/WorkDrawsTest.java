package dev.penumbra.simulator.traffic.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.model.behaviour.MeasuredTimes;
import dev.penumbra.engine.model.behaviour.NamedLaw;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.kernel.DrawBatch;
import dev.penumbra.simulator.kernel.RandomStream;
import java.util.Arrays;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkDrawsTest {
  private static final double MEAN_MILLIS = 20;

  private static double[] millis(ServiceTime time, int count) {
    double[] drawn = new double[count];
    WorkDraws.of(time).fill(RandomStream.named(5, "work"), drawn, count, new DrawBatch(count));
    return Arrays.stream(drawn).map(micros -> micros / 1000).toArray();
  }

  @ParameterizedTest
  @CsvSource({"LOGNORMAL, 0.8", "EXPONENTIAL, 1", "GAMMA, 0.5", "GAMMA, 1.5", "HYPEREXPONENTIAL, 1",
      "HYPEREXPONENTIAL, 2", "DETERMINISTIC, 0", "PARETO, 0.2"})
  void fill_everyLaw_hasTheMeanAndTheVariationAskedFor(NamedLaw law, double variation) {
    double[] drawn = millis(new ServiceTime(MEAN_MILLIS, variation, law), 400_000);
    double mean = StatUtils.mean(drawn);
    assertThat(mean).isCloseTo(MEAN_MILLIS, within(0.015 * MEAN_MILLIS));
    assertThat(Math.sqrt(StatUtils.variance(drawn)) / mean).isCloseTo(variation, within(0.03 * variation + 1e-9));
  }

  @ParameterizedTest
  @CsvSource({"LOGNORMAL, 0.8", "EXPONENTIAL, 1", "GAMMA, 0.5", "GAMMA, 2", "PARETO, 1"})
  void fill_knownLaws_passKolmogorovAndSmirnov(NamedLaw law, double variation) {
    double[] drawn = millis(new ServiceTime(MEAN_MILLIS, variation, law), 20_000);
    assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(theory(law, variation), drawn)).isGreaterThan(0.001);
  }

  private static RealDistribution theory(NamedLaw law, double variation) {
    double squared = variation * variation;
    double exponent = 1 + Math.sqrt(1 + 1 / squared);
    return switch (law) {
      case LOGNORMAL -> new LogNormalDistribution(
          Math.log(MEAN_MILLIS) - Math.log1p(squared) / 2, Math.sqrt(Math.log1p(squared)));
      case EXPONENTIAL -> new ExponentialDistribution(MEAN_MILLIS);
      case GAMMA -> new GammaDistribution(1 / squared, MEAN_MILLIS * squared);
      case PARETO -> new ParetoDistribution(MEAN_MILLIS * (exponent - 1) / exponent, exponent);
      case HYPEREXPONENTIAL, DETERMINISTIC -> throw new IllegalArgumentException(law.spelling());
    };
  }

  @Test
  void fill_measuredTimes_drawsEachAsOften() {
    double[] drawn = millis(ServiceTime.measured(new MeasuredTimes(new double[]{5, 10, 10, 40})), 40_000);
    assertThat(Arrays.stream(drawn).filter(time -> time == 10).count()).isBetween(19_500L, 20_500L);
    assertThat(Arrays.stream(drawn).distinct().sorted().toArray()).containsExactly(5, 10, 40);
  }

  @Test
  void measured_planWith_theirMeanAndVariation() {
    ServiceTime time = ServiceTime.measured(new MeasuredTimes(new double[]{10, 30}));
    assertThat(time.meanMillis()).isEqualTo(20);
    assertThat(time.coefficientOfVariation()).isEqualTo(0.5);
  }

  @Test
  void serviceTime_lawWithoutSuchAVariation_isRefused() {
    assertThatThrownBy(() -> new ServiceTime(20, 0.5, NamedLaw.HYPEREXPONENTIAL))
        .hasMessageContaining("HYPEREXPONENTIAL has no mean 20.0 ms with variation 0.5");
    assertThatThrownBy(() -> new MeasuredTimes(new double[]{1, 0})).hasMessageContaining("above 0 ms");
  }
}
