package dev.penumbra.engine.activation.lone;

/**
 * Ski rental without a forecast (Karlin, Manasse, Rudolph and Sleator 1988), by one balance that both sides share: what
 * serving would have spared less its upkeep, kept between nothing and the price of a start. The zone starts when the
 * balance is full and stops when it is empty.
 */
public final class Rental implements LonePolicy {
  private final String name;
  private final double full;
  private double balance;

  /**
   * The rule with a price of its own.
   *
   * @param buyFactor the share of the price of a start at which it moves, above 0; 1 is the classic rule
   */
  public Rental(String name, Tariff tariff, double buyFactor) {
    this(name, Math.max(buyFactor * tariff.switchCost(), Double.MIN_NORMAL), 0);
  }

  private Rental(String name, double full, double balance) {
    this.name = name;
    this.full = full;
    this.balance = balance;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void see(double demand) {
    balance = Math.clamp(balance + demand - 1, 0, full);
  }

  @Override
  public Rental copy() {
    return new Rental(name, full, balance);
  }

  /** How far the balance is, 0 to 1. */
  public double share() {
    return balance / full;
  }

  @Override
  public boolean serves(boolean active) {
    return active ? balance > 0 : balance >= full;
  }
}
