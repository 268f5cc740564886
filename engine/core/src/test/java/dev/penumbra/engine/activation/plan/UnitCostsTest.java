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
import org.junit.jupiter.api.Test;

class UnitCostsTest {
  private static final int STEPS = 8;
  private static final int SERIES = 6;
  private static final List<Level> LEVELS = List.of(Level.ABSENT, Level.SHADOW, Level.ACTIVE);
  private static final Landscape LANDSCAPE = Situations.landscape();
  private static final Unit UNIT = Unit.of(LANDSCAPE).getFirst();

  private final PlanningCosts costs = new PlanningCosts(
      LANDSCAPE, new RoundTripTable(LANDSCAPE), SizingConfig.DEFAULT, 900_000);
  private final Random random = new Random(7);

  private PlannedDemand demand() {
    double[][] requests = new double[SERIES][STEPS];
    for (double[] series : requests) {
      for (int step = 0; step < STEPS; step++) {
        series[step] = random.nextInt(3) == 0 ? 0 : 900 * 200 * random.nextDouble();
      }
    }
    return PlannedDemand.known(new SeriesIndex(2, 3), requests);
  }

  @Test
  void of_afterManyOtherPlans_costsWhatItWouldHaveCostAtFirst() {
    Set<ServingPlan> plans = new HashSet<>();
    for (int run = 0; run < 40; run++) {
      PlannedDemand demand = demand();
      UnitCosts kept = costs.of(UNIT, demand);
      ServingPlan plan = ServingPlan.constant(new boolean[]{true, false, random.nextBoolean()}, STEPS);
      for (int turn = 0; turn < 6; turn++) {
        int zone = 1 + turn % 2;
        ZoneCosts found = kept.of(zone, plan);
        assertEqualCosts(found, costs.of(UNIT, demand).of(zone, plan));
        Level now = LEVELS.get(random.nextInt(LEVELS.size()));
        plan = plan.with(zone, new ZoneProgramme(found, new StartSlots(2, 1, 1)).from(now, 0));
        plans.add(plan);
      }
    }
    assertThat(plans).hasSizeGreaterThan(25);
  }

  private static void assertEqualCosts(ZoneCosts kept, ZoneCosts fresh) {
    assertThat(kept.copy()).isEqualTo(fresh.copy());
    for (int step = 0; step < STEPS; step++) {
      assertThat(kept.active(step)).isEqualTo(fresh.active(step));
      assertThat(kept.idle(step)).isEqualTo(fresh.idle(step));
      assertThat(kept.shadow(step)).isEqualTo(fresh.shadow(step));
      assertThat(kept.requests(step)).isEqualTo(fresh.requests(step));
    }
  }
}
