package dev.penumbra.engine.config.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One of several choices: a mapping with one key, which names the choice, and its content. A choice that needs no
 * content may be written as a plain word.
 */
public final class OneOf<T> implements Type<T> {
  private final Map<String, Type<? extends T>> choices;

  private OneOf(Map<String, Type<? extends T>> choices) {
    this.choices = choices;
  }

  public static <T> OneOf<T> of() {
    return new OneOf<>(Map.of());
  }

  /** These choices and another one. */
  public OneOf<T> or(String word, Type<? extends T> content) {
    Map<String, Type<? extends T>> more = new LinkedHashMap<>(choices);
    more.put(word, content);
    return new OneOf<>(more);
  }

  @Override
  public Optional<T> read(JsonNode node, String path, Problems problems) {
    if (node.isTextual() && choices.containsKey(node.textValue())) {
      return read(node.textValue(), JsonNodeFactory.instance.objectNode(), path, problems);
    }
    if (!node.isObject() || node.size() != 1) {
      problems.add(path, Problems.shown(node), legal());
      return Optional.empty();
    }
    Map.Entry<String, JsonNode> only = node.properties().iterator().next();
    return read(only.getKey(), only.getValue(), path, problems);
  }

  private Optional<T> read(String word, JsonNode content, String path, Problems problems) {
    Type<? extends T> choice = choices.get(word);
    if (choice == null) {
      problems.add(path + "." + word, "an unknown choice", Nearest.among(word, choices.keySet()));
      return Optional.empty();
    }
    return choice.read(content, path + "." + word, problems).map(value -> value);
  }

  @Override
  public String legal() {
    return "one of " + String.join(", ", choices.keySet());
  }

  @Override
  public String reference() {
    return choices.entrySet()
        .stream()
        .map(choice -> "`" + choice.getKey() + "`: " + choice.getValue().reference())
        .collect(Collectors.joining("; ", "one of ", ""));
  }

  @Override
  public String show(T value) {
    return "see there";
  }

  @Override
  public Shape shape() {
    return new Shape.Choice(Collections.unmodifiableMap(choices));
  }

  @Override
  public List<Form<?>> forms() {
    List<Form<?>> all = new ArrayList<>();
    choices.values().forEach(choice -> all.addAll(choice.forms()));
    return all;
  }
}
