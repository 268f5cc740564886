package dev.penumbra.simulator.store.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penumbra.simulator.metrics.LatencyHistogram;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LatencySketchTest {
  @Property(tries = 300)
  void decode_ofAnyHistogram_givesTheSameCounts(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 1151) Integer> buckets,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE - 1) long count) {
    long[] counts = new LatencyHistogram().toArray();
    buckets.forEach(bucket -> counts[bucket] = count / (bucket + 1) + 1);
    byte[] sketch = LatencySketch.encode(Optional.of(LatencyHistogram.of(counts)));
    assertThat(LatencySketch.decode(sketch).orElseThrow().toArray()).isEqualTo(counts);
  }

  @Test
  void encode_thousandLatenciesOfOneSlot_isWithinTwoHundredBytes() {
    LatencyHistogram histogram = new LatencyHistogram();
    for (int i = 0; i < 1000; i++) {
      histogram.record(20_000 + i * 100);
    }
    assertThat(LatencySketch.encode(Optional.of(histogram))).hasSizeLessThan(200);
  }

  @Test
  void decode_bytesThatBreakOffOrPointBeyond_isRefused() {
    assertThat(LatencySketch.decode(new byte[0])).isEmpty();
    for (byte[] bytes : List.of(new byte[]{0}, new byte[]{0, -1}, new byte[]{-1, -1, 1, 5})) {
      assertThatThrownBy(() -> LatencySketch.decode(bytes)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
