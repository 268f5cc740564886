package dev.penumbra.engine.config.format.scalar;

import java.math.BigDecimal;

/** Which numbers are legal; all of them finite. */
public record Range(double low, boolean lowIncluded, double high, boolean highIncluded) {
  /** Any finite number. */
  public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

  public static Range atLeast(double low) {
    return new Range(low, true, Double.POSITIVE_INFINITY, false);
  }

  public static Range above(double low) {
    return new Range(low, false, Double.POSITIVE_INFINITY, false);
  }

  /** Both ends included. */
  public static Range from(double low, double high) {
    return new Range(low, true, high, true);
  }

  /** Both ends excluded. */
  public static Range within(double low, double high) {
    return new Range(low, false, high, false);
  }

  /** True when the number is finite and in the range. */
  public boolean contains(double number) {
    return Double.isFinite(number)
        && (lowIncluded ? number >= low : number > low)
        && (highIncluded ? number <= high : number < high);
  }

  @Override
  public String toString() {
    if (low == Double.NEGATIVE_INFINITY) {
      return "any";
    }
    String from = plain(low) + (lowIncluded ? " or more" : " exclusive");
    if (high != Double.POSITIVE_INFINITY) {
      return from.replace(" or more", "") + " to " + plain(high) + (highIncluded ? "" : " exclusive");
    }
    return lowIncluded ? from : "above " + plain(low);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
