package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F04ExplainTest {
  @TempDir
  Path folder;

  @Test
  void explain_nothingChanges_givesTheReasonForHold() {
    CommandRun run = explain("--policy", "threshold", "--service", "shop", "--zone", "us-west-2");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).matches(
        "(?s)2026-03-12T17:30:00Z shop@us-west-2 hold absent because predicted demand not above threshold "
            + "\\(demand [0-9.e-]+ instances, threshold [0-9.]+ instances, .*\\)\\R");
  }

  @Test
  void explain_home_saysWhyItServesAndHowMuch() {
    CommandRun run = explain("--service", "shop", "--zone", "us-east-1", "--at", "2026-03-12T13:00:00Z");
    assertThat(run.out()).startsWith("2026-03-12T13:00:00Z shop@us-east-1 ")
        .contains("a home always serves (sized for");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void explain_momentBetweenCycles_givesTheDecisionInForce() {
    CommandRun run = explain("--service", "shop", "--zone", "eu-west-1", "--at", "2026-03-12T13:29:59Z");
    assertThat(run.out()).startsWith("2026-03-12T13:00:00Z shop@eu-west-1 ").contains(" because ");
  }

  @Test
  void explain_zoneThatIsNoCandidate_givesItsRankAndScores() {
    Path scenario = ScenarioText.write(
        folder, "prediction: {", "ranking: {candidates: 1}\n  prediction: {");
    CommandRun passedOver = CommandRun.of("explain", scenario, "--service", "shop", "--zone", "us-west-2");
    assertThat(passedOver.out()).matches(
        "shop@us-west-2 was not among the candidates until 2026-03-12T18:00:00Z: other zones rank before it \\("
            + "rank 2, of 2 zones, candidates 1, total 0\\.\\d+, proximity [0-9.]+, cost [0-9.]+, capacity [0-9.]+, "
            + "saves [0-9.]+ ms, growing [0-9.]+, shadow [0-9.]+ \\$/h\\)\\R");
    assertThat(passedOver.exitCode()).isZero();
    CommandRun candidate = CommandRun.of("explain", scenario, "--service", "shop", "--zone", "eu-west-1");
    assertThat(candidate.out()).contains(" because ");
  }

  @Test
  void explain_outsideTheWindow_isBadInputWithTheLegalRange() {
    for (String at : new String[]{"2026-03-12T11:59:59Z", "2026-03-12T18:00:01Z"}) {
      CommandRun run = explain("--service", "shop", "--zone", "eu-west-1", "--at", at);
      assertThat(run.problemPaths()).containsExactly("--at");
      assertThat(run.err()).contains("2026-03-12T12:00:00Z to 2026-03-12T18:00:00Z");
      assertThat(run.out()).isEmpty();
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void explain_unknownServiceZoneAndMoment_areAllSaidAtOnce() {
    CommandRun unknown = explain("--service", "shoop", "--zone", "us-west-3", "--at", "2027-03-12T12:00:00Z");
    assertThat(unknown.problemPaths()).containsExactly("--service", "--zone", "--at");
    assertThat(unknown.err()).contains("shop, basket").contains("Maybe 'shop'?").contains("us-east-1");
    assertThat(unknown.exitCode()).isEqualTo(2);
    CommandRun allIllegal = explain("--service", "shoop", "--zone", "us-west-3", "--at", "noon");
    assertThat(allIllegal.problemPaths()).containsExactlyInAnyOrder("--service", "--zone", "--at");
    CommandRun noMoment = explain("--service", "shop", "--zone", "eu-west-1", "--at", "noon");
    assertThat(noMoment.problemPaths()).containsExactly("--at");
    assertThat(noMoment.exitCode()).isEqualTo(2);
    assertThat(explain("--zone", "eu-west-1").exitCode()).isEqualTo(2);
  }

  @Test
  void explain_momentAsScenariosWriteIt_isTaken() {
    CommandRun run = explain("--service", "shop", "--zone", "us-east-1", "--at", "2026-03-12T14:00+01:00");
    assertThat(run.out()).startsWith("2026-03-12T13:00:00Z shop@us-east-1 ");
  }

  private CommandRun explain(String... options) {
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "explain";
    arguments[1] = ScenarioText.write(folder);
    System.arraycopy(options, 0, arguments, 2, options.length);
    return CommandRun.of(arguments);
  }
}
