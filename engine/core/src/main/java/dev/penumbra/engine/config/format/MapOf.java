package dev.penumbra.engine.config.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A mapping whose keys the user chooses.
 *
 * @param keys what a key is
 * @param known the keys there may be; empty takes any
 */
public record MapOf<T>(String keys, List<String> known, Type<T> type) implements Type<SortedMap<String, T>> {
  public MapOf {
    known = List.copyOf(known);
  }

  @Override
  public Optional<SortedMap<String, T>> read(JsonNode node, String path, Problems problems) {
    if (!node.isObject()) {
      problems.add(path, Problems.shown(node), legal());
      return Optional.empty();
    }
    int before = problems.count();
    SortedMap<String, T> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!known.isEmpty() && !known.contains(entry.getKey())) {
        problems.add(path + "." + entry.getKey(), "an unknown key", keys + ": " + Nearest.among(entry.getKey(), known));
      }
      type.read(entry.getValue(), path + "." + entry.getKey(), problems)
          .ifPresent(value -> values.put(entry.getKey(), value));
    }
    return problems.count() > before ? Optional.empty() : Optional.of(Collections.unmodifiableSortedMap(values));
  }

  @Override
  public String legal() {
    return "a mapping from " + keys + " to " + type.legal();
  }

  @Override
  public String reference() {
    return "a mapping from " + keys + " to " + type.reference();
  }

  @Override
  public String show(SortedMap<String, T> value) {
    return value.isEmpty()
        ? "none"
        : value.entrySet()
            .stream()
            .map(e -> e.getKey() + ": " + type.show(e.getValue()))
            .collect(
                Collectors.joining(", "));
  }

  @Override
  public Shape shape() {
    return new Shape.Entries(known, type);
  }

  @Override
  public List<Form<?>> forms() {
    return type.forms();
  }
}
