package dev.penumbra.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.simulator.bench.queue.QueueKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new Main()).setErr(new PrintWriter(err)).execute(arguments);
  }

  @Test
  void rounds_outOfRange_areRefusedWithWhatIsLegal() {
    assertThat(run("--rounds", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--rounds: 0; legal: a whole number, 1 to 100");
  }

  @Test
  void measure_oneShortRound_givesEveryRatio() throws Exception {
    QueueRounds rounds = QueueRounds.measure(1, 20_000, _ -> {});
    Figures figures = new Figures();
    figures.put(rounds);
    assertThat(figures.toMap().keySet()).containsAll(Main.Part.QUEUES.figures());
    double mine = rounds.nanosPerRequest(QueueKind.FULL_RUN, 8);
    double bare = rounds.nanosPerRequest(QueueKind.BARE_LOOP, 8);
    assertThat(rounds.ratio(QueueKind.FULL_RUN, QueueKind.BARE_LOOP, 8)).isEqualTo(bare / mine);
  }

  @Test
  void lacks_aFigure_isNullWithItsReason() {
    Figures figures = new Figures();
    figures.lacks("fluidError", "left out by --only");
    assertThat(figures.toMap())
        .containsEntry("fluidError", null)
        .containsEntry("notMeasured", Map.of("fluidError", "left out by --only"));
  }

  @Test
  void median_ofAnEvenNumber_liesBetweenTheMiddleTwo() {
    assertThat(QueueRounds.median(List.of(4.0, 1.0, 3.0, 9.0))).isEqualTo(3.5);
  }
}
