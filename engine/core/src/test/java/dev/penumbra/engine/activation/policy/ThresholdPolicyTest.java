package dev.penumbra.engine.activation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Situations;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.model.DeploymentKey;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ThresholdPolicyTest {
  private static final Thresholds THRESHOLDS = new Thresholds(3, 1);
  private static final int WEST = 2;

  private final ActivationPolicy loop = new ThresholdPolicy("original-loop", THRESHOLDS, Level.SHADOW, true);

  @Test
  void wish_originalLoop_keepsAShadowInEveryZoneBelowTheThreshold() {
    // One instance is worth 7 requests/s: 100 ms of work each, at a utilisation of 0.7.
    Situation situation = Situations.steady(new double[]{0, 0, 14}, Map.of());
    assertThat(wishes(loop, situation).values()).extracting(Wish::level).containsOnly(Level.SHADOW);
  }

  @Test
  void wish_predictedDemandAboveThreshold_serves() {
    Situation situation = Situations.steady(new double[]{0, 0, 28}, Map.of());
    Wish west = west(loop, situation);
    assertThat(west.level()).isEqualTo(Level.ACTIVE);
    assertThat(west.reason().rule()).isEqualTo("predicted demand above threshold");
    assertThat(west.reason().figures().getFirst().value()).isBetween(3.99, 4.01);
  }

  @Test
  void wish_betweenTheThresholds_keepsWhatIs() {
    double[] demand = {0, 0, 14};
    Situation resting = Situations.steady(demand, Map.of());
    Situation serving = Situations.steady(
        demand, Map.of(resting.key(0, WEST), new Target.Active(2), resting.key(1, WEST), new Target.Active(2)));
    assertThat(west(loop, resting).level()).isEqualTo(Level.SHADOW);
    assertThat(west(loop, serving).level()).isEqualTo(Level.ACTIVE);
  }

  @Test
  void wish_catchment_countsOnlyClientsThatWouldComeHere() {
    Situation situation = Situations.steady(new double[]{100, 0, 0}, Map.of());
    assertThat(wishes(loop, situation).values()).extracting(Wish::level).containsOnly(Level.SHADOW);
  }

  private static Wish west(ActivationPolicy policy, Situation situation) {
    return Objects.requireNonNull(wishes(policy, situation).get(situation.key(0, WEST)));
  }

  private static SortedMap<DeploymentKey, Wish> wishes(ActivationPolicy policy, Situation situation) {
    return policy.wish(situation, policy.initialMemory()).wishes();
  }
}
