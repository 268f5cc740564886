package dev.penumbra.simulator.experiment.clairvoyant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.cloud.view.CloudSnapshot;
import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.prediction.DemandForecast;
import dev.penumbra.engine.prediction.ForecastProvenance;
import dev.penumbra.engine.shadow.LeadTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ScheduledPolicyTest {
  private static final Landscape LANDSCAPE = ClairvoyantWorld.landscape(3, 1, 2, 0.001);

  /** Zone 1 is a candidate, zone 2 is not. */
  private static Situation situation(int slot) {
    Instant now = ClairvoyantWorld.START.plusMillis(slot * ClairvoyantWorld.SLOT);
    SeriesIndex index = new SeriesIndex(2, 1);
    DemandForecast forecast = new DemandForecast(
        now, ClairvoyantWorld.SLOT, index, new double[]{0.5}, new double[2][1], new double[2][1][1],
        new double[][]{{0.5, 0.5}}, new ForecastProvenance("none", "1", Optional.empty(), Map.of()));
    return new Situation(
        now, LANDSCAPE, Unit.of(LANDSCAPE), new RoundTripTable(LANDSCAPE),
        DemandHistory.empty(index, now, ClairvoyantWorld.SLOT), forecast, List.of(List.of(1)), Map.of(),
        new CloudSnapshot(now, true, Map.of(), Map.of(), Map.of()),
        LeadTimes.assumed(Duration.ZERO, Duration.ZERO, Duration.ZERO), SizingConfig.DEFAULT);
  }

  @Test
  void wish_slotBySlot_isTheScheduleForEveryServiceOfTheUnit() {
    Level[][] levels = {
        {Level.ABSENT, Level.ABSENT}, {Level.SHADOW, Level.ABSENT}, {Level.ABSENT, Level.ACTIVE}};
    ScheduledPolicy policy = new ScheduledPolicy(
        new LevelSchedule(ClairvoyantWorld.START, ClairvoyantWorld.SLOT, List.<Level[][]>of(levels)));
    SortedMap<DeploymentKey, Wish> first = policy.wish(situation(0), policy.initialMemory()).wishes();
    SortedMap<DeploymentKey, Wish> second = policy.wish(situation(1), policy.initialMemory()).wishes();
    assertThat(first.keySet()).extracting(DeploymentKey::toString).containsExactly("s0@z1", "s1@z1");
    assertThat(first.values()).extracting(Wish::level).containsOnly(Level.SHADOW);
    assertThat(second.keySet()).extracting(DeploymentKey::toString)
        .containsExactly("s0@z1", "s0@z2", "s1@z1", "s1@z2");
    assertThat(second.values()).extracting(Wish::level)
        .containsExactly(Level.ABSENT, Level.ACTIVE, Level.ABSENT, Level.ACTIVE);
    assertThat(second.firstEntry().getValue().reason()).isEqualTo(
        Reason.of(
            "scheduled with knowledge of the demand", new Figure("serves", 0, "slots"), new Figure("waits", 1, "slots"),
            new Figure("of", 2, "slots")));
    assertThat(first.firstEntry().getValue().reason().figures()).contains(new Figure("changes in", 1, "slots"));
  }
}
