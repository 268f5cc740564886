package dev.penumbra.engine.activation.plan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Situations;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.shadow.LeadTimes;
import dev.penumbra.engine.shadow.Start;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartSlotsTest {
  private static final Situation STEADY = Situations.steady(new double[]{1, 1, 1}, Map.of());
  private static final Unit UNIT = STEADY.units().getFirst();

  private static Situation with(LeadTimes leads) {
    return new Situation(
        STEADY.now(), STEADY.landscape(), STEADY.units(), STEADY.roundTrips(), STEADY.history(), STEADY.forecast(),
        STEADY.candidates(), STEADY.targets(), STEADY.snapshot(), leads, STEADY.sizing());
  }

  @Test
  void of_assumedLeads_areWholeSlotsAndAtLeastOne() {
    assertThat(StartSlots.of(STEADY, UNIT)).isEqualTo(new StartSlots(2, 1, 2)); // 20, 5 and 20 min in quarter hours
    LeadTimes exact = LeadTimes.assumed(Duration.ofMinutes(30), Duration.ZERO, Duration.ofMinutes(31));
    assertThat(StartSlots.of(with(exact), UNIT)).isEqualTo(new StartSlots(2, 1, 3));
  }

  @Test
  void of_servicesOfDifferentSpeed_areThoseOfTheSlowest() {
    LeadTimes leads = STEADY.leads()
        .with(new ServiceId("search"), Start.COLD, Duration.ofMinutes(50).toMillis())
        .with(new ServiceId("status"), Start.COLD, Duration.ofMinutes(10).toMillis())
        .with(new ServiceId("status"), Start.WARM, Duration.ofMinutes(16).toMillis());
    assertThat(StartSlots.of(with(leads), UNIT)).isEqualTo(new StartSlots(4, 2, 2));
  }

  @Test
  void new_lessThanASlot_isRefused() {
    assertThatThrownBy(() -> new StartSlots(1, 0, 1)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1, 0, 1")
        .hasMessageContaining("1 or more");
  }
}
