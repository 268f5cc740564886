package dev.penumbra.simulator.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penumbra.engine.model.InvalidInputException;
import dev.penumbra.engine.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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
  private static final ObjectNode ENGINE = JsonNodeFactory.instance.objectNode()
      .put("hourlyBudgetUsd", new BigDecimal("12.345678901"))
      .put("killSwitch", false)
      .put("staleAfter", "PT5M");

  @TempDir
  Path folder;

  @Provide
  Arbitrary<Recommendation> recommendations() {
    return Recommendations.any();
  }

  @Property(tries = 200)
  void parse_ofWhatWasWritten_isEqual(@ForAll("recommendations") Recommendation recommendation) {
    PenumbraYaml.Content content = PenumbraYaml.parse(PenumbraYaml.text(ENGINE, recommendation), "any.yaml");
    assertThat(content.recommendation()).isEqualTo(recommendation);
    assertThat(content.engine()).isEqualTo(ENGINE);
    assertThat(PenumbraYaml.text(content.engine(), content.recommendation()))
        .isEqualTo(PenumbraYaml.text(ENGINE, recommendation));
  }

  @Property(tries = 100)
  void parse_aLineLost_isTheSameOrProblemsAreListed(@ForAll("recommendations") Recommendation recommendation) {
    List<String> lines = PenumbraYaml.text(ENGINE, recommendation).lines().toList();
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
    PenumbraYaml.write(file, ENGINE, recommendation);
    assertThat(PenumbraYaml.read(file)).isEqualTo(new PenumbraYaml.Content(ENGINE, recommendation));
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(f -> !f.equals(file));
  }

  @Test
  void write_targetIsAFolder_failsAndLeavesNoDraft() throws IOException {
    Path target = Files.createDirectory(folder.resolve("penumbra.yaml"));
    Files.writeString(target.resolve("inside"), "");
    assertThatThrownBy(() -> PenumbraYaml.write(target, ENGINE, Recommendations.any().sample()))
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
            zones:
            - {zone: z, role: boss, activeShare: 1.2, shadowShare: no, activeInstances: {typical: 3, most: 2},
              shadowInstances: 1, scheduleUtc: [Mon 12-08], requestShare: 0, costNanoDollars: 1, costShare: 0,
              reason: {rule: r, figures: {}}}
        """;
    InvalidInputException refused = catchThrowableOfType(
        InvalidInputException.class, () -> PenumbraYaml.parse(text, "bad.yaml"));
    String zone = "recommendation.services[0].zones[0].";
    assertThat(refused.problems()).extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "penumbra", "engine", "colour", "recommendation.source.seed", "recommendation.source.end",
            "recommendation.source.slotMillis", "recommendation.source.services", zone + "role",
            zone + "activeShare", zone + "shadowShare", zone + "activeInstances", zone + "shadowInstances",
            zone + "scheduleUtc", zone + "reason.figures");
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
