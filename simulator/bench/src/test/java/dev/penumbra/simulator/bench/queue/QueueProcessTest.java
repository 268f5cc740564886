package dev.penumbra.simulator.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueueProcessTest {
  @ParameterizedTest
  @EnumSource(QueueKind.class)
  void nanosPerRequest_ofEachQueue_isThatOfSomethingThatWasDone(QueueKind kind) {
    assertThat(QueueProcess.nanosPerRequest(kind.create(8), 20_000)).isBetween(1.0, 100_000.0);
  }

  /** Erlang's formula C (1917): the mean time in M/M/8 at a load of 0.8 is 1.2860 times that of service. */
  @Test
  void bareLoopAndPeer_onEightServers_takeAsLongAsErlangSays() {
    double expected = 1.2860 * Workload.MEAN_MICROS;
    assertThat(new BareLoop(8).run(2_000_000)).isCloseTo(expected, within(0.03 * expected));
    assertThat(new SsjQueue(8).run(2_000_000)).isCloseTo(expected, within(0.03 * expected));
  }
}
