package dev.penumbra.simulator.export;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.penumbra.engine.model.InvalidInputException;
import dev.penumbra.engine.model.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The recommended configuration as Penumbra's own file: what live use reads, and why it was recommended. */
public final class PenumbraYaml {
  private static final int FORMAT = 1;

  private static final ObjectMapper YAML = new ObjectMapper(
      YAMLFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build())
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS) // amounts of money stay exact
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS); // a second document would be dropped unseen

  /** What a file holds; {@code engine} is the engine's section as it stands there, a copy. */
  public record Content(ObjectNode engine, Recommendation recommendation) {
    public Content {
      engine = engine.deepCopy();
    }

    @Override
    public ObjectNode engine() {
      return engine.deepCopy();
    }
  }

  private PenumbraYaml() {}

  /** Makes or replaces a file; throws {@link java.io.UncheckedIOException} and leaves what was there. */
  public static void write(Path file, ObjectNode engine, Recommendation recommendation) {
    WholeFile.write(file, text(engine, recommendation));
  }

  /** The file's content, the same for equal arguments. */
  public static String text(ObjectNode engine, Recommendation recommendation) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("penumbra", FORMAT);
    tree.set("engine", engine);
    tree.set("recommendation", RecommendationTree.of(recommendation));
    try {
      return YAML.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a configuration that YAML cannot hold", e);
    }
  }

  /**
   * Reads a file that was written here; the engine's section is checked no further than being a mapping.
   *
   * @throws InvalidInputException with everything that is wrong with it
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public static Content read(Path file) {
    return parse(WholeFile.read(file), file.getFileName().toString());
  }

  /** Reads a file's content; {@code name} is what messages call it. */
  public static Content parse(String text, String name) {
    List<Problem> problems = new ArrayList<>();
    YamlSection file = new YamlSection(tree(text, name), "", problems);
    file.whole("penumbra", FORMAT, FORMAT);
    JsonNode engine = file.section("engine").node();
    Recommendation recommendation = RecommendationReader.read(file);
    file.close();
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new Content((ObjectNode) engine, recommendation);
  }

  private static JsonNode tree(String text, String name) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where = at == null ? name : name + ", line " + at.getLineNr() + ", column " + at.getColumnNr();
      String found = e.getOriginalMessage().lines().findFirst().orElse("text that cannot be read");
      throw new InvalidInputException(List.of(new Problem(where, found, "one YAML document, no key twice")));
    }
  }
}
