package dev.penumbra.engine.activation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.activation.Situations;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.plan.latency.Delay;
import dev.penumbra.engine.activation.plan.programme.ZoneCosts;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import dev.penumbra.engine.prediction.DemandForecast;
import dev.penumbra.engine.prediction.ForecastProvenance;
import java.util.Map;
import java.util.Optional;
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
    return PlannedDemand.known(new SeriesIndex(2, 3), requests);
  }

  private static ServingPlan homeAnd(boolean middle) {
    return ServingPlan.constant(new boolean[]{true, middle, false}, 1);
  }

  @Test
  void of_clientsFromHome_addsWhatIsRoundedUpAndSubtractsThePenaltySpared() {
    // 140 requests/s are a load of 14, so twenty servers at 0.7; the square-root rule asks for no more.
    ZoneCosts zone = costs.of(UNIT, fromWest(140)).of(WEST, homeAnd(false));
    double synchronised = 2 * 140 * 900 * 200 * 0.02e-9;
    Delay delay = costs.latency().delay(0, 20, 140);
    double spared = 0;
    for (int service = 0; service < 2; service++) {
      spared += 140 * 900 * 0.0005
          * (costs.latency().secondsAbove(service, 2, 0, delay)
              - costs.latency().secondsAbove(service, 2, WEST, delay));
    }
    int least = SizingConfig.DEFAULT.leastInstances();
    assertThat(zone.idle(0)).isCloseTo(2 * 20 * 0.08 / 4 + synchronised, within(1e-9));
    assertThat(zone.shadow(0)).isCloseTo(2 * 5 * 0.02 / 4 + synchronised, within(1e-9));
    assertThat(zone.active(0)).isCloseTo(2 * least * 0.08 / 4 + synchronised - spared, within(1e-9));
    assertThat(zone.copy()).isCloseTo(2 * 1.15 * 0.02, within(1e-12));
    assertThat(spared).isGreaterThan(1);
  }

  @Test
  void of_aNearerZoneServesAlready_sparesLess() {
    double besideHome = costs.of(UNIT, fromWest(70)).of(WEST, homeAnd(false)).active(0);
    double besideMiddle = costs.of(UNIT, fromWest(70)).of(WEST, homeAnd(true)).active(0);
    assertThat(besideMiddle).isGreaterThan(besideHome);
  }

  @Test
  void of_noClientsNearer_costsTheLeastInstancesOfEachServiceAndSparesNothing() {
    ZoneCosts zone = costs.of(UNIT, fromWest(0)).of(WEST, homeAnd(false));
    assertThat(zone.active(0)).isCloseTo(2 * 2 * 0.08 / 4, within(1e-12));
    assertThat(zone.neverPays()).isTrue();
  }

  @Test
  void of_uncertainDemand_needsMoreInstances() {
    int series = 6;
    double[][] means = new double[series][1];
    double[][][] quantiles = new double[series][1][2];
    means[2][0] = 70 * 900;
    quantiles[2][0] = new double[]{70 * 900, 104 * 900};
    var forecast = new DemandForecast(
        Situations.NOW, 900_000, new SeriesIndex(2, 3), new double[]{0.5, 0.95}, means, quantiles,
        new double[][]{{.5, .5, .5, .5, .5, .5}}, new ForecastProvenance("test", "1", Optional.empty(), Map.of()));
    ZoneCosts expected = costs.of(UNIT, PlannedDemand.expected(forecast, 1, 0.5)).of(WEST, homeAnd(false));
    ZoneCosts cautious = costs.of(UNIT, PlannedDemand.expected(forecast, 1, 0.95)).of(WEST, homeAnd(false));
    assertThat(cautious.idle(0) - expected.idle(0)).isCloseTo(5 * 0.08 / 4, within(1e-9));
  }
}
