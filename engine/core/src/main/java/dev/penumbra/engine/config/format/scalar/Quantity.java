package dev.penumbra.engine.config.format.scalar;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with a unit behind them, as a configuration file has them. */
public final class Quantity {
  private static final Pattern FORM = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?) ?([A-Za-z]{1,3})");

  private static final Map<String, Long> MILLIS = new LinkedHashMap<>();
  private static final Map<String, Long> BYTES = new LinkedHashMap<>();

  static {
    MILLIS.put("w", 604_800_000L);
    MILLIS.put("d", 86_400_000L);
    MILLIS.put("h", 3_600_000L);
    MILLIS.put("m", 60_000L);
    MILLIS.put("s", 1000L);
    MILLIS.put("ms", 1L);
    String[] decimal = {"B", "kB", "MB", "GB", "TB"};
    String[] binary = {"B", "KiB", "MiB", "GiB", "TiB"};
    for (int i = 0; i < decimal.length; i++) {
      BYTES.put(decimal[i], BigDecimal.TEN.pow(3 * i).longValueExact());
      BYTES.put(binary[i], 1L << (10 * i));
    }
  }

  private Quantity() {}

  /** A length of time such as {@code 15m}; empty when it is none, or not a whole number of milliseconds. */
  public static Optional<Duration> duration(String text) {
    return parse(text, MILLIS).map(Duration::ofMillis);
  }

  static Optional<Long> bytes(String text) {
    return parse(text, BYTES);
  }

  private static Optional<Long> parse(String text, Map<String, Long> units) {
    Matcher matcher = FORM.matcher(text);
    Long unit = matcher.matches() ? units.get(matcher.group(2)) : null;
    if (unit == null) {
      return Optional.empty();
    }
    BigDecimal exact = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit)).stripTrailingZeros();
    boolean legal = exact.scale() <= 0 && exact.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    return legal ? Optional.of(exact.longValueExact()) : Optional.empty();
  }

  /** In the largest unit that leaves a whole number; throws when it is not a whole number of milliseconds. */
  public static String print(Duration duration) {
    long millis = duration.toMillis();
    if (!Duration.ofMillis(millis).equals(duration) || millis < 0) {
      throw new IllegalArgumentException(duration + " is not a whole number of milliseconds, 0 or more");
    }
    for (Map.Entry<String, Long> unit : MILLIS.entrySet()) {
      if (millis != 0 && millis % unit.getValue() == 0) {
        return millis / unit.getValue() + unit.getKey();
      }
    }
    return "0s";
  }
}
