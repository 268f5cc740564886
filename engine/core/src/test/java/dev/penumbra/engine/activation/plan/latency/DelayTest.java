package dev.penumbra.engine.activation.plan.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.model.service.ServiceTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelayTest {
  private static final ServiceTime EXPONENTIAL = new ServiceTime(100, 1);

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.8, 0.95})
  void of_oneServer_isThatOfMm1(double load) {
    Delay delay = Delay.of(EXPONENTIAL, 1, load);
    assertThat(delay.probability()).isCloseTo(load, within(1e-12));
    assertThat(delay.meanMillis()).isCloseTo(100 / (1 - load), within(1e-9));
    assertThat(delay.overallMillis()).isCloseTo(100 * load / (1 - load), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 1, 1.6, 1.9})
  void of_twoServers_isThatOfMm2(double load) {
    Delay delay = Delay.of(EXPONENTIAL, 2, load);
    double busy = load / 2;
    assertThat(delay.probability()).isCloseTo(2 * busy * busy / (1 + busy), within(1e-12));
    assertThat(delay.overallMillis()).isCloseTo(100 * busy * busy / (1 - busy * busy), within(1e-9));
  }

  /** Against Erlang's formula as it stands in textbooks, with its factorials. */
  @ParameterizedTest
  @CsvSource({"10, 8", "5, 4.5", "30, 20", "60, 55"})
  void of_manyServers_isErlangsFormula(int servers, double load) {
    double term = 1;
    double sum = 0;
    for (int n = 0; n < servers; n++) {
      sum += term;
      term *= load / (n + 1);
    }
    double all = term * servers / (servers - load);
    assertThat(Delay.of(EXPONENTIAL, servers, load).probability()).isCloseTo(all / (sum + all), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.3", "0, 0.9", "0.5, 0.7", "2, 0.7"})
  void of_oneServerAndAnyServiceTime_waitsAsPollaczekAndKhinchineSay(double variation, double load) {
    Delay delay = Delay.of(new ServiceTime(100, variation), 1, load);
    assertThat(delay.overallMillis())
        .isCloseTo(load * 100 * (1 + variation * variation) / (2 * (1 - load)), within(1e-9));
  }

  @Property(tries = 300)
  void of_moreLoad_waitsLonger(
      @ForAll @IntRange(min = 1, max = 200) int servers, @ForAll @DoubleRange(min = 0.01, max = 0.9) double busy,
      @ForAll @DoubleRange(min = 0, max = 3) double variation) {
    ServiceTime time = new ServiceTime(40, variation);
    Delay less = Delay.of(time, servers, busy * servers);
    Delay more = Delay.of(time, servers, (busy + 0.05) * servers);
    assertThat(more.probability()).isBetween(less.probability(), 1.0);
    assertThat(more.meanMillis()).isGreaterThan(less.meanMillis());
  }

  @Property(tries = 300)
  void of_moreServers_waitsLess(
      @ForAll @IntRange(min = 1, max = 200) int servers, @ForAll @DoubleRange(min = 0.1, max = 0.95) double busy) {
    Delay few = Delay.of(EXPONENTIAL, servers, busy * servers);
    Delay many = Delay.of(EXPONENTIAL, servers + 1, busy * servers);
    assertThat(many.probability()).isLessThan(few.probability());
    assertThat(many.meanMillis()).isLessThan(few.meanMillis());
  }

  @Test
  void of_noLoad_isNone() {
    assertThat(Delay.of(EXPONENTIAL, 3, 0)).isEqualTo(Delay.NONE);
    assertThat(Delay.NONE.overallMillis()).isZero();
  }

  @Test
  void of_moreThanCanBeBorne_isThatOfABusyStationAndFinite() {
    Delay over = Delay.of(EXPONENTIAL, 4, 40);
    assertThat(over).isEqualTo(Delay.of(EXPONENTIAL, 4, 4)).isEqualTo(Delay.of(EXPONENTIAL, 4, 3.99));
    assertThat(over.overallMillis()).isFinite().isGreaterThan(Delay.of(EXPONENTIAL, 4, 3.9).overallMillis());
  }
}
