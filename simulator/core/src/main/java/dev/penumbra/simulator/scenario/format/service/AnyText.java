package dev.penumbra.simulator.scenario.format.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.config.format.Type;
import java.util.Optional;

/** Text, a number or a truth value, taken as text. */
record AnyText() implements Type<String> {
  @Override
  public Optional<String> read(JsonNode node, String path, Problems problems) {
    if (!node.isValueNode() || node.isNull()) {
      problems.add(path, Problems.shown(node), legal());
      return Optional.empty();
    }
    return Optional.of(node.asText());
  }

  @Override
  public Shape shape() {
    return Shape.Single.of(Kind.TEXT);
  }

  @Override
  public String legal() {
    return "text or a number";
  }

  @Override
  public String show(String value) {
    return value;
  }
}
