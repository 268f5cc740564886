package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F02ZonesTest {
  @TempDir
  Path folder;

  @Test
  void zones_ofEachService_areRankedByTheirTotal() {
    CommandRun run = CommandRun.of("zones", ScenarioText.write(folder));
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("shop (home us-east-1)").contains("basket (home us-east-1)");
    int second = run.out().indexOf("basket (home");
    for (String service : List.of(run.out().substring(0, second), run.out().substring(second))) {
      List<List<String>> rows = service.lines()
          .map(line -> List.of(line.strip().split(" +", -1)))
          .filter(cells -> cells.getFirst().matches("\\d+"))
          .toList();
      assertThat(rows).extracting(cells -> cells.get(1)).contains("us-west-2", "eu-west-1");
      assertThat(rows).extracting(cells -> -Double.parseDouble(cells.get(3))).isSorted();
    }
  }

  @Test
  void zones_badScenario_isBadInput() {
    CommandRun run = CommandRun.of("zones", ScenarioText.write(folder, "eu-west-1]", "eu-west-9]"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.problemPaths()).containsExactly("zones.ids[2]");
    assertThat(run.out()).isEmpty();
  }
}
