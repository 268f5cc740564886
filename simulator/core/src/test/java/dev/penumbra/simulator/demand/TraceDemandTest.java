package dev.penumbra.simulator.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.model.GeoPoint;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TraceDemandTest {
  private static final Instant START = Instant.parse("2001-03-05T00:00:00Z");
  private static final long QUARTER = 900_000;
  private static final Place CHICAGO = new Place("ORD", new GeoPoint(41.98, -87.9));

  private static DemandTrace trace(double... counts) {
    return new DemandTrace(List.of(CHICAGO), START, QUARTER, new double[][]{counts});
  }

  private static long sum(DemandSource demand) {
    long sum = 0;
    for (int slot = 0; slot < demand.slots(); slot++) {
      sum += demand.requests(0, 0, slot);
    }
    return sum;
  }

  @Test
  void requests_wholeFactor_areTheCountsTimesIt() {
    var demand = TraceDemand.whole(trace(3, 0, 7), List.of(2.0, 0.0));
    assertThat(demand.requests(0, 0, 0)).isEqualTo(6);
    assertThat(demand.requests(0, 0, 1)).isZero();
    assertThat(demand.requests(0, 0, 2)).isEqualTo(14);
    assertThat(demand.requests(1, 0, 2)).isZero();
  }

  @Test
  void requests_thirdOfACountInEverySlot_areNotLostToRounding() {
    assertThat(sum(TraceDemand.whole(trace(1, 1, 1, 1, 1, 1, 1, 1, 1), List.of(1 / 3.0)))).isEqualTo(3);
  }

  @Property(tries = 200)
  void requests_anyFactor_keepTheTotalToWithinOneAndAreNeverNegative(
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(max = 1e4) Double> counts,
      @ForAll @DoubleRange(max = 50) double factor) {
    DemandTrace trace = trace(counts.stream().mapToDouble(Double::doubleValue).toArray());
    for (long slot : new long[]{QUARTER, QUARTER / 15, QUARTER * counts.size()}) {
      var demand = new TraceDemand(trace, START, trace.end(), slot, List.of(factor));
      assertThat((double) sum(demand)).isCloseTo(trace.total() * factor, within(1.0));
      for (int i = 0; i < demand.slots(); i++) {
        assertThat(demand.requests(0, 0, i)).isNotNegative();
      }
    }
  }

  @Test
  void constructor_stretchInFinerSlots_spreadsEachCountEvenly() {
    var from = START.plusMillis(QUARTER);
    var demand = new TraceDemand(trace(99, 30, 60), from, from.plusMillis(2 * QUARTER), QUARTER / 3, List.of(1.0));
    assertThat(demand.slots()).isEqualTo(6);
    assertThat(demand.start()).isEqualTo(from);
    assertThat(demand.requests(0, 0, 1)).isEqualTo(10);
    assertThat(demand.requests(0, 0, 5)).isEqualTo(20);
  }

  @Test
  void constructor_stretchOutsideOrOddSlot_isRefused() {
    DemandTrace trace = trace(1, 2);
    assertThatThrownBy(() -> new TraceDemand(trace, START, START.plusMillis(3 * QUARTER), QUARTER, List.of(1.0)))
        .hasMessageContaining("within the trace");
    assertThatThrownBy(() -> new TraceDemand(trace, START, trace.end(), 7, List.of(1.0)))
        .hasMessageContaining("must divide");
    assertThatThrownBy(() -> TraceDemand.whole(trace(3e9), List.of(1.0))).hasMessageContaining("ORD");
  }
}
