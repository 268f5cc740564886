package dev.penumbra.engine.model.problem;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as people write them in a table: Java's own reader also takes {@code NaN}, {@code 0x1p3} and {@code 5d}. */
public final class PlainNumber {
  private static final Pattern FORM = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");

  private PlainNumber() {}

  /** The number, {@code low} to {@code high}; empty when the text is none of these. */
  public static OptionalDouble find(String text, double low, double high) {
    if (!FORM.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(text);
    return number >= low && number <= high ? OptionalDouble.of(number) : OptionalDouble.empty();
  }
}
