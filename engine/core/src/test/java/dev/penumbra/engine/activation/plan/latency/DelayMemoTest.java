package dev.penumbra.engine.activation.plan.latency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.model.service.ServiceTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DelayMemoTest {
  private static final List<ServiceTime> TIMES = List.of(new ServiceTime(20, 0.5), new ServiceTime(300, 2));

  @Test
  void of_moreStationsThanItHasPlaces_isAlwaysTheDelay() {
    DelayMemo memo = new DelayMemo();
    Random random = new Random(3);
    for (int i = 0; i < 60_000; i++) {
      int service = random.nextInt(TIMES.size());
      int servers = 1 + random.nextInt(8);
      double offered = random.nextInt(20_000) / 2000.0; // often one that was asked for before
      assertThat(memo.of(service, TIMES.get(service), servers, offered))
          .isEqualTo(Delay.of(TIMES.get(service), servers, offered));
    }
  }
}
