package dev.penumbra.app.scenario.outline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.Type.Kind;
import dev.penumbra.engine.config.format.Type.Shape;
import dev.penumbra.engine.model.problem.Problem;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is typed into a field, as the value it stands for, and back. */
public final class Typed {
  private static final Pattern NUMBER = Pattern
      .compile("[-+]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][-+]?\\d{1,2})?");

  private Typed() {}

  /** The value; text that is not of the kind stays text, and the format says what is wrong with it. */
  public static JsonNode value(Shape.Single shape, String text) {
    String plain = text.strip();
    if (shape.kind() == Kind.NUMBER && NUMBER.matcher(plain).matches()) {
      return DecimalNode.valueOf(new BigDecimal(plain));
    }
    if (shape.kind() == Kind.FLAG && (plain.equals("true") || plain.equals("false"))) {
      return BooleanNode.valueOf(plain.equals("true"));
    }
    return TextNode.valueOf(plain);
  }

  /** How a value stands in a field; empty when nothing is given. */
  public static String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (value.isNumber()) {
      return value.isIntegralNumber() ? value.asText() : value.decimalValue().toPlainString();
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /** What is wrong with a value by itself; empty when it is legal. */
  public static Optional<Problem> problem(Type<?> type, JsonNode value, String path) {
    Problems problems = new Problems();
    type.read(value, path, problems);
    return problems.list().stream().findFirst();
  }
}
