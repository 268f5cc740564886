package dev.penumbra.engine.activation.plan.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.activation.Situations;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.model.service.ServiceTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcessTableTest {
  private static final ServiceTime TIME = new ServiceTime(100, 0.8);
  private static final ExcessTable TABLE = new ExcessTable(TIME, 400);

  /** E[(W + S - slack)+] by summing up over the wait W, in steps much finer than the table's. */
  private static double integral(ServiceTime time, double slack, Delay delay) {
    LognormalExcess service = new LognormalExcess(time);
    double step = Math.min(delay.meanMillis(), time.meanMillis()) / 400;
    double waited = 0;
    for (double from = 0; from < 40 * delay.meanMillis(); from += step) {
      double part = Math.exp(-from / delay.meanMillis()) - Math.exp(-(from + step) / delay.meanMillis());
      waited += part * service.aboveMillis(slack - from - step / 2);
    }
    return (1 - delay.probability()) * service.aboveMillis(slack) + delay.probability() * waited;
  }

  @ParameterizedTest
  @CsvSource({
      "0.3, 6.25, 40", "0.3, 100, 40", "0.5, 100, 153", "1, 50, 290", "1, 200, 399", "0.05, 12.5, 220", "1, 3200, 310"})
  void millis_waitOfTheTable_isTheIntegral(double probability, double waitMillis, double slack) {
    Delay delay = new Delay(probability, waitMillis);
    double integral = integral(TIME, slack, delay);
    assertThat(TABLE.millis(slack, delay)).isCloseTo(integral, within(0.003 * integral));
  }

  @ParameterizedTest
  @CsvSource({
      "0.3, 3, 40", "0.3, 77, 40", "0.5, 130, 153", "1, 38, 290", "1, 290, 399", "0.05, 18, 220", "1, 2200, 310"})
  void millis_waitBetweenThoseOfTheTable_isNearTheIntegral(double probability, double waitMillis, double slack) {
    Delay delay = new Delay(probability, waitMillis);
    double integral = integral(TIME, slack, delay);
    assertThat(TABLE.millis(slack, delay)).isCloseTo(integral, within(0.01 * integral));
  }

  @ParameterizedTest
  @CsvSource({"0, 130", "0.2, 90", "3, 200"})
  void millis_otherVariations_areTheIntegralToo(double variation, double slack) {
    ServiceTime time = new ServiceTime(100, variation);
    Delay delay = new Delay(0.4, 80);
    double integral = integral(time, slack, delay);
    assertThat(new ExcessTable(time, 400).millis(slack, delay)).isCloseTo(integral, within(0.015 * integral));
  }

  @Test
  void millis_nobodyWaits_isTheServiceTimesOwnExcess() {
    for (double slack : new double[]{1, 77, 250, 400}) {
      double own = new LognormalExcess(TIME).aboveMillis(slack);
      assertThat(TABLE.millis(slack, Delay.NONE)).isCloseTo(own, within(0.002 * own));
    }
  }

  @Property(tries = 200)
  void millis_withoutSlack_isLinear(
      @ForAll @DoubleRange(min = 0, max = 2000) double lacking,
      @ForAll @DoubleRange(min = 0, max = 1) double probability,
      @ForAll @DoubleRange(min = 0, max = 900) double wait) {
    double millis = TABLE.millis(-lacking, new Delay(probability, wait));
    assertThat(millis).isCloseTo(100 + lacking + probability * wait, within(1e-9));
  }

  /** Up to the mean wait that the table ends with. */
  @Property(tries = 500)
  void millis_lessSlackOrMoreDelay_isNoLess(
      @ForAll @DoubleRange(min = -50, max = 400) double slack,
      @ForAll @DoubleRange(min = 0, max = 0.9) double probability,
      @ForAll @DoubleRange(min = 0, max = 2900) double wait) {
    double millis = TABLE.millis(slack, new Delay(probability, wait));
    double rounding = 1e-9 * millis;
    assertThat(millis).isPositive();
    assertThat(TABLE.millis(slack - 7, new Delay(probability, wait))).isGreaterThan(millis);
    assertThat(TABLE.millis(slack, new Delay(probability + 0.1, wait))).isGreaterThanOrEqualTo(millis - rounding);
    assertThat(TABLE.millis(slack, new Delay(probability, wait + 200))).isGreaterThanOrEqualTo(millis - rounding);
  }

  @Test
  void of_service_coversSlacksUpToItsObjective() {
    ServiceSpec service = Situations.landscape().services().getFirst();
    double objective = service.objective().latencyMillis();
    Delay delay = new Delay(0.25, 100);
    double integral = integral(service.serviceTime(), objective, delay);
    assertThat(ExcessTable.of(service).millis(objective, delay)).isCloseTo(integral, within(0.01 * integral));
  }
}
