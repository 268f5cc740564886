package dev.penumbra.engine.activation;

import static dev.penumbra.engine.activation.Situations.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.DecisionGuard.Facts;
import dev.penumbra.engine.activation.DecisionGuard.Joint;
import dev.penumbra.engine.activation.DecisionGuard.Sizes;
import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.cloud.view.CloudSnapshot;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.shadow.Deployment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionGuardTest {
  private static final int MIDDLE = 1;
  private static final int WEST = 2;
  private static final Target ABSENT = new Target.Absent();
  private static final Target SHADOW = new Target.Shadow(1);
  private static final Target ACTIVE = new Target.Active(2);
  private static final GuardConfig OPEN = GuardConfig.DEFAULT;

  private final Situation situation = Situations.steady(new double[]{10, 10, 10}, Map.of());

  private static final Sizes FIVE_OF_EACH = (_, _, level) -> switch (level) {
    case ABSENT -> new Target.Absent();
    case SHADOW -> new Target.Shadow(5);
    case ACTIVE -> new Target.Active(5);
  };

  @Test
  void review_killSwitch_holdsEverything() {
    var config = new GuardConfig(
        true, OPEN.staleAfter(), OPEN.coolDownUp(), OPEN.coolDownDown(), 9, 9, OPEN.hourlyBudget(), OPEN.idle());
    Joint reviewed = review(config, joint(WEST, SHADOW, ACTIVE, ACTIVE)).getFirst();
    assertThat(targets(reviewed)).containsOnly(SHADOW);
    assertThat(rules(reviewed)).containsOnly("kill switch");
  }

  @Test
  void review_groupOfDifferentWishes_movesToTheHighest() {
    Joint reviewed = review(OPEN, joint(WEST, ABSENT, ABSENT, ACTIVE)).getFirst();
    assertThat(targets(reviewed)).containsExactly(new Target.Active(5), ACTIVE);
    assertThat(reviewed.decisions().get(1).guardChanges()).isEmpty();
    assertThat(reviewed.decisions().get(0).guardChanges()).extracting("rule").containsExactly("group");
  }

  @Test
  void review_closedZone_doesNotStepUpButMayStepDown() {
    var facts = new Facts(situation, FIVE_OF_EACH, Map.of(), zone -> zone == WEST);
    var guard = new DecisionGuard(OPEN);
    assertThat(targets(guard.review(List.of(joint(WEST, ABSENT, ACTIVE, ACTIVE)), facts).getFirst()))
        .containsOnly(ABSENT);
    assertThat(targets(guard.review(List.of(joint(WEST, ACTIVE, ABSENT, ABSENT)), facts).getFirst()))
        .containsOnly(ABSENT);
  }

  @Test
  void review_staleSnapshot_doesNotStepDown() {
    Situation stale = at(NOW.minus(Duration.ofHours(1)));
    Joint reviewed = new DecisionGuard(OPEN)
        .review(List.of(joint(WEST, ACTIVE, ABSENT, ABSENT)), new Facts(stale, FIVE_OF_EACH, Map.of(), _ -> false))
        .getFirst();
    assertThat(targets(reviewed)).containsOnly(ACTIVE);
    assertThat(rules(reviewed)).containsOnly("stale data");
  }

  @Test
  void review_withinCoolDown_holds() {
    Joint down = joint(WEST, ACTIVE, ABSENT, ABSENT);
    Deployment fresh = Deployment.NONE.aimedAt(ACTIVE, NOW.minus(Duration.ofMinutes(15)));
    var facts = new Facts(situation, FIVE_OF_EACH, Map.of(key(0, WEST), fresh, key(1, WEST), fresh), _ -> false);
    assertThat(rules(new DecisionGuard(OPEN).review(List.of(down), facts).getFirst())).containsOnly("cool-down");
  }

  @Test
  void review_capOnActiveZones_keepsThoseThatServeFirst() {
    var config = new GuardConfig(
        false, OPEN.staleAfter(), OPEN.coolDownUp(), OPEN.coolDownDown(), 1, 9, OPEN.hourlyBudget(), OPEN.idle());
    List<Joint> reviewed = review(
        config, joint(WEST, ABSENT, ACTIVE, ACTIVE), joint(MIDDLE, ACTIVE, ACTIVE, ACTIVE));
    assertThat(targets(reviewed.get(0))).containsOnly(ABSENT);
    assertThat(rules(reviewed.get(0))).containsOnly("cap on serving zones");
    assertThat(targets(reviewed.get(1))).containsOnly(ACTIVE);
  }

  @Test
  void review_shadowWithoutDemandSeenOrForecast_isEnded() {
    Joint quiet = reviewShadow(0.1);
    Joint busy = reviewShadow(5);
    assertThat(targets(quiet)).containsOnly(ABSENT);
    assertThat(rules(quiet)).containsOnly("idle shadow");
    assertThat(targets(busy)).containsOnly(SHADOW);
    assertThat(rules(busy)).isEmpty();
  }

  private Joint reviewShadow(double perSecond) {
    Situation steady = Situations.steady(new double[]{50, 50, perSecond}, Map.of());
    return new DecisionGuard(OPEN)
        .review(List.of(joint(WEST, SHADOW, SHADOW, SHADOW)), new Facts(steady, FIVE_OF_EACH, Map.of(), _ -> false))
        .getFirst();
  }

  @Test
  void review_budgetSpent_dropsTheLastZones() {
    // Two services of two instances of two processors at 0.04 $ each: 0.32 $ per zone and hour.
    var config = new GuardConfig(
        false, OPEN.staleAfter(), OPEN.coolDownUp(), OPEN.coolDownDown(), 9, 9, Money.dollars(0.5), OPEN.idle());
    List<Joint> reviewed = review(
        config, joint(WEST, ABSENT, ACTIVE, ACTIVE), joint(MIDDLE, ABSENT, ACTIVE, ACTIVE));
    assertThat(targets(reviewed.get(0))).containsOnly(ACTIVE);
    assertThat(rules(reviewed.get(1))).containsOnly("budget");
  }

  private List<Joint> review(GuardConfig config, Joint... joints) {
    return new DecisionGuard(config).review(List.of(joints), new Facts(situation, FIVE_OF_EACH, Map.of(), _ -> false));
  }

  private Joint joint(int zone, Target current, Target first, Target second) {
    List<Target> wishes = List.of(first, second);
    return new Joint(
        situation.units().getFirst(), zone,
        IntStream.range(0, 2)
            .mapToObj(s -> new Decision(key(s, zone), current, wishes.get(s), Reason.of("test")))
            .toList());
  }

  private DeploymentKey key(int service, int zone) {
    return situation.key(service, zone);
  }

  private Situation at(Instant seen) {
    Situation s = situation;
    return new Situation(
        s.now(), s.landscape(), s.units(), s.roundTrips(), s.history(), s.forecast(), s.candidates(), s.targets(),
        new CloudSnapshot(seen, true, Map.of(), Map.of(), Map.of()), s.leads(), s.sizing());
  }

  private static List<Target> targets(Joint joint) {
    return joint.decisions().stream().map(Decision::chosen).toList();
  }

  @Test
  void review_whateverItChanges_saysWhyInNumbers() {
    Deployment fresh = Deployment.NONE.aimedAt(ACTIVE, NOW.minus(Duration.ofMinutes(15)));
    var cooling = new Facts(situation, FIVE_OF_EACH, Map.of(key(0, WEST), fresh, key(1, WEST), fresh), _ -> false);
    var closed = new Facts(situation, FIVE_OF_EACH, Map.of(), _ -> true);
    var guard = new DecisionGuard(OPEN);
    List<Joint> changed = List.of(
        guard.review(List.of(joint(WEST, ACTIVE, ABSENT, ABSENT)), cooling).getFirst(),
        guard.review(List.of(joint(WEST, ABSENT, ACTIVE, ACTIVE)), closed).getFirst(),
        review(OPEN, joint(WEST, ABSENT, ACTIVE, ABSENT)).getFirst());
    assertThat(changed).extracting(joint -> rules(joint).getFirst()).containsExactly("cool-down", "capacity", "group");
    assertThat(changed)
        .flatExtracting(Joint::decisions)
        .flatExtracting(Decision::guardChanges)
        .allSatisfy(change -> assertThat(change.reason().figures()).isNotEmpty());
  }

  private static List<String> rules(Joint joint) {
    return joint.decisions().stream().flatMap(d -> d.guardChanges().stream()).map(c -> c.rule()).toList();
  }
}
