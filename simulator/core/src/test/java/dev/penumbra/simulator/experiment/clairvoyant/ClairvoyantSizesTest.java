package dev.penumbra.simulator.experiment.clairvoyant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.SizingConfig;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClairvoyantSizesTest {
  private static final int SLOTS = 8;

  @Provide
  Arbitrary<List<List<Integer>>> demand() {
    return Arbitraries.integers().between(0, 150_000).list().ofSize(SLOTS).list().ofSize(3);
  }

  private static ClairvoyantProblem problem(List<List<Integer>> demand, double penalty) {
    double[][] rows = demand.stream()
        .map(row -> row.stream().mapToDouble(Integer::doubleValue).toArray())
        .toArray(double[][]::new);
    return ClairvoyantWorld.problem(ClairvoyantWorld.landscape(3, 3, 1, penalty), rows);
  }

  @Property(tries = 60)
  void best_anyDemandAndPenalty_isNeverDearerThanWithTheSizesGiven(
      @ForAll("demand") List<List<Integer>> demand, @ForAll @IntRange(min = 0, max = 200) int tenMicroDollars)
      throws InterruptedException {
    ClairvoyantProblem problem = problem(demand, tenMicroDollars * 1e-5);
    assertThat(ClairvoyantSchedule.best(problem, 2).plannedCost())
        .isLessThanOrEqualTo(ClairvoyantSchedule.of(problem).plannedCost());
  }

  @Test
  void best_nobodyMindsWaiting_holdsFewerServers() throws InterruptedException {
    ClairvoyantProblem problem = problem(List.of(steady(), steady(), steady()), 0);
    ClairvoyantSchedule best = ClairvoyantSchedule.best(problem, 2);
    assertThat(best.plannedCost()).isLessThan(ClairvoyantSchedule.of(problem).plannedCost());
    assertThat(best.sizing().targetUtilisation()).isGreaterThan(SizingConfig.DEFAULT.targetUtilisation());
  }

  @Test
  void best_plannedCost_isThatOfItsOwnSizes() throws InterruptedException {
    ClairvoyantProblem problem = problem(List.of(steady(), steady(), steady()), 0.0005);
    ClairvoyantSchedule best = ClairvoyantSchedule.best(problem, 2);
    assertThat(ClairvoyantSchedule.of(problem.withSizing(best.sizing())).plannedCost()).isEqualTo(best.plannedCost());
  }

  @Test
  void best_anyNumberOfThreads_isTheSame() throws InterruptedException {
    ClairvoyantProblem problem = problem(List.of(steady(), steady(), steady()), 0.0005);
    ClairvoyantSchedule alone = ClairvoyantSchedule.best(problem, 1);
    ClairvoyantSchedule together = ClairvoyantSchedule.best(problem, 4);
    assertThat(together.sizing()).isEqualTo(alone.sizing());
    assertThat(together.plannedCost()).isEqualTo(alone.plannedCost());
    assertThat(together.plans()).isEqualTo(alone.plans());
  }

  private static List<Integer> steady() {
    return List.of(90_000, 90_000, 90_000, 90_000, 90_000, 90_000, 90_000, 90_000);
  }
}
