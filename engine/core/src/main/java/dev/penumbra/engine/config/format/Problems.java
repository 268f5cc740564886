package dev.penumbra.engine.config.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with what a user gave, so that it can be said at once. */
public final class Problems {
  /** Longer values are cut in messages: a whole mapping in the wrong place would bury the message. */
  private static final int SHOWN_CHARACTERS = 60;

  private final List<Problem> found = new ArrayList<>();

  /** Adds one. */
  public void add(String path, String what, String legal) {
    found.add(new Problem(path.isEmpty() ? "the file" : path, what, legal));
  }

  /** Adds those of another reader. */
  public void addAll(List<Problem> others) {
    found.addAll(others);
  }

  /** How many there are so far. */
  public int count() {
    return found.size();
  }

  /** All so far, in the order found. */
  public List<Problem> list() {
    return List.copyOf(found);
  }

  /** Throws {@link InvalidInputException} with all of them when there is one. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidInputException(found);
    }
  }

  /** A value as a message shows it. */
  public static String shown(JsonNode node) {
    String text = switch (node.getNodeType()) {
      case MISSING, NULL -> "nothing";
      case STRING -> "'" + node.asText() + "'";
      case OBJECT -> "a mapping " + node;
      case ARRAY -> "a list " + node;
      default -> node.toString();
    };
    return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
  }
}
