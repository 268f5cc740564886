package dev.penumbra.app.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.penumbra.app.scenario.yaml.YamlTree.Span;
import dev.penumbra.engine.config.YamlText;
import dev.penumbra.engine.model.problem.InvalidInputException;
import java.util.Optional;

/**
 * Does changes to a text by replacing as little of it as can be, so that comments, order and layout of the rest stay. What
 * the text comes to mean is checked against the tree; where it is not what was meant, the value around the place is written
 * anew, at worst the whole document, and comments in that part are lost.
 */
public final class YamlEdit {
  /**
   * A text after a change.
   *
   * @param intact true when nothing but the place itself was written anew
   */
  public record Edited(String text, boolean intact) {}

  private YamlEdit() {}

  /** The text with a change. */
  public static Edited apply(YamlTree document, Change change) {
    JsonNode wanted = change.done(document.tree());
    Optional<String> patched = new YamlPatch(document).patch(change).filter(text -> means(text, wanted));
    return patched.map(text -> new Edited(text, true)).orElseGet(() -> rewritten(document, change, wanted));
  }

  /** Writes the smallest part around the place anew that leads to what was meant. */
  private static Edited rewritten(YamlTree document, Change change, JsonNode wanted) {
    Where around = change.where();
    while (!around.isRoot()) {
      around = around.parent();
      Optional<String> text = around.isRoot() ? Optional.empty() : replaced(document, around, around.in(wanted));
      if (text.filter(t -> means(t, wanted)).isPresent()) {
        return new Edited(text.get(), false);
      }
    }
    return new Edited(YamlText.print(wanted), false);
  }

  private static Optional<String> replaced(YamlTree document, Where where, JsonNode value) {
    JsonNode given = value.isMissingNode() ? JsonNodeFactory.instance.objectNode() : value;
    Optional<Span> span = document.span(where);
    return span.map(
        s -> document.text().substring(0, s.start()) + YamlPrint.flow(given)
            + (s.end() > 0 && document.text().startsWith("\n", s.end() - 1) ? "\n" : "")
            + document.text().substring(s.end()));
  }

  private static boolean means(String text, JsonNode wanted) {
    try {
      return YamlText.canonical(YamlText.parse(text, "")).equals(YamlText.canonical(wanted));
    } catch (InvalidInputException _) {
      return false;
    }
  }
}
