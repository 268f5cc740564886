package dev.penumbra.simulator.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.decision.Level;
import org.junit.jupiter.api.Test;

class ActivationTimelineTest {
  private static final int EDGE = CostScene.EDGE;

  private final ActivationTimeline timeline = new ActivationTimeline(CostScene.landscape());

  @Test
  void warmth_spellThatEndsInActivation_isNotWasted() {
    timeline.level(0, EDGE, Level.SHADOW, 2, 1000);
    timeline.level(0, EDGE, Level.SHADOW, 3, 1100);
    timeline.level(0, EDGE, Level.ACTIVE, 0, 1200);
    timeline.level(0, EDGE, Level.ACTIVE, 0, 1300);
    assertThat(timeline.warmth(2000)).isEqualTo(new WarmTime(1, 500, 0));
  }

  @Test
  void warmth_spellGivenUpOrCutShort_isWasted() {
    timeline.level(0, EDGE, Level.SHADOW, 1, 0);
    timeline.level(0, EDGE, Level.ABSENT, 0, 100);
    timeline.level(0, EDGE, Level.ACTIVE, 0, 200);
    timeline.level(0, EDGE, Level.SHADOW, 1, 300);
    assertThat(timeline.warmth(0, EDGE, 350)).isEqualTo(new WarmTime(1, 150, 150));
  }

  @Test
  void warmth_home_isNotCounted() {
    timeline.level(0, CostScene.HOME, Level.ACTIVE, 0, 0);
    assertThat(timeline.warmth(100)).isEqualTo(WarmTime.NONE);
  }

  @Test
  void copy_changed_leavesTheOriginal() {
    timeline.level(0, EDGE, Level.SHADOW, 1, 0);
    timeline.copy().level(0, EDGE, Level.ACTIVE, 0, 10);
    assertThat(timeline.warmth(20)).isEqualTo(new WarmTime(0, 20, 20));
  }
}
