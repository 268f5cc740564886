package dev.penumbra.app.scenario.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What differs between two scenarios, value by value; order, layout and comments do not count. */
public final class Differences {
  /**
   * A value that differs.
   *
   * @param path where it stands; elements are named by what they call themselves
   * @param before empty when it was not given
   * @param after empty when it is not given
   */
  public record Difference(String path, Optional<String> before, Optional<String> after) {}

  private Differences() {}

  /** All of them, in the order of the later scenario. */
  public static List<Difference> between(JsonNode before, JsonNode after) {
    Map<String, String> old = values(before);
    Map<String, String> now = values(after);
    Set<String> paths = new LinkedHashSet<>(now.keySet());
    paths.addAll(old.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String path : paths) {
      Optional<String> was = Optional.ofNullable(old.get(path));
      Optional<String> is = Optional.ofNullable(now.get(path));
      if (!was.equals(is)) {
        differences.add(new Difference(path, was, is));
      }
    }
    return List.copyOf(differences);
  }

  private static Map<String, String> values(JsonNode tree) {
    Map<String, String> values = new LinkedHashMap<>();
    collect(tree, "", values);
    return values;
  }

  private static void collect(JsonNode node, String path, Map<String, String> values) {
    if (node.isObject() && !node.isEmpty()) {
      node.properties()
          .forEach(e -> collect(e.getValue(), path.isEmpty() ? e.getKey() : path + "." + e.getKey(), values));
    } else if (node.isArray() && !node.isEmpty() && !node.get(0).isValueNode()) {
      elements(node, path, values);
    } else if (!node.isMissingNode() && !node.isNull()) {
      values.put(path, shown(node));
    }
  }

  private static void elements(JsonNode list, String path, Map<String, String> values) {
    List<String> titles = Titles.ofElements(list);
    boolean unique = Set.copyOf(titles).size() == titles.size();
    for (int i = 0; i < list.size(); i++) {
      collect(list.get(i), path + "[" + (unique ? titles.get(i) : Integer.toString(i)) + "]", values);
    }
  }

  /** Numbers of the same value look the same. */
  private static String shown(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue().stripTrailingZeros().toPlainString();
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(e -> parts.add(shown(e)));
      return String.join(", ", parts);
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
