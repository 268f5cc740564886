package dev.penumbra.engine.config.format.scalar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.engine.config.format.Nearest;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.model.Names;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The id of something that is described elsewhere.
 *
 * @param known the ids there are; empty when they are not known, then any is taken
 */
public record Reference<T>(String what, Collection<String> known, Function<String, T> of) implements Type<T> {
  public Reference {
    known = List.copyOf(known);
  }

  @Override
  public Optional<T> read(JsonNode node, String path, Problems problems) {
    String id = node.isValueNode() ? node.asText() : "";
    boolean legal = Names.isLegal(id) && (known.isEmpty() || known.contains(id));
    if (!legal) {
      problems.add(path, Problems.shown(node), what + ": " + Nearest.among(id, known));
    }
    return legal ? Optional.of(of.apply(id)) : Optional.empty();
  }

  @Override
  public Shape shape() {
    return new Shape.Single(Kind.REFERENCE, "", "", known.stream().toList());
  }

  @Override
  public String legal() {
    return what;
  }

  @Override
  public String show(T value) {
    return String.valueOf(value);
  }
}
