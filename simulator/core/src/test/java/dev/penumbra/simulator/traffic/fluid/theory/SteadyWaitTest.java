package dev.penumbra.simulator.traffic.fluid.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SteadyWaitTest {
  private static final double SERVICE = 1000;
  private static final double LONG = 1e15;

  private static double erlangDelay(int servers, double load) {
    double loss = 1;
    for (int n = 1; n <= servers; n++) {
      loss = servers * load * loss / (n + servers * load * loss);
    }
    return loss / (1 - load * (1 - loss));
  }

  @Property
  void over_settledQueueOfExponentialService_isThatOfMMc(
      @ForAll @IntRange(min = 1, max = 500) int servers, @ForAll @DoubleRange(min = 0.3, max = 0.97) double load) {
    SteadyWait wait = SteadyWait.over(servers, load, SERVICE, 1, 0, LONG);
    assertThat(wait.probability()).isCloseTo(erlangDelay(servers, load), within(0.001));
    assertThat(wait.meanMicros()).isCloseTo(SERVICE / (servers * (1 - load)), within(1e-6 * SERVICE));
  }

  @Property
  void over_moreLoad_neverWaitsLess(
      @ForAll @IntRange(min = 1, max = 200) int servers, @ForAll @DoubleRange(min = 0.05, max = 0.99) double load) {
    SteadyWait less = SteadyWait.over(servers, load - 0.02, SERVICE, 0.5, 0, LONG);
    SteadyWait more = SteadyWait.over(servers, load, SERVICE, 0.5, 0, LONG);
    assertThat(more.probability()).isGreaterThanOrEqualTo(less.probability() - 1e-9);
    assertThat(more.meanMicros()).isGreaterThan(less.meanMicros());
  }

  @Property
  void over_olderQueue_waitsLongerUntilItIsSettled(
      @ForAll @IntRange(min = 1, max = 50) int servers, @ForAll @DoubleRange(min = 0.9, max = 0.99) double load,
      @ForAll @DoubleRange(min = 1, max = 1e9) double ageMicros) {
    double young = SteadyWait.over(servers, load, SERVICE, 1, 0, ageMicros).meanMicros();
    double older = SteadyWait.over(servers, load, SERVICE, 1, ageMicros, 2 * ageMicros).meanMicros();
    double settled = SteadyWait.over(servers, load, SERVICE, 1, 0, LONG).meanMicros();
    assertThat(young).isLessThanOrEqualTo(older * (1 + 1e-6));
    assertThat(older).isLessThanOrEqualTo(settled * (1 + 1e-6));
  }

  /** At full load the mean of a reflected Brownian motion grows with the root of time: sqrt(2 t / pi), here its mean. */
  @Test
  void over_fullLoad_growsWithTheRootOfTime() {
    double until = 1e8;
    double spread = SERVICE * 2 / 4;
    double mean = SteadyWait.over(4, 0.999999, SERVICE, 1, 0, until).meanMicros();
    double theory = 2.0 / 3 * StrictMath.sqrt(2 * spread * until / StrictMath.PI);
    assertThat(mean).isCloseTo(theory, within(0.01 * theory));
  }
}
