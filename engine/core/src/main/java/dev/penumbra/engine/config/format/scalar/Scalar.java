package dev.penumbra.engine.config.format.scalar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.penumbra.engine.config.format.Codec;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.model.Names;
import dev.penumbra.engine.model.price.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A single value.
 *
 * @param legal what may stand there, unit and range included
 * @param parse the value, empty when it is not legal
 */
public record Scalar<T>(
    Shape.Single shape, String legal, Function<JsonNode, Optional<T>> parse, Function<T, JsonNode> print)
    implements
      Codec<T> {
  /** More digits or a larger exponent than any quantity here has; bounds the work a hostile number can cause. */
  private static final int LONGEST_NUMBER = 40;

  /** Some two thousand years; sums of several still count in milliseconds. */
  private static final Duration LONGEST = Duration.ofDays(7 * 100_000L);

  /** 10^18 bytes; sums of several are still counted by a {@code long}. */
  private static final long MOST_BYTES = 1_000_000_000_000_000_000L;

  /** Earlier or later moments are slips of the pen. */
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  @Override
  public Optional<T> read(JsonNode node, String path, Problems problems) {
    Optional<T> value = parse.apply(node);
    if (value.isEmpty()) {
      problems.add(path, Problems.shown(node), legal);
    }
    return value;
  }

  @Override
  public JsonNode write(T value) {
    return print.apply(value);
  }

  @Override
  public String show(T value) {
    return print.apply(value).asText();
  }

  /** A finite number of some unit; the unit may be empty. */
  public static Scalar<Double> number(String unit, Range range) {
    return new Scalar<>(measured(unit, range.toString()), described("a number", unit, range.toString()),
        node -> decimal(node).map(BigDecimal::doubleValue).filter(range::contains),
        value -> DecimalNode.valueOf(BigDecimal.valueOf(value)));
  }

  /** A whole number of some unit. */
  public static Scalar<Long> whole(String unit, long low, long high) {
    BigDecimal least = BigDecimal.valueOf(low);
    BigDecimal most = BigDecimal.valueOf(high);
    boolean all = low == Long.MIN_VALUE && high == Long.MAX_VALUE;
    return new Scalar<>(measured(unit, all ? "" : low + " to " + high),
        described("a whole number", unit, low + " to " + high),
        node -> decimal(node).filter(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0)
            .filter(d -> d.stripTrailingZeros().scale() <= 0)
            .map(BigDecimal::longValueExact),
        LongNode::valueOf);
  }

  /** The same where it is counted by an {@code int}. */
  public static Scalar<Integer> count(String unit, int low, int high) {
    Scalar<Long> whole = whole(unit, low, high);
    return new Scalar<>(whole.shape, whole.legal, node -> whole.parse.apply(node).map(Long::intValue),
        value -> whole.print.apply((long) value));
  }

  /** An amount of US dollars, 0 or more; {@code unit} says for what. */
  public static Scalar<Money> money(String unit) {
    Range range = Range.from(0, 1e9);
    return new Scalar<>(measured(unit, range.toString()), described("a number", unit, range.toString()),
        node -> decimal(node).filter(d -> range.contains(d.doubleValue())).map(Scalar::dollars),
        value -> DecimalNode.valueOf(BigDecimal.valueOf(value.nanoDollars(), 9)));
  }

  /** A length of time; 0 is legal when {@code zero} is. */
  public static Scalar<Duration> duration(boolean zero) {
    return duration(zero, LONGEST);
  }

  /** What one waits for: a week at most, longer is a slip of the pen. */
  public static Scalar<Duration> wait(boolean zero) {
    return duration(zero, Duration.ofDays(7));
  }

  private static Scalar<Duration> duration(boolean zero, Duration longest) {
    return new Scalar<>(Shape.Single.of(Kind.DURATION),
        "a duration such as 500ms, 90s, 15m, 36h, 7d or 8w, " + (zero ? "0s to " : "above 0s, at most ")
            + Quantity.print(longest),
        node -> text(node).flatMap(Quantity::duration)
            .filter(d -> (zero || d.isPositive()) && d.compareTo(longest) <= 0),
        value -> TextNode.valueOf(Quantity.print(value)));
  }

  /** An amount of data. */
  public static Scalar<Long> bytes() {
    return new Scalar<>(Shape.Single.of(Kind.BYTES),
        "an amount of data such as 512 B, 40 kB, 1.5 MB, 20 GB (10^9 bytes) or 20 GiB (2^30 bytes), at most 1000000 TB",
        node -> text(node).flatMap(Quantity::bytes).filter(bytes -> bytes <= MOST_BYTES),
        value -> TextNode.valueOf(value + " B"));
  }

  /** A moment. */
  public static Scalar<Instant> instant() {
    return new Scalar<>(Shape.Single.of(Kind.MOMENT),
        "a moment with its offset such as 2001-04-16T00:00Z, from 1900 to 2199",
        node -> text(node).flatMap(Scalar::moment).filter(t -> !t.isBefore(FIRST) && t.isBefore(LAST)),
        value -> TextNode.valueOf(value.toString()));
  }

  /** A time zone by its name. */
  public static Scalar<ZoneId> timeZone() {
    return new Scalar<>(Shape.Single.of(Kind.TIME_ZONE), "the IANA name of a time zone, such as Europe/Madrid",
        node -> text(node).flatMap(Scalar::zone),
        value -> TextNode.valueOf(value.getId()));
  }

  /** Free text. */
  public static Scalar<String> text() {
    return new Scalar<>(Shape.Single.of(Kind.TEXT), "text", Scalar::text, TextNode::valueOf);
  }

  /** A path of a file or folder, relative to the file it stands in. */
  public static Scalar<String> file(String what) {
    return new Scalar<>(Shape.Single.of(Kind.FILE), "the path of " + what + ", relative to this file",
        node -> text(node).filter(t -> !t.isBlank()),
        TextNode::valueOf);
  }

  /** True or false. */
  public static Scalar<Boolean> flag() {
    return new Scalar<>(Shape.Single.of(Kind.FLAG), "true or false",
        node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty(),
        BooleanNode::valueOf);
  }

  /** An identifier; also one that YAML takes for a number. */
  public static <T> Scalar<T> id(String what, Function<String, T> of) {
    return new Scalar<>(Shape.Single.of(Kind.ID), what + " matching " + Names.LEGAL,
        node -> Optional.of(node.asText()).filter(_ -> node.isValueNode()).filter(Names::isLegal).map(of),
        value -> TextNode.valueOf(value.toString()));
  }

  /** One of some words. */
  public static <T> Scalar<T> word(Iterable<T> choices, Function<T, String> spelling) {
    Map<String, T> words = new LinkedHashMap<>();
    choices.forEach(choice -> words.put(spelling.apply(choice), choice));
    return new Scalar<>(new Shape.Single(Kind.WORD, "", "", List.copyOf(words.keySet())),
        "one of " + String.join(", ", words.keySet()),
        node -> text(node).flatMap(t -> Optional.ofNullable(words.get(t))),
        value -> TextNode.valueOf(spelling.apply(value)));
  }

  private static Shape.Single measured(String unit, String range) {
    return new Shape.Single(Kind.NUMBER, unit, range, List.of());
  }

  private static String described(String what, String unit, String range) {
    return what + (unit.isEmpty() ? "" : " of " + unit) + ", " + range;
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.textValue().strip()) : Optional.empty();
  }

  /** Numbers, and text that is one: YAML 1.1 takes {@code 5e-7} for text. */
  private static Optional<BigDecimal> decimal(JsonNode node) {
    String text = node.isNumber() || node.isTextual() ? node.asText() : "";
    boolean legal = text.length() <= LONGEST_NUMBER && text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");
    return legal ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Money dollars(BigDecimal amount) {
    return new Money(amount.setScale(9, RoundingMode.HALF_EVEN).unscaledValue().longValueExact());
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
