package dev.penumbra.simulator.scenario.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.config.YamlText;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.ZoneKind;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.engine.model.service.Objective;
import dev.penumbra.simulator.scenario.ScenarioFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnFormTest {
  private static final Landscape SMALL = ScenarioFile.read(
      Path.of(System.getProperty("penumbra.root", "../..")).resolve("datasets/scenarios/small.yaml")).landscape();
  private static final ZoneId ZONE = SMALL.zones().getLast().id();
  private static final ServiceId SERVICE = SMALL.services().getFirst().id();
  private static final ClusterId CLUSTER = SMALL.clusters().getFirst().id();
  private static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");

  @Test
  void write_everyKindOfChange_readsBackEqual() {
    List<Turn> turns = List.of(
        new Turn(
            AT,
            List.of(
                new Change.ZoneOutage(ZONE, Duration.ofHours(3)),
                new Change.Prices(Optional.of(ZONE), Optional.empty(), 1.5),
                new Change.Prices(Optional.empty(), Optional.of(ZoneKind.LOCAL_ZONE), 0),
                new Change.DemandSurge(Optional.of(SERVICE), Optional.of(CLUSTER), 2.25, Duration.ofMinutes(90)),
                new Change.DemandSurge(Optional.empty(), Optional.empty(), 3, Duration.ofMinutes(90)))),
        new Turn(
            AT.plusSeconds(900),
            List.of(
                new Change.Policy(new PolicyConfig.ExpectedCost(17, 0.123456789)),
                new Change.ServiceObjective(SERVICE, new Objective(123.5, Money.dollars(0.000002))))),
        new Turn(AT.plusSeconds(1800), List.of()));
    assertThat(new TurnForm(SMALL).read(TurnForm.write(turns))).isEqualTo(turns);
  }

  @Test
  void read_severalMistakes_tellsOfEachAtItsField() {
    JsonNode tree = YamlText.parse("""
        at: 2026-01-01T10:00:00Z
        changes:
          - zoneOutage: {zone: atlantis, lasts: 0s}
          - prices: {factor: -1}
          - demandSurge: {factor: 2}
          - serviceObjective: {service: nobody, objective: {latencyMillis: 0, penaltyUsdPerRequestMs: 1}}
        """, "turn");
    Problems problems = new Problems();
    assertThat(new TurnForm(SMALL).read(tree, problems)).isEmpty();
    assertThat(problems.list()).extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "changes[0].zoneOutage.zone", "changes[0].zoneOutage.lasts", "changes[1].prices.factor",
            "changes[2].demandSurge.lasts", "changes[3].serviceObjective.service",
            "changes[3].serviceObjective.objective.latencyMillis");
  }

  @Test
  void read_aTurnOfAnotherLandscape_isRefused() {
    String text = TurnForm.write(
        List.of(new Turn(AT, List.of(new Change.ZoneOutage(new ZoneId("atlantis"), Duration.ofHours(1))))));
    assertThatThrownBy(() -> new TurnForm(SMALL).read(text)).isInstanceOf(InvalidInputException.class);
  }
}
