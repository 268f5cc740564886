package dev.penumbra.engine.activation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.Situations;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.plan.programme.StartSlots;
import dev.penumbra.engine.activation.plan.programme.ZoneCosts;
import dev.penumbra.engine.activation.plan.programme.ZoneProgramme;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnitCostsTest {
  private static final int SERIES = 6;
  private static final List<Level> LEVELS = List.of(Level.ABSENT, Level.SHADOW, Level.ACTIVE);
  private static final Landscape LANDSCAPE = Situations.landscape();
  private static final Unit UNIT = Unit.of(LANDSCAPE).getFirst();

  private final PlanningCosts costs = new PlanningCosts(
      LANDSCAPE, new RoundTripTable(LANDSCAPE), SizingConfig.DEFAULT, 900_000);
  private final Random random = new Random(7);

  private PlannedDemand demand(int steps) {
    double[][] requests = new double[SERIES][steps];
    for (double[] series : requests) {
      for (int step = 0; step < steps; step++) {
        series[step] = random.nextInt(3) == 0 ? 0 : 900 * 200 * random.nextDouble();
      }
    }
    return PlannedDemand.known(new SeriesIndex(2, 3), requests);
  }

  @Test
  void of_afterManyOtherPlans_costsWhatItWouldHaveCostAtFirst() {
    assertThat(plansThatCostTheSameAsAfresh(40, 8)).hasSizeGreaterThan(25);
  }

  @Test
  void of_plansTooLongToKeepAll_costsWhatItWouldHaveCostAtFirst() {
    assertThat(plansThatCostTheSameAsAfresh(1, 40_000)).hasSizeGreaterThan(1);
  }

  private Set<ServingPlan> plansThatCostTheSameAsAfresh(int runs, int steps) {
    Set<ServingPlan> plans = new HashSet<>();
    for (int run = 0; run < runs; run++) {
      PlannedDemand demand = demand(steps);
      UnitCosts kept = costs.of(UNIT, demand);
      ServingPlan plan = ServingPlan.constant(new boolean[]{true, false, random.nextBoolean()}, steps);
      for (int turn = 0; turn < 6; turn++) {
        int zone = 1 + turn % 2;
        ZoneCosts found = kept.of(zone, plan);
        assertEqualCosts(found, costs.of(UNIT, demand).of(zone, plan));
        Level now = LEVELS.get(random.nextInt(LEVELS.size()));
        plan = plan.with(zone, new ZoneProgramme(found, new StartSlots(2, 1, 1)).from(now, 0));
        plans.add(plan);
      }
    }
    return plans;
  }

  private static void assertEqualCosts(ZoneCosts kept, ZoneCosts fresh) {
    assertThat(kept.copy()).isEqualTo(fresh.copy());
    assertThat(values(kept, kept::active)).isEqualTo(values(fresh, fresh::active));
    assertThat(values(kept, kept::idle)).isEqualTo(values(fresh, fresh::idle));
    assertThat(values(kept, kept::shadow)).isEqualTo(values(fresh, fresh::shadow));
    assertThat(values(kept, kept::requests)).isEqualTo(values(fresh, fresh::requests));
  }

  private static double[] values(ZoneCosts costs, IntToDoubleFunction ofStep) {
    return IntStream.range(0, costs.steps()).mapToDouble(ofStep).toArray();
  }
}
