package dev.penumbra.simulator.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.config.EngineConfig;
import dev.penumbra.engine.config.EngineConfigYaml;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.simulator.export.PenumbraYaml.Content;
import dev.penumbra.simulator.recommendation.Recommendation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PenumbraYamlTest {
  private static final EngineConfig ENGINE = EngineConfigYaml.defaults()
      .withPolicy(new PolicyConfig.ExpectedCost(17, 0.123456789));

  @TempDir
  Path folder;

  @Provide
  Arbitrary<Recommendation> recommendations() {
    return Recommendations.any();
  }

  @Property(tries = 200)
  void parse_ofWhatWasWritten_isEqual(@ForAll("recommendations") Recommendation recommendation) {
    Content written = new Content(ENGINE, recommendation);
    Content read = PenumbraYaml.parse(PenumbraYaml.text(written), "any.yaml");
    assertThat(read).isEqualTo(written);
    assertThat(PenumbraYaml.text(read)).isEqualTo(PenumbraYaml.text(written));
  }

  @Property(tries = 100)
  void parse_aLineLost_isTheSameOrProblemsAreListed(@ForAll("recommendations") Recommendation recommendation) {
    List<String> lines = PenumbraYaml.text(new Content(ENGINE, recommendation)).lines().toList();
    int lost = Arbitraries.integers().between(0, lines.size() - 1).sample();
    List<String> rest = Stream.concat(lines.stream().limit(lost), lines.stream().skip(lost + 1L)).toList();
    try {
      assertThat(PenumbraYaml.parse(String.join("\n", rest), "any.yaml").recommendation()).isNotNull();
    } catch (InvalidInputException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }

  @Test
  void read_fileWritten_isEqualAndNothingElseIsLeftInItsFolder() throws IOException {
    Path file = folder.resolve("penumbra.yaml");
    Recommendation recommendation = Recommendations.any().sample();
    Files.writeString(file, "an older one");
    PenumbraYaml.write(file, new Content(ENGINE, recommendation));
    assertThat(PenumbraYaml.read(file)).isEqualTo(new Content(ENGINE, recommendation));
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(f -> !f.equals(file));
  }

  @Test
  void write_targetIsAFolder_failsAndLeavesNoDraft() throws IOException {
    Path target = Files.createDirectory(folder.resolve("penumbra.yaml"));
    Files.writeString(target.resolve("inside"), "");
    assertThatThrownBy(() -> PenumbraYaml.write(target, new Content(ENGINE, Recommendations.any().sample())))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(target.toString());
    assertThat(folder).isDirectoryNotContaining(f -> !f.equals(target));
  }

  @Test
  void parse_severalMistakes_listsEachWithItsPath() {
    String text = """
        penumbra: 2
        engine: none
        colour: red
        recommendation:
          source: {scenario: s, scenarioHash: h, policy: p, seed: 1.5, versions: {}, start: 2026-01-02T00:00:00Z,
            end: 2026-01-01T00:00:00Z, slotMillis: 0, services: ['no good'], zones: []}
          services:
          - service: shop
            home: 7
            full: {vcpu: 0, memoryGib: 4}
            refused:
            - {zone: y, by: policy, cycles: 0, reason: {rule: r, figures: [], because: b}}
            zones:
            - {zone: z, role: boss, activeShare: 1.2, shadowShare: no, activeInstances: {typical: 3, most: 2},
              shadowInstances: 1, scheduleUtc: [Mon 12-08], requestShare: 0, costNanoDollars: 1, costShare: 0,
              reason: {rule: r, figures: {}}}
        """;
    InvalidInputException refused = catchThrowableOfType(
        InvalidInputException.class, () -> PenumbraYaml.parse(text, "bad.yaml"));
    String service = "recommendation.services[0].";
    String zone = service + "zones[0].";
    assertThat(refused.problems()).extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "penumbra", "engine", "colour", "recommendation.source.seed", "recommendation.source.end",
            "recommendation.source.slotMillis", "recommendation.source.services", zone + "role",
            zone + "activeShare", zone + "shadowShare", zone + "activeInstances", zone + "shadowInstances",
            zone + "scheduleUtc", zone + "reason.figures", service + "home", service + "full.vcpu", service + "shadow",
            service + "refused[0].cycles", service + "refused[0].reason.because");
  }

  @Test
  void parse_severalMistakesOfTheEngine_listsEachWithItsPath() {
    String text = PenumbraYaml.text(new Content(ENGINE, Recommendations.any().sample()))
        .replace("targetUtilisation: 0.7", "targetUtilisation: 1.7")
        .replace("horizonSlots: 17", "horizonSlots: -1")
        .replace("killSwitch: false", "killSwitch: perhaps");
    InvalidInputException refused = catchThrowableOfType(
        InvalidInputException.class, () -> PenumbraYaml.parse(text, "bad.yaml"));
    assertThat(refused.problems()).extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "engine.sizing.targetUtilisation", "engine.policy.parameters.horizonSlots", "engine.guard.killSwitch");
  }

  @Test
  void read_whatIsNoTextFile_isRefused() throws IOException {
    Path broken = Files.write(folder.resolve("broken.yaml"), new byte[]{'a', ':', ' ', (byte) 0xff, (byte) 0xfe});
    for (Path file : List.of(folder, folder.resolve("missing.yaml"), broken)) {
      assertThatThrownBy(() -> PenumbraYaml.read(file)).isInstanceOf(InvalidInputException.class)
          .hasMessageContaining(file.getFileName().toString());
    }
  }

  @Test
  void parse_textThatIsNoYaml_namesTheLine() {
    for (String text : List.of("a: [1", "a: 1\na: 2\n", "a: 1\n---\nb: 2\n", "a: .nan", "a: -.inf")) {
      InvalidInputException refused = catchThrowableOfType(
          InvalidInputException.class, () -> PenumbraYaml.parse(text, "bad.yaml"));
      assertThat(refused.problems().getFirst().path()).as(text).startsWith("bad.yaml");
    }
    for (String text : List.of("", "5", "[]", "just a text", "&a [*a, *b]")) {
      assertThatThrownBy(() -> PenumbraYaml.parse(text, "bad.yaml")).as(text)
          .isInstanceOf(InvalidInputException.class);
    }
  }
}
