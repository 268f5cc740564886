package dev.penumbra.engine.model.price;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An amount of US dollars, exact to a billionth. Sums are exact; overflow throws {@link ArithmeticException}. */
public record Money(long nanoDollars) implements Comparable<Money> {
  /** Nothing. */
  public static final Money ZERO = new Money(0);

  private static final int SCALE = 9;

  /** The nearest amount to {@code dollars}; throws when it is not finite or too large. */
  public static Money dollars(double dollars) {
    return of(BigDecimal.valueOf(dollars).setScale(SCALE, RoundingMode.HALF_EVEN).unscaledValue());
  }

  private static Money of(BigInteger nanoDollars) {
    if (nanoDollars.bitLength() >= Long.SIZE) {
      throw new ArithmeticException(
          "an amount of " + new BigDecimal(nanoDollars, SCALE).toBigInteger() + " dollars; at most 9223372036");
    }
    return new Money(nanoDollars.longValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(nanoDollars, other.nanoDollars));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(nanoDollars, other.nanoDollars));
  }

  /**
   * This unit price for {@code quantity} parts of {@code unit}, rounded half-even once: the price of an hour for a
   * number of milliseconds is {@code hourly.of(millis, 3_600_000)}.
   */
  public Money of(long quantity, long unit) {
    BigInteger product = BigInteger.valueOf(nanoDollars).multiply(BigInteger.valueOf(quantity));
    BigDecimal quotient = new BigDecimal(product).divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_EVEN);
    return of(quotient.toBigIntegerExact());
  }

  /** For estimates and display; an account adds {@link Money}. */
  public double toDollars() {
    return nanoDollars / 1e9;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(nanoDollars, other.nanoDollars);
  }

  /** Plain decimal dollars, without a sign of currency. */
  @Override
  public String toString() {
    return BigDecimal.valueOf(nanoDollars, SCALE).stripTrailingZeros().toPlainString();
  }
}
