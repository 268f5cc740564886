package dev.penumbra.engine.activation.lone.policy;

import dev.penumbra.engine.activation.lone.Ledger;
import dev.penumbra.engine.activation.lone.LonePolicy;
import dev.penumbra.engine.activation.lone.Prospect;
import dev.penumbra.engine.activation.lone.Rental;
import dev.penumbra.engine.activation.lone.Tariff;
import dev.penumbra.engine.activation.lone.Voice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A policy whose cost never exceeds that of classic ski rental on the same demand by more than a share and a constant:
 * once it is dearer than the share and an allowance permit, it does what ski rental does until it is no longer.
 *
 * <p>With S the cost of ski rental and m the largest demand so far, both in units of the upkeep, the cost is at most
 * {@code (1 + SHARE) S + allowance + 2 K + (2 L + 1) (m + 1)}, K being the price of a start and L its lead. For a step
 * begun within the limit can commit to one start, K + L (m + 1), or to one step in shadow, m; from then on ski rental is
 * followed, at the price of at most one start more; after that the zone is in a level that costs no more than its.
 */
public final class Clamped implements LonePolicy {
  /** The share by which the cost may exceed that of ski rental. */
  public static final double SHARE = 0.1;

  private final LonePolicy policy;
  private final Tariff tariff;
  private final Rental rental;
  private Ledger own;
  private Ledger others;
  private boolean begun;

  public Clamped(LonePolicy policy, Tariff tariff) {
    this(policy, tariff, new Rental("ski-rental", tariff, 1), new Ledger(tariff), new Ledger(tariff));
  }

  private Clamped(LonePolicy policy, Tariff tariff, Rental rental, Ledger own, Ledger others) {
    this.policy = policy;
    this.tariff = tariff;
    this.rental = rental;
    this.own = own;
    this.others = others;
  }

  @Override
  public Clamped copy() {
    Clamped copy = new Clamped(policy.copy(), tariff, rental.copy(), own.copy(), others.copy());
    copy.begun = begun;
    return copy;
  }

  /** The most that this may cost, given what ski rental cost and the largest demand of the steps that count. */
  public static double limit(Tariff tariff, double ofRental, double largestDemand) {
    return (1 + SHARE) * ofRental + allowance(tariff) + 2 * tariff.switchCost()
        + (2 * tariff.lead() + 1) * (largestDemand + 1);
  }

  /** What may be lost before ski rental is followed, beyond the share: four starts. */
  private static double allowance(Tariff tariff) {
    return 4 * (tariff.switchCost() + tariff.lead());
  }

  @Override
  public String name() {
    return policy.name();
  }

  @Override
  public void see(double demand) {
    if (begun) {
      own.book(serves(own.isActive()), demand);
      others.book(rental.serves(others.isActive()), demand);
    }
    rental.see(demand);
    policy.see(demand);
  }

  @Override
  public void begin() {
    own = new Ledger(tariff);
    others = new Ledger(tariff);
    begun = true;
    policy.begin();
  }

  @Override
  public boolean serves(boolean active) {
    return isTooDear() ? others.isStarting() || rental.serves(others.isActive()) : policy.serves(active);
  }

  private boolean isTooDear() {
    return own.cost() > (1 + SHARE) * others.cost() + allowance(tariff);
  }

  @Override
  public Optional<Prospect> prospect(boolean active) {
    return policy.prospect(active);
  }

  @Override
  public List<Voice> voices(boolean active) {
    return isTooDear()
        ? List.of(new Voice("ski-rental, too much having been lost to it", 1, serves(active), OptionalDouble.empty()))
        : policy.voices(active);
  }
}
