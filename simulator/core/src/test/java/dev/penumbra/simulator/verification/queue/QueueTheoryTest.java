package dev.penumbra.simulator.verification.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.junit.jupiter.api.Test;

/** Each formula against another way to the same figure. */
class QueueTheoryTest {
  private static final Law SERVICE = new Law.Memoryless(1);

  private static double area(DoubleUnaryOperator tail, double until) {
    return new SimpsonIntegrator(1e-9, 1e-9, 5, 20).integrate(10_000_000, tail::applyAsDouble, 0, until);
  }

  @Test
  void erlang_textbookValues_areMet() {
    assertThat(QueueTheory.erlangB(5, 3)).isCloseTo(0.11005, within(1e-5));
    assertThat(QueueTheory.erlangC(2, 1)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(QueueTheory.erlangC(1, 0.7)).isCloseTo(0.7, within(1e-12));
  }

  /** The mean of a wait is the area under its tail. */
  @Property(tries = 30)
  void tailErlang_anyLoad_hasTheMeanWaitAsItsArea(
      @ForAll @IntRange(min = 1, max = 20) int servers, @ForAll @DoubleRange(min = 0.1, max = 0.9) double load) {
    Law arrivals = new Law.Memoryless(1 / (load * servers));
    double area = area(wait -> QueueTheory.tailErlang(arrivals, SERVICE, servers, wait), 300 / (1 - load) / servers);
    assertThat(area).isCloseTo(QueueTheory.meanWaitErlang(arrivals, SERVICE, servers), within(1e-6));
  }

  @Property(tries = 30)
  void tailHyperexponential_anyLoadAndVariation_hasTheMeanWaitAsItsArea(
      @ForAll @DoubleRange(min = 1.1, max = 9) double squaredVariation,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double load) {
    Law arrivals = new Law.Memoryless(1 / load);
    var services = new Law.Hyperexponential(1, squaredVariation);
    double area = area(wait -> QueueTheory.tailHyperexponential(arrivals, services, wait), 3000);
    assertThat(area).isCloseTo(QueueTheory.meanWaitPollaczek(arrivals, services), within(1e-4));
    assertThat(QueueTheory.tailHyperexponential(arrivals, services, 0)).isCloseTo(load, within(1e-9));
  }

  @Test
  void tailConstant_moderateLoad_hasTheMeanWaitAsItsArea() {
    Law arrivals = new Law.Memoryless(1 / 0.5);
    Law services = new Law.Constant(1);
    double area = 0;
    double step = 1.0 / 1024;
    for (int i = 0; i < 14 * 1024; i++) {
      area += step * QueueTheory.tailConstant(arrivals, services, (i + 0.5) * step);
    }
    assertThat(area).isCloseTo(QueueTheory.meanWaitPollaczek(arrivals, services), within(1e-5));
  }

  /** With one phase the arrivals are Poisson. */
  @Property(tries = 30)
  void waitingShare_onePhase_isTheLoad(@ForAll @DoubleRange(min = 0.1, max = 0.95) double load) {
    assertThat(QueueTheory.waitingShare(new Law.Erlang(1 / load, 1), SERVICE)).isCloseTo(load, within(1e-9));
  }

  /** Poisson arrivals are the case in which both bounds can be compared with the truth. */
  @Property(tries = 30)
  void bounds_poissonArrivals_holdTheMeanWait(
      @ForAll @DoubleRange(min = 0.1, max = 0.95) double load,
      @ForAll @DoubleRange(min = 0, max = 4) double variation) {
    Law arrivals = new Law.Memoryless(1 / load);
    Law services = Law.Lognormal.of(1, Math.max(1e-3, variation));
    double wait = QueueTheory.meanWaitPollaczek(arrivals, services);
    assertThat(QueueTheory.meanWaitAtMost(arrivals, services)).isGreaterThanOrEqualTo(wait - 1e-9);
    assertThat(QueueTheory.meanWaitAtLeast(arrivals, services)).isLessThanOrEqualTo(wait + 1e-9);
  }
}
