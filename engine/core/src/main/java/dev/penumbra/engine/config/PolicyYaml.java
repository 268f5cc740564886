package dev.penumbra.engine.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.activation.policy.Thresholds;
import dev.penumbra.engine.config.format.Codec;
import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.Nearest;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.config.format.Values;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Policies by name, each with parameters of its own. */
public final class PolicyYaml {
  private static final Field<Double> UP = Field.defaulting(
      "up", Scalar.number("full-size instances' worth of demand", Range.from(0, 1e9)), 1.0,
      "a zone begins to serve above this");
  private static final Field<Double> DOWN = Field.defaulting(
      "down", Scalar.number("full-size instances' worth of demand", Range.from(0, 1e9)), 0.5,
      "a zone that serves stops below this; at most `up`");
  private static final Field<Double> BUY_FACTOR = Field.defaulting(
      "buyFactor", Scalar.number("", Range.above(0, 1e9)), 1.0,
      "share of the switching price at which it moves; 1 is the classic rule");
  private static final Field<Integer> HORIZON = Field.defaulting(
      "horizonSlots", Scalar.count("slots", 1, 100_000), 32, "how far it looks ahead");
  private static final Field<Double> MARGIN = Field.defaulting(
      "switchingMargin", Scalar.number("", Range.from(0, 1e9)), 0.1,
      "a change must save at least this share of its price beyond paying for itself");

  private static final Form.Rule ORDER = Form.Rule.of(
      "`down` at most `up`",
      v -> v.get(DOWN) <= v.get(UP) ? Optional.empty() : Optional.of(v.get(DOWN) + ", above up " + v.get(UP)),
      DOWN, UP);
  private static final Form<Thresholds> THRESHOLDS = Form.of(
      "thresholds", "Parameters of reactive, threshold and original-loop.",
      v -> new Thresholds(v.get(UP), v.get(DOWN)), UP, DOWN);

  private static final Codec<PolicyConfig> NEVER = bare("never", new PolicyConfig.Never());
  private static final Codec<PolicyConfig> ALWAYS = bare("always", new PolicyConfig.Always());
  private static final Codec<PolicyConfig> REACTIVE = thresholds(PolicyConfig.Reactive::new);
  private static final Codec<PolicyConfig> THRESHOLD = thresholds(PolicyConfig.Threshold::new);
  private static final Codec<PolicyConfig> ORIGINAL_LOOP = thresholds(PolicyConfig.OriginalLoop::new);
  private static final Codec<PolicyConfig> SKI_RENTAL = Form.<PolicyConfig>of(
      "ski-rental", "Parameters of ski-rental.", v -> new PolicyConfig.SkiRental(v.get(BUY_FACTOR)), BUY_FACTOR)
      .codec(
          policy -> policy instanceof PolicyConfig.SkiRental(double buyFactor)
              ? new Values().with(BUY_FACTOR, buyFactor)
              : mismatch(policy));
  private static final Codec<PolicyConfig> EXPECTED_COST = Form.<PolicyConfig>of(
      "expected-cost", "Parameters of expected-cost.",
      v -> new PolicyConfig.ExpectedCost(v.get(HORIZON), v.get(MARGIN)), HORIZON, MARGIN)
      .codec(
          policy -> policy instanceof PolicyConfig.ExpectedCost(int horizon, double margin)
              ? new Values().with(HORIZON, horizon).with(MARGIN, margin)
              : mismatch(policy));

  /** A policy in a file: {@code {name: ..., parameters: {...}}}. */
  public static final Codec<PolicyConfig> TYPE = new Named();

  private PolicyYaml() {}

  /** The policy of a name with its default parameters; empty when there is no such name. */
  public static Optional<PolicyConfig> findDefault(String name) {
    return PolicyConfig.NAMES.contains(name)
        ? parameters(name).read(JsonNodeFactory.instance.objectNode(), "", new Problems())
        : Optional.empty();
  }

  /** The parameters of a policy; throws {@link IllegalArgumentException} when there is no policy of that name. */
  public static Codec<PolicyConfig> parameters(String name) {
    return switch (name) {
      case "never" -> NEVER;
      case "always" -> ALWAYS;
      case "reactive" -> REACTIVE;
      case "threshold" -> THRESHOLD;
      case "original-loop" -> ORIGINAL_LOOP;
      case "ski-rental" -> SKI_RENTAL;
      case "expected-cost" -> EXPECTED_COST;
      default -> throw new IllegalArgumentException("no policy '" + name + "'; known are " + PolicyConfig.NAMES);
    };
  }

  private static Codec<PolicyConfig> bare(String name, PolicyConfig policy) {
    return Form.of(name, "It has no parameters.", _ -> policy).codec(_ -> new Values());
  }

  private static Codec<PolicyConfig> thresholds(Function<Thresholds, PolicyConfig> make) {
    Function<Values, PolicyConfig> build = v -> make.apply(THRESHOLDS.build().apply(v));
    return Form.of(THRESHOLDS.name(), THRESHOLDS.help(), build, UP, DOWN).where(ORDER).codec(PolicyYaml::thresholdsOf);
  }

  private static Values thresholdsOf(PolicyConfig policy) {
    Thresholds thresholds = switch (policy) {
      case PolicyConfig.Reactive(Thresholds t) -> t;
      case PolicyConfig.Threshold(Thresholds t) -> t;
      case PolicyConfig.OriginalLoop(Thresholds t) -> t;
      default -> throw new IllegalStateException("'" + policy.name() + "' has no thresholds");
    };
    return new Values().with(UP, thresholds.up()).with(DOWN, thresholds.down());
  }

  private static Values mismatch(PolicyConfig policy) {
    throw new IllegalStateException("parameters of '" + policy.name() + "' asked of another policy");
  }

  private record Named() implements Codec<PolicyConfig> {
    @Override
    public Optional<PolicyConfig> read(JsonNode node, String path, Problems problems) {
      String name = node.path("name").asText("");
      if (!node.isObject() || !PolicyConfig.NAMES.contains(name)) {
        String found = node.isObject() ? Problems.shown(node.path("name")) : Problems.shown(node);
        problems.add(
            node.isObject() ? path + ".name" : path, found,
            (node.isObject() ? "one of " : legal() + "; names are ") + Nearest.among(name, PolicyConfig.NAMES));
        return Optional.empty();
      }
      int before = problems.count();
      for (String key : (Iterable<String>) node::fieldNames) {
        if (!List.of("name", "parameters").contains(key)) {
          problems.add(path + "." + key, "an unknown key", Nearest.among(key, List.of("name", "parameters")));
        }
      }
      JsonNode given = node.path("parameters");
      JsonNode content = given.isMissingNode() || given.isNull() ? JsonNodeFactory.instance.objectNode() : given;
      Optional<PolicyConfig> policy = parameters(name).read(content, path + ".parameters", problems);
      return problems.count() > before ? Optional.empty() : policy;
    }

    @Override
    public JsonNode write(PolicyConfig policy) {
      ObjectNode mapping = JsonNodeFactory.instance.objectNode();
      mapping.set("name", TextNode.valueOf(policy.name()));
      mapping.set("parameters", parameters(policy.name()).write(policy));
      return mapping;
    }

    @Override
    public String legal() {
      return "a mapping of name (" + String.join(", ", PolicyConfig.NAMES) + ") and parameters";
    }

    @Override
    public String show(PolicyConfig value) {
      return value.name();
    }

    @Override
    public Shape shape() {
      return new Shape.Named(PolicyConfig.NAMES, PolicyYaml::parameters);
    }

    @Override
    public List<Form<?>> forms() {
      return PolicyConfig.NAMES.stream().flatMap(name -> parameters(name).forms().stream()).toList();
    }
  }
}
