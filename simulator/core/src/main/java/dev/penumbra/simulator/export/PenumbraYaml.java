package dev.penumbra.simulator.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.penumbra.engine.config.EngineConfig;
import dev.penumbra.engine.config.EngineConfigYaml;
import dev.penumbra.engine.config.YamlText;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.simulator.recommendation.Recommendation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The recommended configuration as Penumbra's own file: what live use reads, and why it was recommended. */
public final class PenumbraYaml {
  private static final int FORMAT = 1;

  private static final ObjectMapper YAML = new ObjectMapper(
      YAMLFactory.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build());

  /** What a file holds. */
  public record Content(EngineConfig engine, Recommendation recommendation) {}

  private PenumbraYaml() {}

  /** Makes or replaces a file; throws {@link java.io.UncheckedIOException} and leaves what was there. */
  public static void write(Path file, Content content) {
    WholeFile.write(file, text(content));
  }

  /** The file's content, the same for equal arguments; every key of the engine's section is written out. */
  public static String text(Content content) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("penumbra", FORMAT);
    tree.set("engine", EngineConfigYaml.write(content.engine()));
    tree.set("recommendation", RecommendationTree.of(content.recommendation()));
    try {
      return YAML.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a configuration that YAML cannot hold", e);
    }
  }

  /** Reads a file; throws {@link InvalidInputException} with everything that is wrong with it. */
  public static Content read(Path file) {
    return parse(WholeFile.read(file), String.valueOf(file.getFileName()));
  }

  /** Reads a file's content; {@code name} is what messages call it. */
  public static Content parse(String text, String name) {
    List<Problem> problems = new ArrayList<>();
    YamlSection file = new YamlSection(YamlText.parse(text, name), "", problems);
    file.whole("penumbra", FORMAT, FORMAT);
    Optional<EngineConfig> engine = engine(file.section("engine").node(), problems);
    Recommendation recommendation = RecommendationReader.read(file);
    file.close();
    if (engine.isEmpty() || !problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new Content(engine.get(), recommendation);
  }

  /** Empty when a problem was told, here or by the section itself. */
  private static Optional<EngineConfig> engine(JsonNode node, List<Problem> problems) {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    Problems found = new Problems();
    Optional<EngineConfig> engine = EngineConfigYaml.read(node, "engine", found);
    problems.addAll(found.list());
    return engine;
  }
}
