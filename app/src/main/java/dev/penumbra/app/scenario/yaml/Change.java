package dev.penumbra.app.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penumbra.app.scenario.yaml.Where.Index;

/** Something to be done to a document. What it is done to must be there; what leads to it is made when it is not. */
public sealed interface Change {
  /** Where it is done. */
  Where where();

  /** A value takes the place of what stands there, if anything does. */
  record Put(Where where, JsonNode value) implements Change {}

  /** What stands there goes away. */
  record Remove(Where where) implements Change {}

  /** A value becomes an element before the one that has the position now; one position behind the last is legal. */
  record Insert(Where where, JsonNode value) implements Change {}

  /** An element and the one behind it change places. */
  record Swap(Where where) implements Change {}

  /** The same done to a tree: what the text must come to mean. */
  default JsonNode done(JsonNode tree) {
    JsonNode root = tree.isContainerNode() ? tree.deepCopy() : JsonNodeFactory.instance.objectNode();
    JsonNode parent = root;
    if (where().isRoot()) {
      return this instanceof Put(_, JsonNode value) ? value : root;
    }
    for (int i = 0; i < where().steps().size() - 1; i++) {
      boolean list = where().steps().get(i + 1) instanceof Index;
      parent = child(parent, where().steps().get(i), list);
    }
    apply(parent);
    return root;
  }

  private static JsonNode child(JsonNode parent, Where.Step step, boolean list) {
    JsonNode child = switch (step) {
      case Where.Key(String name) -> parent.path(name);
      case Index(int position) -> parent.path(position);
    };
    if (child.isContainerNode() && child.isArray() == list) {
      return child;
    }
    JsonNode made = list ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
    switch (step) {
      case Where.Key(String name) -> ((ObjectNode) parent).set(name, made);
      case Index(int position) -> ((ArrayNode) parent).set(position, made);
    }
    return made;
  }

  private void apply(JsonNode parent) {
    switch (this) {
      case Put(Where at, JsonNode value) -> put(parent, at.last(), value);
      case Remove(Where at) -> {
        switch (at.last()) {
          case Where.Key(String name) -> ((ObjectNode) parent).remove(name);
          case Index(int position) -> ((ArrayNode) parent).remove(position);
        }
      }
      case Insert(Where at, JsonNode value) -> ((ArrayNode) parent).insert(position(at), value);
      case Swap(Where at) -> {
        ArrayNode list = (ArrayNode) parent;
        JsonNode first = list.remove(position(at));
        list.insert(position(at) + 1, first);
      }
    }
  }

  private static void put(JsonNode parent, Where.Step step, JsonNode value) {
    switch (step) {
      case Where.Key(String name) -> ((ObjectNode) parent).set(name, value);
      case Index(int position) -> ((ArrayNode) parent).set(position, value);
    }
  }

  private static int position(Where where) {
    return where.last() instanceof Index(int position) ? position : 0;
  }
}
