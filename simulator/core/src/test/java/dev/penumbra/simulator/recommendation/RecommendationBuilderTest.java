package dev.penumbra.simulator.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.service.Objective;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.engine.model.service.StateSpec;
import dev.penumbra.engine.model.service.TrafficSwitch;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.simulator.recommendation.Recommendation.Instances;
import dev.penumbra.simulator.recommendation.Recommendation.Refusal;
import dev.penumbra.simulator.recommendation.Recommendation.ZonePlan;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.run.result.SlotRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RecommendationBuilderTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration SLOT = Duration.ofMinutes(30);
  private static final int SLOTS = 2 * 7 * 48;
  private static final List<ZoneId> ZONES = List.of("home", "office", "spare", "rare", "unused")
      .stream()
      .map(ZoneId::new)
      .toList();

  private static final ServiceSpec SHOP = new ServiceSpec(
      new ServiceId("shop"), ZONES.getFirst(), new InstanceShape(2, 4), new InstanceShape(0.5, 1),
      new ServiceTime(80, 1), 1, 9, new Objective(120, Money.ZERO),
      new StateSpec(0, 0, 0, 0, 0, List.of(), Duration.ofHours(1), 0.5, 1, 0), new TrafficSwitch.LoadBalancer(),
      List.of(), List.of());

  private final RecommendationBuilder builder = new RecommendationBuilder(
      new RunIdentity(
          "two weeks", "ab12", "expected-cost", 7, new TreeMap<>(), MONDAY, MONDAY.plus(Duration.ofDays(14)),
          new RunIdentity.Axes(List.of(new ServiceId("shop")), ZONES, SLOT)),
      List.of(SHOP));

  @Test
  void build_zonesUsedDifferently_givesEachItsRoleAndTheMostSteadyFirst() {
    run();
    assertThat(builder.build().services().getFirst().zones()).extracting(z -> z.zone().value(), ZonePlan::role)
        .containsExactly(
            tuple("home", Role.STANDING),
            tuple("office", Role.SCHEDULED),
            tuple("spare", Role.SHADOW),
            tuple("rare", Role.ON_DEMAND));
  }

  @Test
  void build_zoneActiveInOfficeHours_schedulesThoseHoursAndNoOthers() {
    run();
    ZonePlan office = plan("office");
    assertThat(office.schedule().toRanges()).containsExactly("Mon 08-18", "Tue 08-18", "Wed 08-18", "Thu 08-18",
        "Fri 08-18");
    assertThat(office.activeShare()).isCloseTo(50 / 168.0, within(1e-12));
    assertThat(office.shadowShare()).isCloseTo(118 / 168.0, within(1e-12));
    assertThat(office.active()).isEqualTo(new Instances(2, 6));
    assertThat(office.shadow()).isEqualTo(new Instances(1, 1));
  }

  @Test
  void build_activeOnceInTwoWeeksOfAnHour_isTypicalOnlyWhenHalfTheTime() {
    run();
    assertThat(plan("spare").schedule()).isEqualTo(HoursOfWeek.NONE);
    assertThat(plan("spare").activeShare()).isPositive();
  }

  @Test
  void build_costsAndRequests_areSharesOfTheService() {
    run();
    List<ZonePlan> zones = builder.build().services().getFirst().zones();
    assertThat(zones.stream().mapToDouble(ZonePlan::costShare).sum()).isCloseTo(1, within(1e-12));
    assertThat(zones.stream().mapToDouble(ZonePlan::requestShare).sum()).isCloseTo(1, within(1e-12));
    assertThat(plan("home").cost()).isEqualTo(new Money(SLOTS * 5L));
  }

  @Test
  void build_slotsOfAbsentZonesLeftOut_givesTheSame() {
    run();
    RecommendationBuilder sparse = new RecommendationBuilder(builder.build().source(), List.of(SHOP));
    for (int slot = 0; slot < SLOTS; slot++) {
      for (int zone = 0; zone < 4; zone++) {
        if (state(zone, slot) != DeploymentState.ABSENT) {
          sparse.slot(record(zone, slot));
        }
      }
    }
    assertThat(sparse.build()).isEqualTo(builder.build());
  }

  @Test
  void build_zoneThatOnlyCost_isAmongTheZonesSoThatCostsAddUp() {
    builder.slot(
        new SlotRecord(
            MONDAY.toEpochMilli(), 0, 4, DeploymentState.PREPARING, 1, 0, 0, Optional.empty(), 0, 0, Optional.empty(),
            new Money(3), Optional.empty(), OptionalLong.empty()));
    assertThat(plan("unused").cost()).isEqualTo(new Money(3));
  }

  @Test
  void build_zoneNeverUsed_isRefusedWithThePolicysCommonestReason() {
    run();
    builder.decided(MONDAY, absent("unused", "too far", 1));
    builder.decided(MONDAY, absent("unused", "too dear", 2));
    builder.decided(MONDAY, absent("unused", "too dear", 3));
    builder.decided(MONDAY, absent("rare", "too dear", 4));
    assertThat(builder.build().services().getFirst().refused()).containsExactly(
        new Refusal(new ZoneId("unused"), "policy", 2, Reason.of("too dear", new Figure("cost", 3, "$"))));
  }

  @Test
  void build_guardKeptAZoneLower_isRefusedByItsRuleWhetherUsedOrNot() {
    run();
    Reason spent = Reason.of("the hourly budget is spent");
    for (String zone : List.of("unused", "office")) {
      Decision wish = new Decision(
          key(zone), new Target.Absent(), new Target.Active(2), Reason.of("cheapest expected course"));
      builder.decided(MONDAY, wish.changedTo(new Target.Shadow(1), "budget", spent));
    }
    Decision raised = absent("spare", "too dear", 1).changedTo(new Target.Shadow(1), "group", Reason.of("moves along"));
    builder.decided(MONDAY, raised);
    assertThat(builder.build().services().getFirst().refused()).containsExactly(
        new Refusal(new ZoneId("office"), "budget", 1, spent), new Refusal(new ZoneId("unused"), "budget", 1, spent));
  }

  private static Decision absent(String zone, String rule, double cost) {
    return new Decision(
        key(zone), new Target.Absent(), new Target.Absent(), Reason.of(rule, new Figure("cost", cost, "$")));
  }

  private static DeploymentKey key(String zone) {
    return new DeploymentKey(new ServiceId("shop"), new ZoneId(zone));
  }

  private void run() {
    for (int slot = 0; slot < SLOTS; slot++) {
      for (int zone = 0; zone < ZONES.size(); zone++) {
        builder.slot(record(zone, slot));
      }
    }
  }

  private ZonePlan plan(String zone) {
    return builder.build()
        .services()
        .getFirst()
        .zones()
        .stream()
        .filter(z -> z.zone().value().equals(zone))
        .findFirst()
        .orElseThrow();
  }

  private static SlotRecord record(int zone, int slot) {
    DeploymentState state = state(zone, slot);
    int full = state == DeploymentState.ACTIVE ? slot % 48 == 20 ? 6 : 2 : 0;
    int shadow = state == DeploymentState.SHADOW ? 1 : 0;
    return new SlotRecord(
        MONDAY.toEpochMilli() + slot * SLOT.toMillis(), 0, zone, state, shadow, full, full * 10, Optional.empty(),
        full * 10L, 0, Optional.empty(), new Money(state == DeploymentState.ABSENT ? 0 : 5),
        Optional.empty(), OptionalLong.empty());
  }

  private static DeploymentState state(int zone, int slot) {
    int hour = slot / 2 % 24;
    boolean office = slot / 48 % 7 < 5 && hour >= 8 && hour < 18;
    return switch (zone) {
      case 0 -> DeploymentState.ACTIVE;
      case 1 -> office ? DeploymentState.ACTIVE : DeploymentState.SHADOW;
      case 2 -> slot == 100 ? DeploymentState.ACTIVE : DeploymentState.SHADOW;
      case 3 -> slot == 100 ? DeploymentState.ACTIVE : DeploymentState.ABSENT;
      default -> DeploymentState.ABSENT;
    };
  }
}
