package dev.penumbra.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.activation.policy.Thresholds;
import dev.penumbra.engine.config.EngineConfig;
import dev.penumbra.simulator.export.PenumbraYaml;
import dev.penumbra.simulator.export.PenumbraYaml.Content;
import dev.penumbra.simulator.recommendation.Recommendation;
import dev.penumbra.simulator.recommendation.RecommendationBuilder;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationReadBackTest {
  private static final PolicyConfig EXPECTED_COST = new PolicyConfig.ExpectedCost(24, 0.1);

  static List<PolicyConfig> policies() {
    return List.of(EXPECTED_COST, new PolicyConfig.OriginalLoop(new Thresholds(2.25, 1.125)),
        new PolicyConfig.SkiRental(0.75));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void run_configurationReadBack_givesTheSameJournal(PolicyConfig policy) {
    Exported exported = export(SmallWorld.usual().scenario(policy));
    EngineConfig read = PenumbraYaml.parse(exported.text, "exported").engine();
    assertThat(digest(SmallWorld.usual().scenario(read))).isEqualTo(exported.digest);
  }

  @ParameterizedTest
  @CsvSource({"targetUtilisation: 0.7, targetUtilisation: 0.3", "horizonSlots: 24, horizonSlots: 23"})
  void run_oneNumberOfTheConfigurationChanged_givesAnotherJournal(String is, String becomes) {
    Exported exported = export(SmallWorld.usual().scenario(EXPECTED_COST));
    String changed = exported.text.replace(is, becomes);
    assertThat(changed).isNotEqualTo(exported.text);
    EngineConfig read = PenumbraYaml.parse(changed, "changed").engine();
    assertThat(digest(SmallWorld.usual().scenario(read))).isNotEqualTo(exported.digest);
  }

  @Test
  void recommendation_ofARun_costsAddUpToItsTotal() {
    Exported exported = export(SmallWorld.usual().scenario(EXPECTED_COST));
    Recommendation recommendation = PenumbraYaml.parse(exported.text, "exported").recommendation();
    long nanoDollars = recommendation.services()
        .stream()
        .flatMap(service -> service.zones().stream())
        .mapToLong(zone -> zone.cost().nanoDollars())
        .sum();
    assertThat(nanoDollars).isEqualTo(exported.nanoDollars);
  }

  private record Exported(String text, String digest, long nanoDollars) {}

  private static Exported export(Scenario scenario) {
    RecommendationBuilder[] builder = new RecommendationBuilder[1];
    RunResult result = new Simulations(scenario).start(identity -> {
      builder[0] = new RecommendationBuilder(identity, scenario.landscape().services());
      return builder[0];
    }).finish();
    String text = PenumbraYaml.text(new Content(scenario.engine(), builder[0].build()));
    return new Exported(text, result.journalDigest(), result.cost().total().nanoDollars());
  }

  private static String digest(Scenario scenario) {
    return new Simulations(scenario).start(_ -> ResultSink.NONE).finish().journalDigest();
  }
}
