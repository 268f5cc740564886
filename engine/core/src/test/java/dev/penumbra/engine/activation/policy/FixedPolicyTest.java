package dev.penumbra.engine.activation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Situations;
import dev.penumbra.engine.activation.decision.Wish;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FixedPolicyTest {
  @Test
  void wish_whateverTheDemand_isTheSameForEveryCandidateWithItsRankInTheReason() {
    Situation situation = Situations.steady(new double[]{0, 0, 100}, Map.of());
    int candidates = situation.candidates().getFirst().size();
    ActivationPolicy never = new FixedPolicy("never", Level.ABSENT);
    assertThat(never.wish(situation, never.initialMemory()).wishes().values())
        .extracting(Wish::level)
        .containsOnly(Level.ABSENT);
    int best = situation.candidates().getFirst().getFirst();
    assertThat(never.wish(situation, never.initialMemory()).wishes().get(situation.key(0, best)))
        .extracting(wish -> wish.reason().figures())
        .asInstanceOf(list(Figure.class))
        .containsExactly(new Figure("rank of the zone", 1, ""), new Figure("zones looked at", candidates, ""));
  }
}
