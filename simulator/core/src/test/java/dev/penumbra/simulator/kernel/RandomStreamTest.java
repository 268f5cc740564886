package dev.penumbra.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
  private static final int DRAWS = 1_000_000;

  @Test
  void named_differentNamesSeedsOrNumbers_areDifferentStreams() {
    Set<Long> first = new HashSet<>();
    for (int seed = 0; seed < 10; seed++) {
      for (String name : new String[]{"", "a", "b", "ab", "ba"}) {
        first.add(RandomStream.named(seed, name).nextLong());
        first.add(RandomStream.named(seed, name, 0).nextLong());
        first.add(RandomStream.named(seed, name, 0, 1).nextLong());
        first.add(RandomStream.named(seed, name, 1, 0).nextLong());
      }
    }
    assertThat(first).hasSize(200);
  }

  /** Results of past versions must stay reproducible. */
  @Test
  void named_sameName_isTheSameStreamInEveryVersion() {
    var stream = RandomStream.named(42, "arrivals", 7);
    assertThat(stream.nextLong()).isEqualTo(-6369744824672494025L);
    assertThat(stream.nextGaussian()).isEqualTo(0.4225288337818765);
    assertThat(stream.nextExponential()).isEqualTo(1.921673382437892);
    assertThat(stream.nextLogNormal(1, 2)).isEqualTo(19.359660466213203);
  }

  @Test
  void copy_drawnFrom_givesWhatTheOriginalGives() {
    var stream = RandomStream.named(1, "s");
    stream.nextLong();
    var copy = stream.copy();
    assertThat(copy.nextLong()).isEqualTo(stream.nextLong());
  }

  @Test
  void nextDouble_manyDraws_areUniform() {
    double[] draws = draws(RandomStream::nextDouble);
    assertThat(DoubleStream.of(draws)).allMatch(x -> x >= 0 && x < 1);
    assertThat(DoubleStream.of(draws).average().orElseThrow()).isCloseTo(0.5, within(0.002));
    assertThat(shareAbove(draws, 0.9)).isCloseTo(0.1, within(0.002));
  }

  @Test
  void nextBelow_manyDraws_hitsEveryNumberEquallyOften() {
    double[] draws = draws(stream -> stream.nextBelow(7));
    for (int i = 0; i < 7; i++) {
      int number = i;
      assertThat(DoubleStream.of(draws).filter(x -> x == number).count()).isBetween(141_000L, 144_700L);
    }
  }

  @Test
  void nextExponential_manyDraws_haveItsMomentsAndTail() {
    double[] draws = draws(RandomStream::nextExponential);
    assertThat(DoubleStream.of(draws)).allMatch(x -> x >= 0);
    assertThat(moment(draws, 1)).isCloseTo(1, within(0.005));
    assertThat(moment(draws, 2)).isCloseTo(2, within(0.025));
    for (double x : new double[]{0.02, 0.5, 2, 5, 8.5}) {
      assertThat(shareAbove(draws, x)).isCloseTo(StrictMath.exp(-x), withinFourSigma(StrictMath.exp(-x)));
    }
  }

  @Test
  void nextGaussian_manyDraws_haveItsMomentsAndTails() {
    double[] draws = draws(RandomStream::nextGaussian);
    assertThat(moment(draws, 1)).isCloseTo(0, within(0.004));
    assertThat(moment(draws, 2)).isCloseTo(1, within(0.006));
    assertThat(moment(draws, 4)).isCloseTo(3, within(0.04));
    assertThat(shareAbove(draws, 1)).isCloseTo(0.158655, withinFourSigma(0.158655));
    assertThat(shareAbove(draws, -2)).isCloseTo(0.977250, withinFourSigma(0.977250));
    assertThat(shareAbove(draws, 3.7)).isCloseTo(0.000107800, withinFourSigma(0.0001078));
  }

  @Test
  void doubleAfter_some_isTheOneThatComesAfterThem() {
    var stream = RandomStream.named(3, "s");
    double third = stream.doubleAfter(2);
    stream.nextDouble();
    assertThat(stream.doubleAfter(1)).isEqualTo(third);
    stream.nextDouble();
    assertThat(stream.nextDouble()).isEqualTo(third);
  }

  @Test
  void nextGamma_manyDraws_haveItsMoments() {
    for (double shape : new double[]{1, 2.5, 256}) {
      double[] draws = draws(stream -> stream.nextGamma(shape) / shape);
      double mean = moment(draws, 1);
      assertThat(mean).isCloseTo(1, within(4 / Math.sqrt(shape * DRAWS)));
      assertThat(moment(draws, 2) - mean * mean).isCloseTo(1 / shape, within(0.015 / shape));
    }
    double[] exponential = draws(stream -> stream.nextGamma(1));
    assertThat(shareAbove(exponential, 3)).isCloseTo(StrictMath.exp(-3), withinFourSigma(StrictMath.exp(-3)));
  }

  @Test
  void nextLogNormal_manyDraws_haveItsMean() {
    double[] draws = draws(stream -> stream.nextLogNormal(-0.125, 0.5));
    assertThat(moment(draws, 1)).isCloseTo(1, within(0.003));
  }

  @Property
  void exponential_anyPower_isThatOfStrictMath(@ForAll @DoubleRange(min = -690, max = 690) double x) {
    assertThat(Exponential.of(x) / StrictMath.exp(x)).isCloseTo(1, within(1e-12));
  }

  private static double[] draws(ToDoubleFunction<RandomStream> draw) {
    var stream = RandomStream.named(20_260_101, "draws");
    return DoubleStream.generate(() -> draw.applyAsDouble(stream)).limit(DRAWS).toArray();
  }

  private static double moment(double[] draws, int order) {
    return DoubleStream.of(draws).map(x -> StrictMath.pow(x, order)).average().orElseThrow();
  }

  private static double shareAbove(double[] draws, double limit) {
    return (double) DoubleStream.of(draws).filter(x -> x > limit).count() / draws.length;
  }

  private static Offset<Double> withinFourSigma(double share) {
    return within(4 * Math.sqrt(share * (1 - share) / DRAWS));
  }
}
