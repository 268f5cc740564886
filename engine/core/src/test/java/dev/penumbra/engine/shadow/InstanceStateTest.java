package dev.penumbra.engine.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class InstanceStateTest {
  @Property
  void to_anyPair_succeedsExactlyWhenLegal(@ForAll InstanceState from, @ForAll InstanceState next) {
    if (from.mayBecome(next)) {
      assertThat(from.to(next)).isEqualTo(next);
    } else {
      assertThatThrownBy(() -> from.to(next)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void mayBecome_fromEveryState_leadsToTheEnd() {
    var reached = EnumSet.of(InstanceState.TERMINATED);
    for (int step = 0; step < InstanceState.values().length; step++) {
      for (InstanceState state : InstanceState.values()) {
        if (reached.stream().anyMatch(state::mayBecome)) {
          reached.add(state);
        }
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(InstanceState.values());
  }

  @Test
  void isStarting_anyStartingState_isBilled() {
    assertThat(Arrays.stream(InstanceState.values()).filter(InstanceState::isStarting))
        .allMatch(InstanceState::isBilled);
  }
}
