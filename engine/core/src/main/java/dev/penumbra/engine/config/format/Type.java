package dev.penumbra.engine.config.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What may stand at a place of a configuration file, and how it is read. */
public interface Type<T> {
  /** The value; empty after at least one problem was added. */
  Optional<T> read(JsonNode node, String path, Problems problems);

  /** What is legal, as a message and the reference say it. */
  String legal();

  /** The same with links to the mappings that the reference describes. */
  default String reference() {
    return legal();
  }

  /** A value as the reference shows it when it is a default. */
  String show(T value);

  /** Mappings that may stand here or deeper, for the reference. */
  default List<Form<?>> forms() {
    return List.of();
  }

  /** What a value is made of, for whoever makes an editor of the format. */
  Shape shape();

  /** The same, wrapped; for a field that may be left out and has no default. */
  default Type<Optional<T>> optional() {
    return new OptionalOf<>(this);
  }

  /** Something that may be left out. */
  record OptionalOf<T>(Type<T> type) implements Type<Optional<T>> {
    @Override
    public Optional<Optional<T>> read(JsonNode node, String path, Problems problems) {
      Optional<T> value = type.read(node, path, problems);
      return value.isPresent() ? Optional.of(value) : Optional.empty();
    }

    @Override
    public String legal() {
      return type.legal();
    }

    @Override
    public String reference() {
      return type.reference();
    }

    @Override
    public String show(Optional<T> value) {
      return value.map(type::show).orElse("none");
    }

    @Override
    public Shape shape() {
      return type.shape();
    }

    @Override
    public List<Form<?>> forms() {
      return type.forms();
    }
  }

  /** What a value is made of. */
  sealed interface Shape {
    /** A mapping with known keys. */
    record Mapping(Form<?> form) implements Shape {}

    /** Any number of the same. */
    record Sequence(Type<?> element) implements Shape {}

    /**
     * A mapping whose keys the user chooses.
     *
     * @param known the keys there may be; empty takes any
     */
    record Entries(List<String> known, Type<?> value) implements Shape {}

    /** A mapping with one key of several; {@code choices} keep their order. */
    record Choice(Map<String, Type<?>> choices) implements Shape {}

    /** A mapping that says a name, of several, and the parameters that go with it. */
    record Named(List<String> names, Function<String, Type<?>> parameters) implements Shape {}

    /**
     * One value.
     *
     * @param unit empty when it has none
     * @param range legal numbers in words; empty when any is
     * @param words what it is one of; empty when it is free
     */
    record Single(Kind kind, String unit, String range, List<String> words) implements Shape {
      public Single {
        words = List.copyOf(words);
      }

      /** A value that its kind says everything of. */
      public static Single of(Kind kind) {
        return new Single(kind, "", "", List.of());
      }
    }
  }

  /** What sort of thing a single value is. */
  enum Kind {
    NUMBER, DURATION, BYTES, MOMENT, TIME_ZONE, TEXT, FILE, FLAG, ID, WORD, REFERENCE
  }
}
