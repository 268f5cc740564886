package dev.penumbra.engine.config.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A key of a mapping: what may stand there, what is taken when it is left out, and what it is for.
 *
 * @param fallback the default; empty means that the key must be there
 * @param help one line
 */
public record Field<V>(String name, Type<V> type, Optional<V> fallback, String help) {
  /** A key that must be there. */
  public static <V> Field<V> required(String name, Type<V> type, String help) {
    return new Field<>(name, type, Optional.empty(), help);
  }

  /** A key with a default. */
  public static <V> Field<V> defaulting(String name, Type<V> type, V fallback, String help) {
    return new Field<>(name, type, Optional.of(fallback), help);
  }

  /** A key that may be left out. */
  public static <V> Field<Optional<V>> optional(String name, Type<V> type, String help) {
    return new Field<>(name, type.optional(), Optional.of(Optional.empty()), help);
  }

  void read(ObjectNode mapping, String path, Problems problems, Values values) {
    JsonNode node = mapping.path(name);
    String here = path.isEmpty() ? name : path + "." + name;
    if (!node.isMissingNode() && !node.isNull()) {
      type.read(node, here, problems).ifPresent(value -> values.put(this, value));
    } else if (fallback.isPresent()) {
      values.put(this, fallback.get());
    } else {
      problems.add(here, "nothing", type.legal() + "; it must be given");
    }
  }

  void write(Values values, ObjectNode mapping) {
    if (!(type instanceof Codec<V> codec)) {
      throw new IllegalStateException("'" + name + "' can be read only");
    }
    mapping.set(name, codec.write(values.get(this)));
  }

  /** What is taken when it is left out, for the reference. */
  public String shownDefault() {
    return fallback.map(type::show).orElse("required");
  }
}
