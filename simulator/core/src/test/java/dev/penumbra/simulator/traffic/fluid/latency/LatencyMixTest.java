package dev.penumbra.simulator.traffic.fluid.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.traffic.Measured;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LatencyMixTest {
  /** Nearly constant service of 10 ms behind a round trip of 20 ms. */
  private static final ServiceLatency CONSTANT = new ServiceLatency(new ServiceTime(10, 0.001), 20_000, 21_000, 0,
      Measured.LATENCY);

  private static double[] one(ServiceLatency latency) {
    double[] nodes = new double[latency.nodes().count()];
    nodes[0] = 1;
    return nodes;
  }

  /** P(W > t) = p exp(-t / m), the tail of M/M/c: with a constant beside it, latency has the same one. */
  @Property
  void take_exponentialWaits_haveTheTailOfMMc(
      @ForAll @DoubleRange(min = 0.05, max = 1) double probability,
      @ForAll @DoubleRange(min = 2000, max = 200_000) double meanMicros,
      @ForAll @DoubleRange(min = 0.2, max = 3) double means) {
    LatencyMix mix = new LatencyMix();
    PathProfiles profiles = CONSTANT.profiles(0, 1);
    mix.addPrompt(profiles, one(CONSTANT), 1 - probability);
    mix.addWaiting(profiles, one(CONSTANT), probability, meanMicros);
    double objective = 31_000 + means * meanMicros;
    LatencyMix.Latencies found = mix.take(objective);
    double tail = probability * StrictMath.exp(-(objective - 30_000) / meanMicros);
    assertThat(found.requests()).isCloseTo(1, within(1e-6));
    assertThat(found.misses()).isCloseTo(tail, within(0.015 * probability));
    assertThat(found.microsAbove()).isCloseTo(tail * meanMicros, within(0.02 * probability * meanMicros));
    assertThat(mix.isEmpty()).isTrue();
  }

  /** To within half a bucket, which is as much as a histogram tells. */
  @Property
  void take_anyWait_keepsItsMean(
      @ForAll @DoubleRange(min = 0, max = 1e7) double one, @ForAll @DoubleRange(min = 0, max = 1e7) double other) {
    LatencyMix mix = new LatencyMix();
    mix.addBetween(CONSTANT.profiles(0, 1), one(CONSTANT), 3, one, other);
    LatencyMix.Latencies found = mix.take(0);
    double mean = 30_000 + (one + other) / 2;
    assertThat(found.requests()).isCloseTo(3, within(1e-6));
    assertThat(found.microsAbove() / 3).isCloseTo(mean, within(0.016 * mean));
  }

  @Test
  void take_serviceTimeAndJitter_haveTheirMeans() {
    ServiceLatency latency = new ServiceLatency(new ServiceTime(40, 0.8), 5_000, 300_000, 0.2, Measured.LATENCY);
    for (int node = 0; node < latency.nodes().count(); node++) {
      double[] nodes = new double[latency.nodes().count()];
      nodes[node] = 1;
      LatencyMix mix = new LatencyMix();
      mix.addPrompt(latency.profiles(7_000, 1.5), nodes, 1);
      double mean = latency.nodes().micros(node) + 7_000 + 1.5 * 40_000;
      assertThat(mix.take(0).microsAbove()).isCloseTo(mean, within(0.01 * mean));
    }
  }

  @Test
  void copy_addedToAfterwards_leavesTheOriginal() {
    LatencyMix mix = new LatencyMix();
    mix.addPrompt(CONSTANT.profiles(0, 1), one(CONSTANT), 1);
    mix.copy().addPrompt(CONSTANT.profiles(0, 1), one(CONSTANT), 1);
    assertThat(mix.take(0).requests()).isCloseTo(1, within(1e-9));
  }
}
