package dev.penumbra.engine.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DemandHistoryTest {
  private static final Instant START = Instant.parse("2001-03-05T00:00:00Z");
  private static final long QUARTER = 900_000;
  private final DemandHistory none = DemandHistory.empty(new SeriesIndex(1, 2), START, QUARTER);

  @Test
  void append_twoBranches_doNotSeeEachOther() {
    var past = none.append(new double[]{1, 2});
    var calm = past.append(new double[]{3, 4});
    var surge = past.append(new double[]{30, 40});
    assertThat(calm.last(0, 5)).containsExactly(1, 3);
    assertThat(surge.last(0, 5)).containsExactly(1, 30);
    assertThat(past.slots()).isEqualTo(1);
    assertThat(calm.fingerprint()).isNotEqualTo(surge.fingerprint());
  }

  @Test
  void append_callersArrayChanged_keepsWhatWasSaid() {
    double[] row = {1, 2};
    var history = none.append(row);
    row[0] = 99;
    assertThat(history.requests(0, 0)).isEqualTo(1);
    assertThat(history.end()).isEqualTo(START.plusMillis(QUARTER));
  }

  @Test
  void append_wrongWidth_isRefused() {
    assertThatThrownBy(() -> none.append(new double[3])).hasMessageContaining("3 values for 2 series");
  }
}
