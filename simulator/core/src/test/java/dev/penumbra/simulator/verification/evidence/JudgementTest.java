package dev.penumbra.simulator.verification.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.simulator.kernel.RandomStream;
import dev.penumbra.simulator.verification.evidence.MeanEvidence.Relation;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static Evidence ofChance(double pValue) {
    double statistic = new TDistribution(null, 60).inverseCumulativeProbability(1 - pValue / 2);
    return new MeanEvidence("p " + pValue, 100, Relation.EQUAL, 100 + statistic, 1, 60, 1);
  }

  private static List<Boolean> passes(double level, double... pValues) {
    List<Evidence> evidence = DoubleStream.of(pValues).mapToObj(JudgementTest::ofChance).toList();
    return new Judgement(level).rows(evidence).stream().map(VerificationRow::pass).toList();
  }

  /** Holm's own steps: 0.01 against 0.05 / 4, 0.013 against 0.05 / 3, 0.03 not against 0.05 / 2, and there it stops. */
  @Test
  void rows_severalChances_rejectsStepByStepAndStops() {
    assertThat(passes(0.05, 0.04, 0.01, 0.03, 0.013)).containsExactly(true, false, true, false);
  }

  @Test
  void rows_exactEvidence_takesNoPartOfTheErrorsAllowed() {
    List<Evidence> evidence = List.of(
        ExactEvidence.equal("right", 3, 3), ExactEvidence.equal("wrong", 3, 4), ofChance(0.04));
    assertThat(new Judgement(0.05).rows(evidence)).extracting(VerificationRow::pass)
        .containsExactly(true, false, false);
  }

  @Test
  void row_halfWidthBeyondThePrecision_failsThoughNothingSpeaksAgainstIt() {
    assertThat(new MeanEvidence("m", 100, Relation.EQUAL, 100, 1, 60, 0.03).row(0.01, false).pass()).isTrue();
    assertThat(new MeanEvidence("m", 100, Relation.EQUAL, 100, 1, 60, 0.02).row(0.01, false).pass()).isFalse();
  }

  @Test
  void pValue_ofBounds_looksAtOneSideOnly() {
    assertThat(new MeanEvidence("m", 100, Relation.AT_MOST, 90, 1, 60, 1).pValue()).isCloseTo(1, within(1e-6));
    assertThat(new MeanEvidence("m", 100, Relation.AT_MOST, 110, 1, 60, 1).pValue()).isLessThan(1e-6);
    assertThat(new MeanEvidence("m", 100, Relation.AT_LEAST, 90, 1, 60, 1).pValue()).isLessThan(1e-6);
    assertThat(new MeanEvidence("m", 100, Relation.AT_LEAST, 110, 0, 60, 1).pValue()).isEqualTo(1);
    assertThat(new MeanEvidence("m", 100, Relation.AT_MOST, 110, 0, 60, 1).pValue()).isZero();
  }

  /** The 99 % point of Kolmogorov's distribution is 1.6276. */
  @Test
  void distance_ofUniformSamples_isRejectedAsOftenAsItsLevelSays() {
    RandomStream random = RandomStream.named(5, "samples");
    long rejected = IntStream.range(0, 2000)
        .filter(_ -> sample(random, 1).pValue() < 0.05)
        .count();
    assertThat(rejected).isBetween(65L, 140L);
    assertThat(sample(random, 1).row(0.01, false).high()).isCloseTo(1.6276 / Math.sqrt(300), within(1e-3));
    assertThat(sample(random, 1.6).pValue()).isLessThan(0.001);
  }

  private static DistanceEvidence sample(RandomStream random, double power) {
    double[] shares = DoubleStream.generate(() -> StrictMath.pow(random.nextDouble(), power)).limit(300).toArray();
    return DistanceEvidence.ofUniform("d", shares);
  }
}
