package dev.penumbra.simulator.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.penumbra.engine.model.problem.Problem;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A mapping of a file being read. What is wrong is added to the problems, and a legal stand-in is given instead, so that
 * reading goes on and finds the rest; the result may only be used when there are no problems.
 */
final class YamlSection {
  private static final int SHOWN_LENGTH = 60;

  private final JsonNode node;
  private final String path;
  private final List<Problem> problems;
  private final Set<String> known = new TreeSet<>();

  YamlSection(JsonNode node, String path, List<Problem> problems) {
    this.node = node.isObject() ? node : MissingNode.getInstance();
    this.path = path;
    this.problems = problems;
    if (!node.isObject()) {
      problems.add(new Problem(path.isEmpty() ? "file" : path, shown(node), "a mapping"));
    }
  }

  private static String shown(JsonNode node) {
    String text = node.isMissingNode() ? "nothing" : node.toString();
    return text.length() <= SHOWN_LENGTH ? text : text.substring(0, SHOWN_LENGTH) + "...";
  }

  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private JsonNode take(String key) {
    known.add(key);
    return node.path(key);
  }

  /** What stands at a key when {@code fits}; the absence of the whole section is told only once. */
  private <T> T value(
      String key, boolean fits, String legal, Function<JsonNode, T> read, T standIn) {
    if (fits) {
      return attempt(key, legal, () -> read.apply(node.path(key)), standIn);
    }
    if (!node.isMissingNode()) {
      problems.add(new Problem(at(key), shown(node.path(key)), legal));
    }
    return standIn;
  }

  /** What is made of values that were read; what its type refuses becomes a problem at the key. */
  <T> T attempt(String key, String legal, Supplier<T> make, T standIn) {
    try {
      return make.get();
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      problems.add(new Problem(at(key), String.valueOf(e.getMessage()), legal));
      return standIn;
    }
  }

  /** Tells of what was found at a key unless it holds; whether it does. */
  boolean check(String key, boolean holds, String found, String legal) {
    if (!holds) {
      problems.add(new Problem(at(key), found, legal));
    }
    return holds;
  }

  <T> T text(String key, String legal, Function<String, T> read, T standIn) {
    return value(key, take(key).isTextual(), legal, n -> read.apply(n.textValue()), standIn);
  }

  String text(String key) {
    return text(key, "a text", t -> t, "");
  }

  long whole(String key, long low, long high) {
    JsonNode found = take(key);
    boolean fits = found.isIntegralNumber() && found.canConvertToLong() && found.longValue() >= low
        && found.longValue() <= high;
    return value(key, fits, "a whole number from " + low + " to " + high, JsonNode::longValue, low);
  }

  /** A number that is at least {@code low} and at most {@code high}. */
  double number(String key, double low, double high) {
    JsonNode found = take(key);
    boolean fits = found.isNumber() && found.doubleValue() >= low && found.doubleValue() <= high;
    return value(key, fits, "a number from " + low + " to " + high, JsonNode::doubleValue, Math.max(0, low));
  }

  /** The mapping itself, missing when there is none. */
  JsonNode node() {
    return node;
  }

  YamlSection section(String key) {
    JsonNode found = take(key);
    return node.isMissingNode()
        ? new YamlSection(found, at(key), new ArrayList<>())
        : new YamlSection(found, at(key), problems);
  }

  <T> List<T> sections(String key, Function<YamlSection, T> read) {
    List<T> all = new ArrayList<>();
    for (JsonNode element : elements(key)) {
      YamlSection section = new YamlSection(element, at(key) + "[" + all.size() + "]", problems);
      all.add(read.apply(section));
      section.close();
    }
    return all;
  }

  /** A list of texts. */
  List<String> texts(String key) {
    List<String> all = new ArrayList<>();
    for (JsonNode element : elements(key)) {
      if (!element.isTextual()) {
        problems.add(new Problem(at(key) + "[" + all.size() + "]", shown(element), "a text"));
      }
      all.add(element.asText());
    }
    return all;
  }

  private List<JsonNode> elements(String key) {
    JsonNode found = take(key);
    return value(key, found.isArray(), "a list", n -> {
      List<JsonNode> all = new ArrayList<>();
      n.forEach(all::add);
      return all;
    }, List.of());
  }

  /** Tells of every key that nobody asked for. */
  void close() {
    node.properties()
        .stream()
        .filter(entry -> !known.contains(entry.getKey()))
        .forEach(entry -> problems.add(new Problem(at(entry.getKey()), shown(entry.getValue()), "one of " + known)));
  }
}
