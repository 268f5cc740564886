package dev.penumbra.simulator.station;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.simulator.kernel.RandomStream;
import java.util.PriorityQueue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FreeTimesTest {
  @Property(tries = 200)
  void start_afterAnyChanges_isThatOfAPlainQueueOfTimes(@ForAll long seed) {
    var draws = RandomStream.named(seed, "changes");
    var times = new FreeTimes(false);
    var plain = new PriorityQueue<Double>();
    for (int i = 0; i < 300; i++) {
      if (draws.nextBelow(20) == 0) {
        int servers = draws.nextBelow(70);
        while (plain.size() > servers) {
          plain.remove();
        }
        while (plain.size() < servers) {
          plain.add((double) i);
        }
        times.setServers(servers, i, 0);
      } else if (!plain.isEmpty()) {
        double next = Math.max(i, plain.remove()) + 10 * draws.nextExponential();
        plain.add(next);
        times.replaceFirst(next);
      }
      times = times.copy();
      double expected = plain.isEmpty() ? Double.POSITIVE_INFINITY : Math.max(i, plain.element());
      assertThat(times.start(i)).isEqualTo(expected);
      assertThat(times.servers()).isEqualTo(plain.size());
    }
  }

  @Test
  void start_withoutServers_isNever() {
    assertThat(new FreeTimes(false).start(3)).isInfinite();
  }
}
