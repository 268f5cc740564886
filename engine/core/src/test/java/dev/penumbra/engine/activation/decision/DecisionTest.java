package dev.penumbra.engine.activation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import org.junit.jupiter.api.Test;

class DecisionTest {
  private static final DeploymentKey KEY = new DeploymentKey(new ServiceId("search"), new ZoneId("us-west-2"));
  private static final Reason DEMAND = Reason.of("predicted demand above threshold",
      new Reason.Figure("demand", 12, "requests/s"));

  @Test
  void changedTo_byTwoRules_keepsBothWishesInOrder() {
    var wish = new Decision(KEY, new Target.Absent(), new Target.Active(9), DEMAND);
    var capped = wish.changedTo(new Target.Active(4), "instance cap", DEMAND)
        .changedTo(new Target.Absent(), "kill switch", DEMAND);
    assertThat(capped.isHold()).isTrue();
    assertThat(capped.guardChanges()).extracting(Decision.GuardChange::wanted)
        .containsExactly(new Target.Active(9), new Target.Active(4));
  }

  @Test
  void newTarget_withoutInstances_isRefused() {
    assertThatThrownBy(() -> new Target.Active(0)).hasMessageContaining("at least 1");
  }

  @Test
  void newFigure_notMeasured_isRefused() {
    assertThatThrownBy(() -> new Reason.Figure("demand", Double.NaN, "")).hasMessageContaining("not measured");
  }
}
