package dev.penumbra.engine.config.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A list of things of one type. */
public record ListOf<T>(Type<T> type) implements Type<List<T>> {
  @Override
  public Optional<List<T>> read(JsonNode node, String path, Problems problems) {
    if (!node.isArray()) {
      problems.add(path, Problems.shown(node), legal());
      return Optional.empty();
    }
    int before = problems.count();
    List<T> values = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      type.read(node.path(i), path + "[" + i + "]", problems).ifPresent(values::add);
    }
    return problems.count() > before ? Optional.empty() : Optional.of(List.copyOf(values));
  }

  @Override
  public String legal() {
    return "a list, of each: " + type.legal();
  }

  @Override
  public String reference() {
    return "a list, of each: " + type.reference();
  }

  @Override
  public String show(List<T> value) {
    return value.isEmpty() ? "none" : value.stream().map(type::show).collect(Collectors.joining(", "));
  }

  @Override
  public Shape shape() {
    return new Shape.Sequence(type);
  }

  @Override
  public List<Form<?>> forms() {
    return type.forms();
  }
}
