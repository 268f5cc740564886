package dev.penumbra.engine.activation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Situations;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.model.DeploymentKey;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ExpectedCostPolicyTest {
  private static final int MIDDLE = 1;
  private static final int WEST = 2;

  private static SortedMap<DeploymentKey, Wish> wishes(Situation situation) {
    var policy = new ExpectedCostPolicy(new PolicyConfig.ExpectedCost(8, 0.1), new PlanningTables());
    return policy.wish(situation, policy.initialMemory()).wishes();
  }

  private static Wish wish(Situation situation, int service, int zone) {
    return Objects.requireNonNull(wishes(situation).get(situation.key(service, zone)));
  }

  @Test
  void wish_noDemand_isAbsentEverywhereAndSpeaksOfEveryDeployment() {
    SortedMap<DeploymentKey, Wish> wishes = wishes(Situations.steady(new double[]{0, 0, 0}, Map.of()));
    assertThat(wishes).hasSize(4);
    assertThat(wishes.values()).extracting(Wish::level).containsOnly(Level.ABSENT);
  }

  @Test
  void wish_muchDemandFarFromHome_servesItWhereItIs() {
    Situation situation = Situations.steady(new double[]{70, 0, 70}, Map.of());
    assertThat(wish(situation, 0, WEST).level()).isEqualTo(Level.ACTIVE);
    assertThat(wish(situation, 1, WEST).level()).isEqualTo(Level.ACTIVE);
    assertThat(wish(situation, 0, MIDDLE).level()).isEqualTo(Level.ABSENT);
  }

  @Test
  void wish_reason_comparesTheCostsOfTheAlternatives() {
    Situation situation = Situations.steady(new double[]{70, 0, 70}, Map.of());
    var figures = wish(situation, 0, WEST).reason().figures();
    assertThat(figures).extracting(Figure::name).startsWith("cost if absent", "cost if shadow", "cost if active");
    assertThat(figures.get(2).value()).isLessThan(figures.get(0).value()).isLessThan(figures.get(1).value());
    assertThat(figures.getLast().value()).isEqualTo(2); // a cold start of 20 minutes in slots of 15
  }

  @Test
  void wish_zoneThatServesWithoutClients_isLeft() {
    Situation empty = Situations.steady(new double[]{70, 0, 0}, Map.of());
    Situation serving = Situations.steady(
        new double[]{70, 0, 0},
        Map.of(empty.key(0, WEST), new Target.Active(2), empty.key(1, WEST), new Target.Active(2)));
    assertThat(wish(serving, 0, WEST).level()).isEqualTo(Level.ABSENT);
  }
}
