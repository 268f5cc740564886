package dev.penumbra.engine.model.price;

/** A unit price and how far it can be relied on. The unit stands in the name of what holds it. */
public record Price(Money amount, PriceBasis basis) {
  public Price {
    if (amount.nanoDollars() < 0) {
      throw new IllegalArgumentException("price " + amount + " is negative");
    }
  }
}
