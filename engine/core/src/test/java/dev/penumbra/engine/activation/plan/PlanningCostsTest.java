package dev.penumbra.engine.activation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.Landscape;
import dev.penumbra.engine.activation.Situations;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.zones.RoundTripTable;
import org.junit.jupiter.api.Test;

class PlanningCostsTest {
  private static final int WEST = 2;
  private static final Landscape LANDSCAPE = Situations.landscape();
  private static final Unit UNIT = Unit.of(LANDSCAPE).getFirst();
  private static final RoundTripTable ROUND_TRIPS = new RoundTripTable(LANDSCAPE);

  private final PlanningCosts costs = new PlanningCosts(LANDSCAPE, ROUND_TRIPS, SizingConfig.DEFAULT, 900_000);

  private static PlannedDemand fromWest(double perSecond) {
    double[][] requests = new double[6][1];
    requests[2][0] = perSecond * 900;
    requests[5][0] = perSecond * 900;
    return new PlannedDemand(new SeriesIndex(2, 3), requests);
  }

  private static ServingPlan homeAnd(boolean middle) {
    return ServingPlan.constant(new boolean[]{true, middle, false}, 1);
  }

  @Test
  void of_clientsFromHome_addsWhatIsRoundedUpAndSubtractsThePenaltySpared() {
    // 70 requests/s fill ten instances of 2 vCPU at 7 requests/s each; so nothing is lost by rounding.
    ZoneCosts zone = costs.of(UNIT, WEST, homeAnd(false), fromWest(70));
    double synchronised = 2 * 70 * 900 * 200 * 0.02e-9;
    double spared = 0;
    for (int service = 0; service < 2; service++) {
      double here = costs.latency().secondsAbove(service, 2, WEST)
          + (costs.latency().secondsAboveAlone(service, 2, WEST) - costs.latency().secondsAbove(service, 2, WEST))
              * costs.latency().waitingShare(service, 10);
      spared += 70 * 900 * 0.0005 * (costs.latency().secondsAbove(service, 2, 0) - here);
    }
    assertThat(zone.idle(0)).isCloseTo(2 * 10 * 0.08 / 4 + synchronised, within(1e-9));
    assertThat(zone.shadow(0)).isCloseTo(2 * 3 * 0.02 / 4 + synchronised, within(1e-9));
    assertThat(zone.active(0)).isCloseTo(synchronised - spared, within(1e-9));
    assertThat(zone.copy()).isCloseTo(2 * 1.15 * 0.02, within(1e-12));
    assertThat(spared).isGreaterThan(1);
  }

  @Test
  void of_aNearerZoneServesAlready_sparesLess() {
    double besideHome = costs.of(UNIT, WEST, homeAnd(false), fromWest(70)).active(0);
    double besideMiddle = costs.of(UNIT, WEST, homeAnd(true), fromWest(70)).active(0);
    assertThat(besideMiddle).isGreaterThan(besideHome);
  }

  @Test
  void of_noClientsNearer_costsOneInstanceOfEachServiceAndSparesNothing() {
    ZoneCosts zone = costs.of(UNIT, WEST, homeAnd(false), fromWest(0));
    assertThat(zone.active(0)).isCloseTo(2 * 0.08 / 4, within(1e-12));
    assertThat(zone.neverPays()).isTrue();
  }

  @Test
  void waitingShare_moreInstances_waitLess() {
    PlanningLatency latency = costs.latency();
    assertThat(latency.waitingShare(0, 1)).isEqualTo(1);
    assertThat(latency.waitingShare(0, 4)).isBetween(0.05, 0.25);
    assertThat(latency.waitingShare(0, 100)).isZero();
    // One server at 0.7: M/M/1 would wait 0.7 / 0.3 services; half of 1.25 of that for this variation.
    assertThat(new Waiting(LANDSCAPE.services().getFirst(), 0.7).millis(1))
        .isCloseTo(100 * 0.7 / 0.3 * 1.25 / 2, within(1e-9));
  }
}
