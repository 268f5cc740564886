package dev.penumbra.engine.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.engine.model.problem.Utf8Text;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** YAML text and the tree it stands for. */
public final class YamlText {
  /** As large as any file that is read; the library's own limit is 3 MB, less than a large recommendation. */
  private static final int MOST_CHARACTERS = 64_000_000;

  /** The library's time grows with the square of a line's length: half a second here, minutes for 16 MB. */
  private static final int LONGEST_LINE = 1_000_000;

  private static final ObjectMapper YAML = new ObjectMapper(
      YAMLFactory.builder()
          .loaderOptions(options())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build())
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS) // amounts of money stay exact
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS); // a second document would be dropped unseen

  /** What the library adds of its own settings behind a limit. */
  private static final Pattern IN_BRACKETS = Pattern.compile("\\((\\d+), from `[^`]*`\\)");

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private YamlText() {}

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    return options;
  }

  /** The text that bytes stand for; throws {@link InvalidInputException} with the line when they are not UTF-8. */
  public static String decode(byte[] bytes, String name) {
    return Utf8Text.decode(bytes, name, "a YAML file in UTF-8");
  }

  /**
   * The tree of one document.
   *
   * @param name what messages call the text, for example its file
   * @throws InvalidInputException when it is not YAML, has a key twice, an alias or a second document
   */
  public static JsonNode parse(String text, String name) {
    refuseLongLines(text, name);
    refuseUnprintable(text, name);
    try {
      refuseAliases(text, name);
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw new InvalidInputException(List.of(problem(e, name)));
    } catch (IOException e) {
      throw new IllegalStateException("text in memory cannot fail to be read", e);
    }
  }

  private static Problem problem(JsonProcessingException e, String name) {
    String legal = "one YAML 1.1 document, no key twice";
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      String context = marked.getContext() == null ? "" : " " + marked.getContext();
      return new Problem(
          place(name, marked.getProblemMark().getLine() + 1, marked.getProblemMark().getColumn() + 1),
          marked.getProblem() + context, legal);
    }
    JsonLocation at = e.getLocation();
    String said = e.getOriginalMessage().lines().findFirst().orElse("text that cannot be read");
    String what = said.startsWith("Trailing token") ? "a second document" : IN_BRACKETS.matcher(said).replaceAll("$1");
    boolean number = what.startsWith("Malformed numeric value");
    return new Problem(
        at == null ? name : place(name, at.getLineNr(), at.getColumnNr()), what, number ? "a finite number" : legal);
  }

  private static void refuseLongLines(String text, String name) {
    Problems problems = new Problems();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.length() > LONGEST_LINE) {
        problems.add(
            name + ", line " + number, "a line of " + line.length() + " characters",
            "lines of at most " + LONGEST_LINE);
      }
    }
    problems.throwIfAny();
  }

  /** The library says neither where such a character is nor which. */
  private static void refuseUnprintable(String text, String name) {
    int[] wrong = IntStream.range(0, text.length())
        .filter(i -> Character.isISOControl(text.charAt(i)) && "\t\n\r\u0085".indexOf(text.charAt(i)) < 0)
        .toArray();
    if (wrong.length > 0) {
      int line = 1 + (int) text.substring(0, wrong[0]).chars().filter(c -> c == '\n').count();
      int column = wrong[0] - text.lastIndexOf('\n', wrong[0]);
      String more = wrong.length > 1 ? " and " + (wrong.length - 1) + " more such" : "";
      throw new InvalidInputException(
          List.of(
              new Problem(
                  place(name, line, column),
                  "the control character U+" + HexFormat.of().toHexDigits(text.charAt(wrong[0])) + more,
                  "text without control characters")));
    }
  }

  private static String place(String name, int line, int column) {
    return name + ", line " + line + ", column " + column;
  }

  /** A tree would keep an alias as the text of its name, unseen. */
  private static void refuseAliases(String text, String name) throws IOException {
    Problems problems = new Problems();
    try (JsonParser parser = YAML.createParser(text)) {
      while (parser.nextToken() != null) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
          JsonLocation at = parser.currentTokenLocation();
          problems.add(
              place(name, at.getLineNr(), at.getColumnNr()), "the alias '*" + parser.getText() + "'",
              "values written out: there are no aliases");
        }
      }
    }
    problems.throwIfAny();
  }

  /** Text that parses to an equal tree. */
  public static String print(JsonNode tree) {
    try {
      return YAML.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a tree that cannot be written: " + tree, e);
    }
  }

  /** The same text for trees that mean the same: keys in order, numbers in their shortest form, nothing between. */
  public static String canonical(JsonNode tree) {
    try {
      return JSON.writeValueAsString(ordered(tree));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a tree that cannot be written: " + tree, e);
    }
  }

  private static JsonNode ordered(JsonNode tree) {
    if (tree.isObject()) {
      TreeMap<String, JsonNode> sorted = new TreeMap<>();
      tree.properties().forEach(entry -> sorted.put(entry.getKey(), ordered(entry.getValue())));
      ObjectNode mapping = JsonNodeFactory.instance.objectNode();
      sorted.forEach(mapping::set);
      return mapping;
    }
    if (tree.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      tree.forEach(element -> list.add(ordered(element)));
      return list;
    }
    return tree.isNumber()
        ? JsonNodeFactory.instance.textNode(tree.decimalValue().stripTrailingZeros().toString())
        : tree;
  }
}
