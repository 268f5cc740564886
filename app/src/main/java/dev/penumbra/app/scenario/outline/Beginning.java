package dev.penumbra.app.scenario.outline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.Type.Shape;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a new part of a scenario begins with: all that must be given, and nothing else.
 *
 * @param tree the scenario it becomes a part of
 * @param number tells it from its neighbours
 */
public record Beginning(JsonNode tree, int number) {
  private static final String MOMENT = "2026-01-01T00:00:00Z";

  /** Legal wherever the parts it refers to are known. */
  public JsonNode of(Type<?> type) {
    return of(type, "part");
  }

  private JsonNode of(Type<?> type, String name) {
    return switch (type.shape()) {
      case Shape.Single single -> single(type, single, name);
      case Shape.Mapping(Form<?> form) -> mapping(form);
      case Shape.Sequence(Type<?> element) -> JsonNodeFactory.instance.arrayNode().add(of(element, name));
      case Shape.Entries(List<String> known, Type<?> value) -> {
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        known.forEach(key -> mapping.set(key, of(value, name)));
        yield mapping;
      }
      case Shape.Choice choice -> choice(choice, choice.choices().keySet().iterator().next());
      case Shape.Named named -> JsonNodeFactory.instance.objectNode().put("name", named.names().getFirst());
    };
  }

  /** A choice with what must be given of its content. */
  public JsonNode choice(Shape.Choice choice, String word) {
    Type<?> content = Optional.<Type<?>>ofNullable(choice.choices().get(word)).orElseThrow();
    return JsonNodeFactory.instance.objectNode().set(word, of(content, word));
  }

  private JsonNode mapping(Form<?> form) {
    ObjectNode mapping = JsonNodeFactory.instance.objectNode();
    for (Field<?> field : form.fields()) {
      if (field.fallback().isEmpty()) {
        boolean end = field.name().equals("end");
        mapping.set(field.name(), end ? TextNode.valueOf(end()) : of(field.type(), form.name()));
      }
    }
    return mapping;
  }

  private JsonNode single(Type<?> type, Shape.Single single, String name) {
    return switch (single.kind()) {
      case NUMBER -> number(type);
      case DURATION -> TextNode.valueOf("1h");
      case BYTES -> TextNode.valueOf("1 MB");
      case MOMENT -> TextNode.valueOf(start());
      case TIME_ZONE -> TextNode.valueOf("UTC");
      case FLAG -> BooleanNode.FALSE;
      case TEXT, ID -> TextNode.valueOf(name + "-" + number);
      case FILE -> TextNode.valueOf(name + "-" + number + ".csv");
      case WORD, REFERENCE -> TextNode.valueOf(single.words().isEmpty() ? name : single.words().getFirst());
    };
  }

  private static JsonNode number(Type<?> type) {
    return Stream.of("1", "0", "0.5", "100")
        .map(n -> DecimalNode.valueOf(new BigDecimal(n)))
        .filter(n -> type.read(n, "", new Problems()).isPresent())
        .findFirst()
        .orElse(DecimalNode.valueOf(BigDecimal.ONE));
  }

  private String start() {
    return tree.path("window").path("start").asText(MOMENT);
  }

  /** An hour after the start. */
  private String end() {
    try {
      Instant end = OffsetDateTime.parse(start()).toInstant().plusSeconds(3600);
      return end.toString();
    } catch (DateTimeParseException _) {
      return MOMENT;
    }
  }
}
