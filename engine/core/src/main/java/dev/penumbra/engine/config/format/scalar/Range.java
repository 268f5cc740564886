package dev.penumbra.engine.config.format.scalar;

import java.math.BigDecimal;

/** Which numbers are legal: those between two finite ends. */
public record Range(double low, boolean lowIncluded, double high, boolean highIncluded) {
  /** The lower end excluded, the upper one included. */
  public static Range above(double low, double high) {
    return new Range(low, false, high, true);
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
    return (lowIncluded ? number >= low : number > low)
        && (highIncluded ? number <= high : number < high);
  }

  @Override
  public String toString() {
    return (lowIncluded ? "" : "above ") + plain(low) + (highIncluded ? " to " : " to below ") + plain(high);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
