package dev.penumbra.simulator.experiment.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.simulator.kernel.RandomStream;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  private static double[] series(int length, IntToDoubleFunction mean) {
    RandomStream random = RandomStream.named(4, "series");
    return IntStream.range(0, length).mapToDouble(i -> mean.applyAsDouble(i) + 0.1 * random.nextGaussian()).toArray();
  }

  @Test
  void length_settledFromTheStart_isLittle() {
    assertThat(WarmUp.length(series(400, _ -> 1)).orElseThrow()).isLessThan(80);
    assertThat(WarmUp.length(new double[400]).orElseThrow()).isZero();
  }

  @Test
  void length_fewValues_isNotFound() {
    assertThat(WarmUp.length(new double[49])).isEmpty();
  }

  @Test
  void length_highAtFirst_leavesThatOut() {
    assertThat(WarmUp.length(series(400, i -> i < 60 ? 5 : 1)).orElseThrow()).isBetween(60, 110);
  }

  @Test
  void length_neverSettling_isNotFound() {
    assertThat(WarmUp.length(series(400, i -> i < 300 ? i : 300))).isEmpty();
  }

  @Test
  void interval_ofTheTextbook_isStudents() {
    Interval interval = Interval.of(new double[]{1, 2, 3, 4, 5});
    assertThat(interval.mean()).isEqualTo(3);
    assertThat(interval.halfWidth()).isCloseTo(2.776445 * Math.sqrt(2.5 / 5), within(1e-5));
    assertThat(interval.holdsZero()).isFalse();
    assertThat(Interval.of(new double[]{-1, 2}).holdsZero()).isTrue();
  }
}
