package dev.penumbra.simulator.demand.timed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.file.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCellTest {
  @TempDir
  Path folder;

  private final ProblemList problems = new ProblemList();

  @ParameterizedTest
  @ValueSource(strings = {"2024-03-05T14:00Z", "2024-03-05T14:00:00Z", "2024-03-05 14:00", "2024-03-05T14:00:00.000",
      "2024-03-05T15:30+01:30", "2024-03-05 15:30:00+01:30", "1709647200"})
  void read_everyWayToWriteATime_isTheSame(String text) throws IOException {
    assertThat(read(text)).containsExactly(Instant.parse("2024-03-05T14:00:00Z").toEpochMilli());
    assertThat(problems.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-03-05", "2024-02-30T14:00Z", "24:00", "now", "1709647200000"})
  void read_noTime_isNoted(String text) throws IOException {
    assertThat(read(text)).isEmpty();
    assertThat(problems.isEmpty()).isFalse();
  }

  @Test
  void read_beforeTheEpoch_isNegative() throws IOException {
    assertThat(read("-60")).containsExactly(-60_000L);
  }

  private List<Long> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("times.csv"), "time\n" + text + "\n");
    List<Long> millis = new ArrayList<>();
    CsvFile.read(file, problems, _ -> row -> TimeCell.read(row, 0, problems).ifPresent(millis::add));
    return millis;
  }
}
