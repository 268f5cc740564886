package dev.penumbra.simulator.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.config.EngineConfigYaml;
import dev.penumbra.engine.config.FormatReference;
import dev.penumbra.engine.config.InputFile;
import dev.penumbra.engine.config.YamlText;
import dev.penumbra.engine.config.format.Nearest;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.simulator.scenario.format.ScenarioForm;
import dev.penumbra.simulator.scenario.format.place.Known;
import dev.penumbra.simulator.scenario.source.SourceFiles;
import java.nio.file.Path;
import java.util.List;

/** Reads scenarios from YAML files. */
public final class ScenarioFile {
  /** A scenario is text written by people; anything larger is another sort of file. */
  private static final long LARGEST_BYTES = 16_000_000;

  private ScenarioFile() {}

  /** The scenario of a file; throws {@link InvalidInputException} with every problem found. */
  public static Scenario read(Path file) {
    return read(file, Overrides.NONE);
  }

  /** The same with some values set from outside. */
  public static Scenario read(Path file, Overrides overrides) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return parse(text(file), InputFile.name(file), folder == null ? file : folder, overrides);
  }

  /**
   * The scenario of a text that may not be in a file yet; throws {@link InvalidInputException} with every problem found.
   *
   * @param name what messages call the text
   * @param folder what paths in it are relative to
   */
  public static Scenario parse(String text, String name, Path folder, Overrides overrides) {
    JsonNode tree = YamlText.parse(text, name);
    if (!(tree instanceof ObjectNode mapping)) {
      throw new InvalidInputException(
          List.of(new Problem(name, Problems.shown(tree), new ScenarioForm(Known.NOTHING).root().legal())));
    }
    Problems problems = new Problems();
    override(mapping, overrides, problems);
    return new ScenarioAssembly(mapping, new SourceFiles(folder), problems).scenario();
  }

  /** What the parts of a scenario may refer to, as far as it can be told from one with problems. */
  public static Known known(ObjectNode tree, Path folder) {
    return new ScenarioAssembly(tree, new SourceFiles(folder), new Problems()).known();
  }

  /** The reference of the format, in Markdown. */
  public static String reference() {
    return """
        # The scenario file

        Written by the program itself from its description of the format (`./penumbra format`).
        A scenario is one YAML document. A key that is not listed here is refused, as is a key that is there twice.
        Paths are relative to the file. Amounts of money are US dollars.
        """ + FormatReference.markdown(new ScenarioForm(Known.NOTHING).root());
  }

  /** The text of a file; throws {@link InvalidInputException} when it cannot be read or is no text. */
  public static String text(Path file) {
    return InputFile.yaml(file, LARGEST_BYTES);
  }

  private static void override(ObjectNode tree, Overrides overrides, Problems problems) {
    overrides.engine().ifPresent(engine -> tree.set("engine", EngineConfigYaml.write(engine)));
    overrides.seed().ifPresent(seed -> tree.set("seed", LongNode.valueOf(seed)));
    overrides.policy().ifPresent(policy -> overridePolicy(tree, policy, problems));
  }

  private static void overridePolicy(ObjectNode tree, String policy, Problems problems) {
    if (!PolicyConfig.NAMES.contains(policy)) {
      problems.add("--policy", "'" + policy + "'", Nearest.among(policy, PolicyConfig.NAMES));
      return;
    }
    JsonNode engine = tree.path("engine");
    if (engine.path("policy").path("name").asText("").equals(policy) || (!engine.isMissingNode() && !engine.isObject()
        && !engine.isNull())) {
      return;
    }
    ObjectNode section = engine.isObject() ? (ObjectNode) engine : tree.putObject("engine");
    ObjectNode chosen = section.putObject("policy").put("name", policy);
    JsonNode parameters = tree.path("baselines").path(policy);
    if (parameters.isObject()) {
      chosen.set("parameters", parameters.deepCopy());
    }
  }
}
