package dev.penumbra.simulator.experiment.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LowerBoundAscentTest {
  @Test
  void price_zoneThatPays_sharesItsFixedCostAmongItsRequests() {
    // Ten requests of each of two bundles spare 5 in zone 0, which costs 30: the prices pay for it and no more.
    double[][] cost = {{1, 6}, {1, 6}};
    LowerBoundAscent ascent = new LowerBoundAscent(cost, new double[]{10, 10}, new double[]{30});
    assertThat(10 * (ascent.price(0) - 1) + 10 * (ascent.price(1) - 1)).isCloseTo(30, within(1e-9));
  }

  @Test
  void price_zoneThatCannotPay_isTheHomesCost() {
    LowerBoundAscent ascent = new LowerBoundAscent(new double[][]{{1, 6}}, new double[]{10}, new double[]{60});
    assertThat(ascent.price(0)).isEqualTo(6);
  }
}
