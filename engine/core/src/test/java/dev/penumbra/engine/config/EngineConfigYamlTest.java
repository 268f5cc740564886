package dev.penumbra.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.GuardConfig;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.activation.policy.Thresholds;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.engine.prediction.PredictionModel;
import dev.penumbra.engine.prediction.PredictorConfig;
import dev.penumbra.engine.zones.RankingWeights;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EngineConfigYamlTest {
  @Property(tries = 300)
  void read_whatWasWritten_isEqual(@ForAll("configs") EngineConfig config) {
    Problems problems = new Problems();
    String text = YamlText.print(EngineConfigYaml.write(config));
    assertThat(EngineConfigYaml.read(YamlText.parse(text, "text"), "engine", problems)).contains(config);
    assertThat(problems.list()).isEmpty();
  }

  @Provide
  Arbitrary<EngineConfig> configs() {
    Arbitrary<Duration> durations = Arbitraries.longs().between(1, 1L << 45).map(Duration::ofMillis);
    Arbitrary<Duration> waits = Arbitraries.longs().between(1, 1L << 29).map(Duration::ofMillis);
    Arbitrary<Double> shares = Arbitraries.doubles().between(0.001, 0.999).ofScale(9);
    Arbitrary<Double> amounts = Arbitraries.doubles().between(1e-6, 1e9).ofScale(6);
    Arbitrary<Integer> counts = Arbitraries.integers().between(1, 10_000);
    Arbitrary<PolicyConfig> policies = Combinators.combine(Arbitraries.of(PolicyConfig.NAMES), amounts, counts)
        .as(EngineConfigYamlTest::policy);
    Arbitrary<PredictorConfig> predictors = Combinators
        .combine(Arbitraries.of(PredictionModel.values()), counts, durations, durations, durations)
        .as(PredictorConfig::new);
    Arbitrary<RankingWeights> weights = Combinators.combine(amounts, amounts, amounts, counts).as(RankingWeights::new);
    Arbitrary<SizingConfig> sizings = Combinators.combine(shares, amounts, counts, shares, shares)
        .as(SizingConfig::new);
    Arbitrary<Money> money = Arbitraries.longs().between(0, 1_000_000_000_000_000_000L).map(Money::new);
    Arbitrary<GuardConfig.IdleShadows> idle = Combinators.combine(durations, amounts).as(GuardConfig.IdleShadows::new);
    Arbitrary<GuardConfig> guards = Combinators
        .combine(Arbitraries.of(true, false), durations, durations, durations, counts, counts, money, idle)
        .as(GuardConfig::new);
    Arbitrary<EngineConfig.AssumedLeads> leads = Combinators.combine(waits, waits, waits)
        .as(EngineConfig.AssumedLeads::new);
    return Combinators.combine(policies, predictors, weights, sizings, guards, waits, waits, leads)
        .as(EngineConfig::new);
  }

  private static PolicyConfig policy(String name, double amount, int count) {
    Thresholds thresholds = new Thresholds(amount, amount / 2);
    return switch (name) {
      case "never" -> new PolicyConfig.Never();
      case "always" -> new PolicyConfig.Always();
      case "reactive" -> new PolicyConfig.Reactive(thresholds);
      case "threshold" -> new PolicyConfig.Threshold(thresholds);
      case "original-loop" -> new PolicyConfig.OriginalLoop(thresholds);
      case "ski-rental" -> new PolicyConfig.SkiRental(amount);
      default -> new PolicyConfig.ExpectedCost(count, amount);
    };
  }

  @Test
  void read_emptySection_isTheDefaults() {
    assertThat(read("{}")).contains(EngineConfigYaml.defaults());
  }

  @Test
  void read_parametersOfAnotherPolicy_areRefused() {
    Problems problems = new Problems();
    var tree = YamlText.parse("policy: {name: ski-rental, parameters: {up: 3}}", "text");
    assertThat(EngineConfigYaml.read(tree, "engine", problems)).isEmpty();
    assertThat(problems.list()).extracting(Problem::path).containsExactly("engine.policy.parameters.up");
  }

  private static Optional<EngineConfig> read(String yaml) {
    return EngineConfigYaml.read(YamlText.parse(yaml, "text"), "engine", new Problems());
  }

  @Test
  void canonical_sameMeaning_isTheSameText() {
    String one = YamlText.canonical(YamlText.parse("b: 1.50\na: [x, 2]\n", "text"));
    assertThat(YamlText.canonical(YamlText.parse("{a: [x, 2], b: 1.5}", "text"))).isEqualTo(one);
    assertThat(YamlText.canonical(YamlText.parse("{a: [2, x], b: 1.5}", "text"))).isNotEqualTo(one);
  }
}
