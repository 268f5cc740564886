package dev.penumbra.simulator.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.demand.ExternalEvent;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.simulator.demand.SynthesisSpec.Campaign;
import dev.penumbra.simulator.demand.SynthesisSpec.Drift;
import dev.penumbra.simulator.demand.SynthesisSpec.FlashCrowd;
import dev.penumbra.simulator.demand.SynthesisSpec.Load;
import dev.penumbra.simulator.demand.SynthesisSpec.Population;
import dev.penumbra.simulator.kernel.RandomStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntheticDemandTest {
  private static final Instant MONDAY = Instant.parse("2001-03-05T00:00:00Z");
  private static final long QUARTER = 900_000;
  private static final int WEEK = 672;
  private static final ServiceId SEARCH = new ServiceId("search");
  private static final Place CHICAGO = new Place("ORD", new GeoPoint(41.98, -87.9));
  private static final Place TOKYO = new Place("HND", new GeoPoint(35.55, 139.78));

  private static SynthesisSpec spec(
      Rhythm rhythm, List<Campaign> campaigns, List<FlashCrowd> crowds, List<Drift> drifts, double dispersion) {
    return new SynthesisSpec(
        7, MONDAY, QUARTER, 4 * WEEK, List.of(new Load(SEARCH, 1.0)),
        List.of(
            new Population(CHICAGO, 3, Optional.of(ZoneId.of("America/Chicago"))),
            new Population(TOKYO, 1, Optional.empty())),
        rhythm, campaigns, crowds, drifts, dispersion);
  }

  private static SyntheticDemand plain(Rhythm rhythm) {
    return new SyntheticDemand(spec(rhythm, List.of(), List.of(), List.of(), 0));
  }

  @Test
  void requests_sameSeedInAnyOrder_areTheSame() {
    int first = plain(Rhythm.EVENING).requests(0, 1, 500);
    SyntheticDemand other = plain(Rhythm.EVENING);
    other.requests(0, 0, 3);
    assertThat(other.requests(0, 1, 500)).isEqualTo(first);
  }

  @Test
  void requests_pinned_areTheSameOnEveryMachine() {
    SyntheticDemand demand = plain(Rhythm.EVENING);
    assertThat(List.of(demand.requests(0, 0, 0), demand.requests(0, 1, 0), demand.requests(0, 0, 1000)))
        .containsExactly(943, 255, 174);
  }

  @Test
  void expected_overAWeek_isTheLoadByPopulation() {
    SyntheticDemand demand = plain(Rhythm.EVENING);
    double chicago = 0;
    double tokyo = 0;
    for (int slot = 0; slot < WEEK; slot++) {
      chicago += demand.expected(0, 0, slot);
      tokyo += demand.expected(0, 1, slot);
    }
    assertThat(chicago).isCloseTo(0.75 * 604_800, within(0.005 * 604_800));
    assertThat(tokyo / chicago).isCloseTo(1 / 3.0, within(0.01));
  }

  @Test
  void expected_eveningRhythm_peaksInTheLocalEveningOfEachPlace() {
    assertThat(busiestHourUtc(0)).isEqualTo(2);
    assertThat(busiestHourUtc(1)).isEqualTo(11);
  }

  private static int busiestHourUtc(int place) {
    SyntheticDemand demand = plain(Rhythm.EVENING);
    int best = 0;
    for (int slot = 96; slot < 192; slot++) {
      best = demand.expected(0, place, slot) > demand.expected(0, place, best) ? slot : best;
    }
    return best % 96 / 4;
  }

  @Test
  void expected_campaign_rampsUpAndDownWhereItReaches() {
    var event = new ExternalEvent(
        "launch", "campaign", MONDAY.plus(Duration.ofHours(10)), MONDAY.plus(Duration.ofHours(20)),
        Optional.of(CHICAGO.location()), 100, 3, List.of());
    var demand = new SyntheticDemand(
        spec(Rhythm.FLAT, List.of(new Campaign(event, Duration.ofHours(4))), List.of(), List.of(), 0));
    double usual = demand.expected(0, 0, 0);
    assertThat(demand.expected(0, 0, 48) / usual).isCloseTo(2, within(0.1));
    assertThat(demand.expected(0, 0, 60) / usual).isCloseTo(3, within(1e-9));
    assertThat(demand.expected(0, 0, 80)).isEqualTo(usual);
    assertThat(demand.expected(0, 1, 60)).isEqualTo(demand.expected(0, 1, 0));
  }

  @Test
  void expected_campaignWithoutRamp_jumps() {
    var event = new ExternalEvent(
        "launch", "campaign", MONDAY.plus(Duration.ofHours(10)), MONDAY.plus(Duration.ofHours(20)), Optional.empty(), 0,
        3, List.of());
    var demand = new SyntheticDemand(
        spec(Rhythm.FLAT, List.of(new Campaign(event, Duration.ZERO)), List.of(), List.of(), 0));
    double usual = demand.expected(0, 0, 0);
    assertThat(demand.expected(0, 0, 40)).isEqualTo(3 * usual);
    assertThat(demand.expected(0, 0, 79)).isEqualTo(3 * usual);
    assertThat(demand.expected(0, 0, 80)).isEqualTo(usual);
  }

  @Test
  void spec_moreThanASlotCanHold_isRefused() {
    var crowd = new FlashCrowd(MONDAY, 1e300, Duration.ofMinutes(30), Optional.empty(), 0, List.of());
    assertThatThrownBy(() -> spec(Rhythm.FLAT, List.of(), List.of(crowd), List.of(), 0))
        .hasMessageContaining("requests in a slot");
  }

  @Test
  void expected_flashCrowd_addsItsWholeExcess() {
    var crowd = new FlashCrowd(
        MONDAY.plus(Duration.ofMinutes(67)), 11, Duration.ofMinutes(30), Optional.empty(), 0, List.of());
    var demand = new SyntheticDemand(spec(Rhythm.FLAT, List.of(), List.of(crowd), List.of(), 0));
    double usual = demand.expected(0, 0, 0);
    double excess = 0;
    for (int slot = 0; slot < 96; slot++) {
      excess += demand.expected(0, 0, slot) - usual;
    }
    assertThat(demand.expected(0, 0, 3)).isEqualTo(usual);
    assertThat(excess / usual).isCloseTo(10 * 2, within(1e-6));
  }

  @Test
  void expected_drift_movesWeightAndKeepsTheSum() {
    var drift = new Drift("ORD", "HND", 0.5, MONDAY, MONDAY.plus(Duration.ofDays(14)));
    var demand = new SyntheticDemand(spec(Rhythm.FLAT, List.of(), List.of(), List.of(drift), 0));
    assertThat(demand.expected(0, 0, WEEK)).isCloseTo(900 * 0.75 * 0.75, within(0.5));
    assertThat(demand.expected(0, 1, 3 * WEEK)).isCloseTo(900 * 0.625, within(1e-6));
    assertThat(demand.expected(0, 0, 999) + demand.expected(0, 1, 999)).isCloseTo(900, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0", "4, 0", "25, 0", "900, 0", "2000000, 0", "5, 0.5", "900, 0.1", "50, 3"})
  void draw_manyTimes_hasTheMeanAndVarianceAskedFor(double mean, double dispersion) {
    int draws = 40_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      double count = Counts.negativeBinomial(RandomStream.named(1, "test", i), mean, dispersion) - mean;
      sum += count;
      squares += count * count;
    }
    double variance = mean + dispersion * mean * mean;
    assertThat(sum / draws).isCloseTo(0, within(4 * Math.sqrt(variance / draws)));
    assertThat(squares / draws / variance).isCloseTo(1, within(0.12));
  }

  @Test
  void spec_driftOfMoreThanThereIs_isRefused() {
    var drift = new Drift("ORD", "HND", 0.6, MONDAY, MONDAY.plusSeconds(60));
    assertThatThrownBy(() -> spec(Rhythm.FLAT, List.of(), List.of(), List.of(drift, drift), 0))
        .hasMessageContaining("1.2");
    assertThatThrownBy(() -> new Rhythm(List.of(1.0), List.of(1.0))).hasMessageContaining("24 levels");
  }
}
