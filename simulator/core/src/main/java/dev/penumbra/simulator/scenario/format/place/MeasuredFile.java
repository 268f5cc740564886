package dev.penumbra.simulator.scenario.format.place;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.model.behaviour.MeasuredTimes;
import java.util.Optional;

/** The path of a file of measured times, taken as what stands in the file. */
record MeasuredFile(Known.TimesLookup lookup) implements Type<MeasuredTimes> {
  private static final Scalar<String> PATH = Scalar.file("a CSV file of measured times");

  @Override
  public Optional<MeasuredTimes> read(JsonNode node, String path, Problems problems) {
    return PATH.read(node, path, problems).flatMap(relative -> lookup.find(relative, path, problems));
  }

  @Override
  public Shape shape() {
    return PATH.shape();
  }

  @Override
  public String legal() {
    return PATH.legal();
  }

  @Override
  public String show(MeasuredTimes value) {
    return value.toString();
  }
}
