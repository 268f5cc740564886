package dev.penumbra.simulator.bench.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CycleProcessTest {
  @Test
  void medianSeconds_ofASmallWorld_isThatOfCyclesThatWereMade() {
    assertThat(CycleProcess.medianSeconds(new EngineAtWork(4, 6), 2, 5)).isBetween(1e-6, 60.0);
  }
}
