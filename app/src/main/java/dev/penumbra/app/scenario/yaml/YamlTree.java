package dev.penumbra.app.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.app.scenario.yaml.Where.Index;
import dev.penumbra.app.scenario.yaml.Where.Step;
import dev.penumbra.engine.config.YamlText;
import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A text of YAML with its tree, and where in the text each part of the tree stands. Immutable. */
public final class YamlTree {
  private final String text;
  private final JsonNode tree;
  private final Optional<Node> nodes;

  private YamlTree(String text, JsonNode tree, Optional<Node> nodes) {
    this.text = text;
    this.tree = tree;
    this.nodes = nodes;
  }

  /**
   * A stretch of the text.
   *
   * @param start first character
   * @param end first character after it
   */
  public record Span(int start, int end) {}

  /** Throws {@link dev.penumbra.engine.model.problem.InvalidInputException} when it is not YAML as scenarios are. */
  public static YamlTree parse(String text, String name) {
    JsonNode tree = YamlText.parse(text, name);
    return new YamlTree(
        text, tree, Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(text))));
  }

  public String text() {
    return text;
  }

  public JsonNode tree() {
    return tree;
  }

  /** Where the value of a place stands in the text; empty when it does not. */
  public Optional<Span> span(Where where) {
    return node(where).map(this::span);
  }

  /** Where a key and its value stand, or an element. */
  public Optional<Span> spanWithKey(Where where) {
    if (where.isRoot() || !(where.last() instanceof Where.Key(String name))) {
      return span(where);
    }
    return tuple(where.parent(), name)
        .map(t -> new Span(span(t.getKeyNode()).start(), span(t.getValueNode()).end()));
  }

  Span span(Node node) {
    return new Span(offset(node.getStartMark().getIndex()), offset(node.getEndMark().getIndex()));
  }

  /** Marks count characters beyond the first plane as one. */
  private int offset(int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }

  Optional<Node> node(Where where) {
    Optional<Node> node = nodes;
    for (Step step : where.steps()) {
      node = node.flatMap(n -> child(n, step));
    }
    return node;
  }

  Optional<NodeTuple> tuple(Where mapping, String key) {
    return node(mapping).filter(MappingNode.class::isInstance)
        .flatMap(
            n -> ((MappingNode) n).getValue()
                .stream()
                .filter(t -> isKey(t, key))
                .findFirst());
  }

  private static boolean isKey(NodeTuple tuple, String key) {
    return tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key);
  }

  private static Optional<Node> child(Node node, Step step) {
    return switch (step) {
      case Where.Key(String name) -> node instanceof MappingNode mapping
          ? mapping.getValue().stream().filter(t -> isKey(t, name)).map(NodeTuple::getValueNode).findFirst()
          : Optional.empty();
      case Index(int position) -> node instanceof SequenceNode list && position < list.getValue().size()
          ? Optional.of(list.getValue().get(position))
          : Optional.empty();
    };
  }
}
