package dev.penumbra.engine.activation.lone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ProgrammeTest {
  @Property(tries = 200)
  void cost_ofTheCheapest_isTheLeastOfAllCourses(
      @ForAll @Size(min = 1, max = 9) List<@DoubleRange(min = 0, max = 5) Double> steps,
      @ForAll @DoubleRange(min = 0, max = 6) double switchCost, @ForAll @IntRange(min = 0, max = 4) int lead) {
    double[] demand = steps.stream().mapToDouble(Double::doubleValue).toArray();
    Tariff tariff = new Tariff(switchCost, lead);
    Programme programme = new Programme(tariff, demand, Programme.Choice.CHEAPEST);
    double least = Double.POSITIVE_INFINITY;
    for (int course = 0; course < 1 << demand.length; course++) {
      least = Math.min(least, cost(tariff, demand, course));
    }
    assertThat(Math.min(programme.waiting(0), programme.serving(0, false))).isCloseTo(least, within(1e-9));
  }

  @Property(tries = 200)
  void cost_ofOtherChoices_isWhatTheLedgerBooks(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 5) Double> steps,
      @ForAll @DoubleRange(min = 0, max = 6) double switchCost, @ForAll @IntRange(min = 0, max = 4) int lead,
      @ForAll @IntRange(min = 0, max = 4095) int course) {
    double[] demand = steps.stream().mapToDouble(Double::doubleValue).toArray();
    Tariff tariff = new Tariff(switchCost, lead);
    Programme programme = new Programme(tariff, demand, (step, _, _) -> (course >> step & 1) == 1);
    double cost = (course & 1) == 1 ? programme.serving(0, false) : programme.waiting(0);
    assertThat(cost).isCloseTo(cost(tariff, demand, course), within(1e-9));
  }

  private static double cost(Tariff tariff, double[] demand, int course) {
    Ledger ledger = new Ledger(tariff);
    for (int step = 0; step < demand.length; step++) {
      ledger.book((course >> step & 1) == 1, demand[step]);
    }
    return ledger.cost();
  }
}
