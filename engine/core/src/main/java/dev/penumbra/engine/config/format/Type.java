package dev.penumbra.engine.config.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

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
    public List<Form<?>> forms() {
      return type.forms();
    }
  }
}
