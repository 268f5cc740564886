package dev.penumbra.simulator.verification.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.demand.TraceDemand;
import dev.penumbra.simulator.verification.evidence.Evidence;
import dev.penumbra.simulator.verification.evidence.Judgement;
import dev.penumbra.simulator.verification.evidence.VerificationRow;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FlowLawsTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static List<VerificationRow> rows(List<Evidence> evidence) {
    return new Judgement(0.01).rows(evidence);
  }

  @Property(tries = 10)
  void flow_varyingLoadAndFaults_isConservedAndFollowsLittlesLawExactly(@ForAll long seed) {
    assertThat(rows(FlowLaws.evidence(seed))).hasSize(4).allMatch(VerificationRow::pass);
  }

  @Property(tries = 5)
  void clock_insideEvents_isMonotonicAndRight(@ForAll long seed) {
    assertThat(rows(ClockLaws.evidence(seed))).hasSize(3).allMatch(VerificationRow::pass);
  }

  @Test
  void arrivals_ofVaryingRate_arePoissonOnceTimeIsRescaled() {
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(ArrivalLaws.evidence(seed)).hasSize(2).allMatch(evidence -> evidence.pValue() > 0.001);
    }
  }

  /** One idle server while a request waits is seen, and so is a wait that nobody had. */
  @Test
  void history_ofAStationThatIdles_tellsForHowLong() {
    StationHistory history = new StationHistory(1000);
    history.serversSet(1, 0);
    history.arrived(1);
    history.started(3, 1, 5, 0, 0);
    history.arrived(4);
    history.refused(4, 0);
    assertThat(history.areas(2000)).isEqualTo(new StationHistory.Areas(2_000 + 1_000_000, 2_000 + 996_000));
    assertThat(history.waitedNanos(2000)).isEqualTo(1_002_000);
  }

  @Test
  void history_whileRequestsWait_countsThemUntilNow() {
    StationHistory history = new StationHistory(1000);
    history.arrived(1);
    history.arrived(2);
    assertThat(history.waitedNanos(5)).isEqualTo(7_000);
    assertThat(history.areas(5).waitingNanos()).isEqualTo(7_000);
  }

  @Test
  void replay_countsThatDiffer_areFound() {
    double[][] counts = {{3, 0, 5, 1}};
    var trace = new DemandTrace(List.of(new Place("p", new GeoPoint(0, 0))), START, 60_000, counts);
    var demand = new TraceDemand(trace, START, START.plusSeconds(240), 60_000, List.of(1.0));
    assertThat(rows(CountReplay.evidence("t", demand, new long[]{3, 0, 5, 1}, 9))).allMatch(VerificationRow::pass);
    assertThat(rows(CountReplay.evidence("t", demand, new long[]{3, 1, 4, 1}, 9)))
        .extracting(VerificationRow::pass)
        .containsExactly(true, false, true);
  }
}
