package dev.penumbra.simulator.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.model.Money;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.simulator.export.Recommendation.Instances;
import dev.penumbra.simulator.export.Recommendation.ZonePlan;
import dev.penumbra.simulator.run.RunIdentity;
import dev.penumbra.simulator.run.SlotRecord;
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

  private final RecommendationBuilder builder = new RecommendationBuilder(
      new RunIdentity(
          "two weeks", "ab12", "expected-cost", 7, new TreeMap<>(), MONDAY, MONDAY.plus(Duration.ofDays(14)),
          new RunIdentity.Axes(List.of(new ServiceId("shop")), ZONES, SLOT)));

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
    RecommendationBuilder sparse = new RecommendationBuilder(builder.build().source());
    for (int slot = 0; slot < SLOTS; slot++) {
      for (int zone = 0; zone < 4; zone++) {
        if (state(zone, slot) != DeploymentState.ABSENT) {
          sparse.slot(record(zone, slot));
        }
      }
    }
    assertThat(sparse.build()).isEqualTo(builder.build());
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
        full * 10L, 0, Optional.empty(), new Money(state == DeploymentState.ABSENT ? 0 : 5), OptionalLong.empty());
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
