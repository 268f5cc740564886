package dev.penumbra.engine.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.shadow.DeploymentLife.Transition;
import dev.penumbra.engine.shadow.DeploymentLife.Trigger;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DeploymentLifeTest {
  @Property
  void on_anyTriggers_onlyTakesStepsOfTheTable(@ForAll List<Trigger> triggers) {
    Deployment deployment = Deployment.NONE;
    Instant now = Instant.EPOCH;
    for (Trigger trigger : triggers) {
      now = now.plusSeconds(60);
      Deployment next = deployment.on(trigger, now);
      if (next.state() == deployment.state()) {
        assertThat(DeploymentLife.next(deployment.state(), trigger)).isEmpty();
        assertThat(next).isEqualTo(deployment);
      } else {
        assertThat(DeploymentLife.TABLE)
            .contains(new Transition(deployment.state(), trigger, next.state()));
        assertThat(next.since()).isEqualTo(now);
      }
      deployment = next;
    }
  }

  @Test
  void table_hasOneOutcomePerStateAndTrigger() {
    assertThat(DeploymentLife.TABLE).doesNotHaveDuplicates();
    assertThat(DeploymentLife.TABLE.stream().map(t -> List.of(t.from(), t.trigger())).toList()).doesNotHaveDuplicates();
  }

  @Test
  void table_fromAnyState_leadsEverywhereAndBack() {
    for (DeploymentState state : DeploymentState.values()) {
      assertThat(reachableFrom(state)).as("from " + state).isEqualTo(EnumSet.allOf(DeploymentState.class));
    }
  }

  @Test
  void table_service_beginsReadyAndEndsByDraining() {
    assertThat(DeploymentLife.TABLE.stream().filter(t -> t.to() == DeploymentState.ACTIVE).map(Transition::from))
        .containsOnly(DeploymentState.ACTIVATING, DeploymentState.DRAINING);
    assertThat(DeploymentLife.TABLE.stream().filter(t -> t.from() == DeploymentState.ACTIVE).map(Transition::to))
        .containsOnly(DeploymentState.DRAINING, DeploymentState.FAILED);
  }

  @Test
  void start_ofAWokenShadow_countsFromTheWishToWakeIt() {
    Instant t0 = Instant.parse("2001-04-16T00:00:00Z");
    Deployment active = Deployment.NONE.aimedAt(new Target.Shadow(1), t0)
        .on(Trigger.WANT_SHADOW, t0)
        .on(Trigger.SHADOW_READY, t0.plusSeconds(900))
        .on(Trigger.WANT_ACTIVE, t0.plusSeconds(1800))
        .doneAt(t0.plusSeconds(1920));
    assertThat(active.start(DeploymentState.ACTIVE)).isEqualTo(Start.WARM);
    assertThat(active.startTook()).hasValueSatisfying(took -> assertThat(took).hasSeconds(120));
  }

  private static Set<DeploymentState> reachableFrom(DeploymentState start) {
    Set<DeploymentState> reached = EnumSet.noneOf(DeploymentState.class);
    Set<DeploymentState> edge = EnumSet.of(start);
    while (!edge.isEmpty()) {
      Set<DeploymentState> next = EnumSet.noneOf(DeploymentState.class);
      for (Transition t : DeploymentLife.TABLE) {
        if (edge.contains(t.from()) && reached.add(t.to())) {
          next.add(t.to());
        }
      }
      edge = next;
    }
    return reached;
  }
}
