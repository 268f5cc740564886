package dev.penumbra.simulator.experiment.bound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.plan.latency.Delay;
import dev.penumbra.engine.activation.plan.latency.PlanningLatency;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.experiment.clairvoyant.ClairvoyantProblem;
import dev.penumbra.simulator.experiment.clairvoyant.ClairvoyantSchedule;
import dev.penumbra.simulator.experiment.clairvoyant.ClairvoyantWorld;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LowerBoundTest {
  private static final int SLOTS = 7;
  private static final double INSTANCE_SLOT = 0.02;

  @Provide
  Arbitrary<List<Integer>> demand() {
    return Arbitraries.integers().between(0, 200_000).list().ofSize(SLOTS);
  }

  @Property(tries = 200)
  void of_oneCluster_isBelowTheBestOfAllSchedules(
      @ForAll("demand") List<Integer> demand, @ForAll @IntRange(min = 0, max = 200) int tenMicroDollars) {
    Landscape landscape = ClairvoyantWorld.landscape(2, 1, 1, tenMicroDollars * 1e-5);
    double[] row = demand.stream().mapToDouble(Integer::doubleValue).toArray();
    row[SLOTS - 1] = 0; // the bound says nothing about the last slot
    ClairvoyantProblem problem = ClairvoyantWorld.problem(landscape, new double[][]{row});
    ClairvoyantSchedule schedule = ClairvoyantSchedule.of(problem);
    LowerBound bound = LowerBound.of(problem, schedule);
    double least = cheapest(problem);
    assertThat(bound.total().toDollars()).isPositive().isLessThanOrEqualTo(least + 1e-9);
    assertThat(bound.total()).isLessThanOrEqualTo(schedule.plannedCost());
  }

  /** Every set of slots in which the far zone serves, without lead times and with servers that are never idle. */
  private static double cheapest(ClairvoyantProblem problem) {
    var latency = new PlanningLatency(problem.landscape(), problem.roundTrips());
    double least = Double.MAX_VALUE;
    for (int pattern = 0; pattern < 1 << SLOTS; pattern++) {
      double cost = 0;
      for (int slot = 0; slot < SLOTS; slot++) {
        boolean away = (pattern >> slot & 1) == 1;
        boolean before = slot > 0 && (pattern >> (slot - 1) & 1) == 1;
        double requests = problem.demand().requests(0, 0, slot);
        cost += slotCost(problem, latency, away ? 1 : 0, requests) + (away ? INSTANCE_SLOT : 0)
            + (away && !before ? 0.02 : 0);
      }
      least = Math.min(least, cost);
    }
    return least;
  }

  private static double slotCost(ClairvoyantProblem problem, PlanningLatency latency, int zone, double requests) {
    ServiceSpec spec = problem.landscape().services().getFirst();
    double instances = requests * spec.serviceTime().meanMillis() / spec.concurrency() / problem.slotMillis();
    return Math.max(1, instances) * INSTANCE_SLOT + requests * latency.secondsAbove(0, 0, zone, Delay.NONE)
        * spec.objective().penaltyPerRequestSecond().toDollars();
  }

  @Test
  void of_oneClusterWithSteadyDemand_isTheCostOfTheBestSchedule() {
    double[] row = {60_000, 60_000, 60_000, 60_000, 60_000, 60_000, 0};
    for (double penalty : new double[]{0, 0.00001, 0.0001}) {
      Landscape landscape = ClairvoyantWorld.landscape(2, 1, 1, penalty);
      ClairvoyantProblem problem = ClairvoyantWorld.problem(landscape, new double[][]{row});
      LowerBound bound = LowerBound.of(problem, ClairvoyantSchedule.of(problem));
      assertThat(bound.total().toDollars()).isBetween(0.93 * cheapest(problem), cheapest(problem));
    }
  }

  private static ClairvoyantProblem days(double penalty) {
    double[][] requests = new double[2 * 6][96 * 2];
    for (int series = 0; series < requests.length; series++) {
      double shift = series;
      Arrays.setAll(requests[series], t -> 30_000 * (1.05 + Math.sin(2 * Math.PI * (t - 4 * shift) / 96)));
    }
    return ClairvoyantWorld.problem(ClairvoyantWorld.landscape(6, 6, 2, penalty), requests);
  }

  private static LowerBound bound(double penalty) {
    ClairvoyantProblem problem = days(penalty);
    return LowerBound.of(problem, ClairvoyantSchedule.of(problem));
  }

  @Test
  void of_higherPenalty_rises() {
    assertThat(bound(0.0002).total()).isLessThan(bound(0.0004).total());
    assertThat(bound(0.0004).total()).isLessThan(bound(0.0008).total());
  }

  @Test
  void of_severalZonesThatShareClients_isNearTheSchedule() {
    ClairvoyantProblem problem = days(0.0005);
    ClairvoyantSchedule schedule = ClairvoyantSchedule.of(problem);
    double gap = LowerBound.of(problem, schedule).gap(schedule.plannedCost());
    assertThat(gap).isBetween(0.0, 0.45);
  }

  @Test
  void of_disturbedSlots_isNoHigher() {
    ClairvoyantProblem problem = days(0.0005);
    ClairvoyantSchedule schedule = ClairvoyantSchedule.of(problem);
    assertThat(LowerBound.of(problem, schedule, slot -> slot < 96).total())
        .isLessThanOrEqualTo(LowerBound.of(problem, schedule).total());
  }
}
