package dev.penumbra.simulator.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {
  @Property(tries = 300)
  void quantile_ofAnyLatencies_isWithinItsStatedError(
      @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = 1L << 39) Long> micros) {
    var histogram = new LatencyHistogram();
    micros.forEach(histogram::record);
    List<Long> sorted = micros.stream().sorted().toList();
    for (double share : new double[]{0.01, 0.5, 0.95, 1}) {
      double exact = sorted.get((int) Math.max(1, Math.ceil(share * sorted.size())) - 1);
      assertThat(histogram.quantileMicros(share)).isCloseTo(exact, within(Math.max(0.5, exact * 0.032)));
    }
  }

  @Test
  void quantile_ofNothing_isRefused() {
    assertThatThrownBy(() -> new LatencyHistogram().quantileMicros(0.5)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void add_twoHistograms_countsBoth() {
    var one = new LatencyHistogram();
    one.record(5);
    var other = one.copy();
    other.record(1_000_000);
    one.add(other);
    assertThat(one.count()).isEqualTo(3);
    assertThat(LatencyHistogram.of(one.toArray()).quantileMicros(0.5)).isEqualTo(5);
  }
}
