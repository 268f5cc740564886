package dev.penumbra.simulator.experiment.clairvoyant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.plan.programme.StartSlots;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.demand.Place;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClairvoyantScheduleTest {
  private static final double[][] LATE = {{0, 0, 0, 0, 0, 90_000, 90_000, 90_000, 90_000, 0, 0, 0}};

  private static ClairvoyantSchedule schedule(double penalty) {
    Landscape landscape = ClairvoyantWorld.landscape(2, 1, 1, penalty);
    return ClairvoyantSchedule.of(ClairvoyantWorld.problem(landscape, LATE));
  }

  /** Two slots of a shadow and one of an instance that warms up cost less than two of one that starts cold. */
  @Test
  void of_demandFarAway_isReadyWhenItComesByWayOfAShadowAndLeftAfterIt() {
    LevelSchedule levels = schedule(0.001).levels();
    assertThat(IntStream.range(0, 12).mapToObj(slot -> levels.level(0, 1, slot))).containsExactly(
        Level.ABSENT, Level.ABSENT, Level.SHADOW, Level.SHADOW, Level.ACTIVE, Level.ACTIVE, Level.ACTIVE,
        Level.ACTIVE, Level.ACTIVE, Level.ABSENT, Level.ABSENT, Level.ABSENT);
  }

  @Test
  void of_noPenalty_staysAtHomeAndCostsItsInstances() {
    ClairvoyantSchedule schedule = schedule(0);
    assertThat(schedule.levels().slots(0, 1, Level.ACTIVE)).isZero();
    // 100 requests/s at 60 ms over 4 servers of 0.7: 3 instances of 0.02 dollars a slot while there is demand, else 2.
    assertThat(schedule.plannedCost().toDollars()).isCloseTo((4 * 3 + 8 * 2) * 0.02, within(1e-9));
  }

  @Test
  void of_higherPenalty_costsMoreButNoMoreThanHomeAlone() {
    double perSlot = 90_000 * 0.0509; // about what a request takes above 100 ms from there, in seconds
    assertThat(schedule(0.002).plannedCost()).isGreaterThan(schedule(0.001).plannedCost());
    assertThat(schedule(0.002).plannedCost().toDollars()).isLessThan(4 * perSlot * 0.002);
  }

  @Test
  void level_outsideTheWindow_isAbsent() {
    LevelSchedule levels = schedule(0.001).levels();
    Instant start = ClairvoyantWorld.START;
    assertThat(levels.level(0, 1, start.plusMillis(4 * ClairvoyantWorld.SLOT + 1))).isEqualTo(Level.ACTIVE);
    assertThat(levels.level(0, 1, start.plusMillis(40 * ClairvoyantWorld.SLOT))).isEqualTo(Level.ABSENT);
    assertThat(levels.level(0, 1, start.minusMillis(1))).isEqualTo(Level.ABSENT);
  }

  @Test
  void of_demandSource_addsThePlacesOfAClusterWithinTheWindow() {
    Landscape landscape = ClairvoyantWorld.landscape(2, 2, 1, 0.001);
    ClairvoyantProblem problem = ClairvoyantProblem.of(
        landscape, new Places(), new int[]{1, 1, -1}, 3, 5, SizingConfig.DEFAULT, List.of(new StartSlots(1, 1, 1)));
    assertThat(problem.slots()).isEqualTo(2);
    assertThat(problem.demand().requests(0, 1, 1)).isEqualTo(104 + 204);
    assertThat(problem.demand().requests(0, 0, 1)).isZero();
    assertThat(problem.start()).isEqualTo(ClairvoyantWorld.START.plusMillis(3 * ClairvoyantWorld.SLOT));
  }

  private static final class Places implements DemandSource {
    @Override
    public List<Place> places() {
      return List.of();
    }

    @Override
    public int services() {
      return 1;
    }

    @Override
    public Instant start() {
      return ClairvoyantWorld.START;
    }

    @Override
    public long slotMillis() {
      return ClairvoyantWorld.SLOT;
    }

    @Override
    public int slots() {
      return 10;
    }

    @Override
    public int requests(int service, int place, int slot) {
      return 100 * (place + 1) + slot;
    }
  }
}
