package dev.penumbra.app.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.penumbra.app.scenario.yaml.Where.Index;
import dev.penumbra.app.scenario.yaml.YamlTree.Span;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds which stretch of a text a change replaces, and by what. Empty where it takes more than that. */
final class YamlPatch {
  private final YamlTree document;
  private final String text;
  private final Lines lines;

  YamlPatch(YamlTree document) {
    this.document = document;
    this.text = document.text();
    this.lines = new Lines(text);
  }

  Optional<String> patch(Change change) {
    return switch (change) {
      case Change.Put(Where at, JsonNode value) -> put(at, value);
      case Change.Remove(Where at) -> remove(at);
      case Change.Insert(Where at, JsonNode value) -> insert(at, value);
      case Change.Swap(Where at) -> swap(at);
    };
  }

  private Optional<String> put(Where at, JsonNode value) {
    Optional<Node> there = document.node(at);
    if (there.isPresent() && !at.isRoot()) {
      return Optional.of(replace(there.get(), value));
    }
    if (at.isRoot() || !(at.last() instanceof Where.Key(String name))) {
      return Optional.empty();
    }
    Optional<MappingNode> parent = document.node(at.parent())
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast);
    return parent.map(mapping -> added(mapping, name, value))
        .or(() -> at.parent().isRoot() ? Optional.empty() : put(at.parent(), mapping(name, value)));
  }

  private static JsonNode mapping(String key, JsonNode value) {
    return JsonNodeFactory.instance.objectNode().set(key, value);
  }

  private String replace(Node node, JsonNode value) {
    Span span = document.span(node);
    boolean block = node instanceof CollectionNode<?> c && c.getFlowStyle() != FlowStyle.FLOW;
    if (block) {
      int end = lines.contentEnd(span.start(), span.end());
      int begin = lines.backOverBlank(span.start());
      boolean behindColon = begin > 0 && text.charAt(begin - 1) == ':';
      int indent = lines.indent(behindColon ? begin : span.start()) + 2;
      return replaced(behindColon ? begin : span.start(), end, YamlPrint.block(value, indent, !behindColon));
    }
    int end = lines.contentEnd(span.start(), span.end());
    return replaced(span.start(), end, (isBare(span) ? " " : "") + YamlPrint.flow(value));
  }

  /** A value of nothing stands directly behind its colon. */
  private boolean isBare(Span span) {
    return span.start() == span.end() && span.start() > 0 && text.charAt(span.start() - 1) == ':';
  }

  private String added(MappingNode mapping, String name, JsonNode value) {
    Span span = document.span(mapping);
    String key = YamlPrint.text(name) + ":";
    if (mapping.getFlowStyle() == FlowStyle.FLOW) {
      return intoFlow(mapping, key + " " + YamlPrint.flow(value));
    }
    int column = lines.column(document.span(mapping.getValue().getFirst().getKeyNode()).start());
    int end = lines.lineEnd(lines.contentEnd(span.start(), span.end()));
    String line = "\n" + " ".repeat(column) + key + YamlPrint.block(value, column + 2, false);
    return replaced(end, end, line);
  }

  /** Behind the last part, before the bracket. */
  private String intoFlow(CollectionNode<?> node, String part) {
    Span span = document.span(node);
    int end = lines.backOverBlank(span.end() - 1);
    boolean empty = node.getValue().isEmpty();
    return replaced(end, end, (empty || text.charAt(end - 1) == ',' ? "" : ",") + (empty ? "" : " ") + part);
  }

  private Optional<String> insert(Where at, JsonNode value) {
    int position = ((Index) at.last()).position();
    Optional<SequenceNode> list = document.node(at.parent())
        .filter(SequenceNode.class::isInstance)
        .map(SequenceNode.class::cast)
        .filter(l -> !l.getValue().isEmpty());
    if (list.isEmpty()) {
      return put(at.parent(), JsonNodeFactory.instance.arrayNode().add(value));
    }
    SequenceNode sequence = list.get();
    List<Node> elements = sequence.getValue();
    if (sequence.getFlowStyle() == FlowStyle.FLOW) {
      return position == elements.size() ? Optional.of(intoFlow(sequence, YamlPrint.flow(value))) : Optional.empty();
    }
    if (position < elements.size()) {
      return Optional.empty();
    }
    Span last = document.span(elements.getLast());
    int dash = lines.dash(last.start());
    int end = lines.lineEnd(lines.contentEnd(last.start(), last.end()));
    String line = "\n" + " ".repeat(lines.column(dash)) + "- ";
    return Optional.of(replaced(end, end, line + YamlPrint.block(value, lines.column(dash) + 2, true)));
  }

  private Optional<String> remove(Where at) {
    Optional<Node> parent = document.node(at.parent());
    if (parent.isEmpty() || !(parent.get() instanceof CollectionNode<?> collection)) {
      return Optional.empty();
    }
    if (collection.getValue().size() == 1) {
      JsonNode none = parent.get() instanceof MappingNode
          ? JsonNodeFactory.instance.objectNode()
          : JsonNodeFactory.instance.arrayNode();
      return at.parent().isRoot() ? Optional.empty() : put(at.parent(), none);
    }
    List<Span> parts = parts(parent.get());
    int position = position(parent.get(), at);
    if (position < 0) {
      return Optional.empty();
    }
    return Optional.of(without(parts, position, collection.getFlowStyle() == FlowStyle.FLOW));
  }

  /** From the part to the next one; the last from the end of the one before. */
  private String without(List<Span> parts, int position, boolean flow) {
    boolean last = position == parts.size() - 1;
    if (flow) {
      return last
          ? replaced(parts.get(position - 1).end(), parts.get(position).end(), "")
          : replaced(parts.get(position).start(), parts.get(position + 1).start(), "");
    }
    if (last) {
      int before = lines.lineEnd(parts.get(position - 1).end());
      return replaced(before, lines.lineEnd(parts.get(position).end()), "");
    }
    Span part = parts.get(position);
    if (lines.isFirst(part.start())) {
      return replaced(lines.lineStart(part.start()), lines.after(lines.lineEnd(part.end())), "");
    }
    return replaced(part.start(), parts.get(position + 1).start(), "");
  }

  /** Keys with their values, or elements with their dashes. */
  private List<Span> parts(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream().map(this::part).toList();
    }
    SequenceNode list = (SequenceNode) node;
    boolean flow = list.getFlowStyle() == FlowStyle.FLOW;
    return list.getValue().stream().map(e -> part(e, flow)).toList();
  }

  private Span part(NodeTuple tuple) {
    int start = document.span(tuple.getKeyNode()).start();
    return new Span(start, lines.contentEnd(start, document.span(tuple.getValueNode()).end()));
  }

  private Span part(Node element, boolean flow) {
    Span span = document.span(element);
    int start = flow ? span.start() : lines.dash(span.start());
    return new Span(start, lines.contentEnd(span.start(), span.end()));
  }

  private int position(Node parent, Where at) {
    return switch (at.last()) {
      case Index(int position) -> position < ((CollectionNode<?>) parent).getValue().size() ? position : -1;
      case Where.Key(String name) -> document.tuple(at.parent(), name)
          .map(t -> ((MappingNode) parent).getValue().indexOf(t))
          .orElse(-1);
    };
  }

  private Optional<String> swap(Where at) {
    Optional<Node> list = document.node(at.parent()).filter(SequenceNode.class::isInstance);
    int position = ((Index) at.last()).position();
    if (list.isEmpty() || position + 1 >= ((SequenceNode) list.get()).getValue().size()) {
      return Optional.empty();
    }
    List<Span> parts = parts(list.get());
    Span first = parts.get(position);
    Span second = parts.get(position + 1);
    boolean flow = ((SequenceNode) list.get()).getFlowStyle() == FlowStyle.FLOW;
    int firstEnd = flow ? first.end() : lines.lineEnd(first.end());
    int secondEnd = flow ? second.end() : lines.lineEnd(second.end());
    String between = text.substring(firstEnd, second.start());
    return Optional.of(
        replaced(
            first.start(), secondEnd,
            text.substring(second.start(), secondEnd) + between + text.substring(first.start(), firstEnd)));
  }

  private String replaced(int start, int end, String by) {
    return text.substring(0, start) + by + text.substring(end);
  }
}
