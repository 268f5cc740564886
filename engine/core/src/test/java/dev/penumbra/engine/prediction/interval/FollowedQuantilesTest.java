package dev.penumbra.engine.prediction.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FollowedQuantilesTest {
  /** However large the values are, skewed or not: as many lie below each quantile as should, told before they came. */
  @Property(tries = 30)
  void at_values_haveAsManyBelowAsTheLevelSays(
      @ForAll @IntRange(max = 1000) int seed, @ForAll @DoubleRange(min = 0.05, max = 100) double size,
      @ForAll boolean skewed) {
    Random random = new Random(seed);
    var quantiles = new FollowedQuantiles(Misses.LEVELS, 1);
    int[] below = new int[Misses.LEVELS.length];
    int count = 4000;
    for (int i = -1000; i < count; i++) {
      double normal = random.nextGaussian();
      double value = size * (skewed ? Math.exp(normal) : normal);
      for (int level = 0; level < below.length && i >= 0; level++) {
        below[level] += value <= quantiles.at(Misses.LEVELS[level]) ? 1 : 0;
      }
      quantiles.add(value);
    }
    for (int level = 0; level < below.length; level++) {
      assertThat(below[level] / (double) count).isCloseTo(Misses.LEVELS[level], within(0.03));
    }
  }

  @Test
  void at_levelShift_isFollowed() {
    var quantiles = new FollowedQuantiles(Misses.LEVELS, 1);
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      quantiles.add((i < 1000 ? 0 : 10) + random.nextGaussian());
    }
    assertThat(quantiles.at(0.5)).isCloseTo(10, within(0.5));
    assertThat(quantiles.mean()).isCloseTo(10, within(0.5));
  }

  @Test
  void mean_rareLargeValue_isNotCarriedAway() {
    var quantiles = new FollowedQuantiles(Misses.LEVELS, 1);
    for (int i = 0; i < 500; i++) {
      quantiles.add(i == 300 ? 1e9 : i % 2 - 0.5);
    }
    assertThat(quantiles.mean()).isCloseTo(0, within(0.1));
  }
}
