package dev.penumbra.engine.activation.lone.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.lone.Ledger;
import dev.penumbra.engine.activation.lone.LonePolicy;
import dev.penumbra.engine.activation.lone.Rental;
import dev.penumbra.engine.activation.lone.Tariff;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ClampedTest {
  /** Does the opposite of what the demand it is about to see would call for. */
  private static final class Adversary implements LonePolicy {
    private final Random random;
    private boolean serves;

    Adversary(long seed) {
      random = new Random(seed);
    }

    @Override
    public String name() {
      return "adversary";
    }

    @Override
    public Adversary copy() {
      throw new UnsupportedOperationException("has no twin");
    }

    @Override
    public void see(double demand) {
      serves = random.nextInt(4) == 0 ? random.nextBoolean() : serves;
    }

    @Override
    public boolean serves(boolean active) {
      return serves;
    }
  }

  @Property(tries = 500)
  void cost_whateverThePolicyAndTheDemand_staysWithinTheLimit(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 20) double switchCost,
      @ForAll @IntRange(min = 0, max = 8) int lead) {
    Tariff tariff = new Tariff(switchCost, lead);
    LonePolicy clamped = new Clamped(new Adversary(seed), tariff);
    Rental rental = new Rental("ski-rental", tariff, 1);
    clamped.begin();
    Ledger own = new Ledger(tariff);
    Ledger others = new Ledger(tariff);
    Random random = new Random(seed + 1);
    double largest = 0;
    for (int step = 0; step < 2000; step++) {
      boolean serves = clamped.serves(own.isActive());
      double demand = serves || own.isActive() ? 0 : random.nextInt(10) == 0 ? 30 * random.nextDouble() : 2;
      largest = Math.max(largest, demand);
      own.book(serves, demand);
      others.book(rental.serves(others.isActive()), demand);
      clamped.see(demand);
      rental.see(demand);
      assertThat(own.cost()).isLessThanOrEqualTo(Clamped.limit(tariff, others.cost(), largest) + 1e-9);
    }
  }
}
