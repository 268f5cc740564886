package dev.penumbra.app.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.engine.config.YamlText;
import dev.penumbra.engine.model.problem.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes values as people do: short ones on one line, long ones over several. */
final class YamlPrint {
  /** Longer lines are broken up. */
  private static final int LINE = 110;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./+*-][A-Za-z0-9_./+*: ${}-]*");

  private YamlPrint() {}

  /** On one line. */
  static String flow(JsonNode value) {
    if (value.isObject()) {
      List<String> parts = new ArrayList<>();
      value.properties().forEach(e -> parts.add(key(e.getKey()) + ": " + flow(e.getValue())));
      return "{" + String.join(", ", parts) + "}";
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(e -> parts.add(flow(e)));
      return "[" + String.join(", ", parts) + "]";
    }
    return scalar(value);
  }

  /** As it stands behind a key or a dash whose line is indented: on the same line if there is room, else on those below. */
  static String block(JsonNode value, int indent, boolean behindDash) {
    String flow = flow(value);
    boolean breakable = value.isContainerNode() && !value.isEmpty();
    if (!breakable || (indent + flow.length() <= LINE && !hasMappings(value))) {
      return (behindDash ? "" : " ") + flow;
    }
    String line = "\n" + " ".repeat(indent);
    StringBuilder text = new StringBuilder();
    if (value.isArray()) {
      value.forEach(e -> text.append(line).append("- ").append(block(e, indent + 2, true)));
    } else {
      for (Map.Entry<String, JsonNode> e : value.properties()) {
        text.append(line).append(key(e.getKey())).append(":").append(block(e.getValue(), indent + 2, false));
      }
    }
    return behindDash ? text.substring(line.length()) : text.toString();
  }

  /** Lists of mappings, and mappings of mappings, are easier to read over several lines. */
  private static boolean hasMappings(JsonNode value) {
    for (JsonNode part : value) {
      if (part.isObject() && part.size() > 1) {
        return true;
      }
    }
    return value.isArray() && value.size() > 1 && value.get(0).isObject();
  }

  private static String key(String name) {
    return scalar(com.fasterxml.jackson.databind.node.TextNode.valueOf(name));
  }

  private static String scalar(JsonNode value) {
    if (value.isTextual()) {
      return text(value.textValue());
    }
    return value.isNumber() ? number(value) : value.toString();
  }

  private static String number(JsonNode value) {
    return value.isIntegralNumber() ? value.toString() : value.decimalValue().toPlainString();
  }

  /** Without quotes when it reads back the same. */
  static String text(String text) {
    return PLAIN.matcher(text).matches() && readsBack(text) ? text : quoted(text);
  }

  private static boolean readsBack(String text) {
    try {
      JsonNode read = YamlText.parse("{k: " + text + "}", "").path("k");
      return read.isTextual() && read.textValue().equals(text);
    } catch (InvalidInputException _) {
      return false;
    }
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
