package dev.penumbra.simulator.verification.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.simulator.verification.evidence.Judgement;
import dev.penumbra.simulator.verification.evidence.VerificationRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTraceTest {
  private static final Path DATASETS = Path.of(System.getProperty("penumbra.root", "../..")).resolve("datasets");

  private static GoldenTrace small() {
    return GoldenTrace.shipped(DATASETS)
        .stream()
        .filter(trace -> trace.scenario().endsWith("small.yaml"))
        .findFirst()
        .orElseThrow();
  }

  private static List<VerificationRow> rows(GoldenTrace trace) {
    return new Judgement(0.01).rows(trace.evidence());
  }

  /** When a change is meant: {@code ./penumbra verify --write-traces}. The longer ones: {@code verify --trace}. */
  @Test
  void evidence_smallScenario_isAsTheGoldenTraceSays() {
    assertThat(rows(small())).hasSize(2).allMatch(VerificationRow::pass);
  }

  @Test
  void shipped_everyScenario_hasATrace() {
    assertThat(GoldenTrace.shipped(DATASETS)).hasSizeGreaterThanOrEqualTo(3).allMatch(t -> Files.exists(t.file()));
  }

  @Test
  void evidence_oneLineChangedAndOneMissing_countsBoth(@TempDir Path folder) throws IOException {
    List<String> lines = Files.readAllLines(small().file());
    lines.set(5, lines.get(5) + "1");
    lines.removeLast();
    Path changed = Files.write(folder.resolve("small.txt"), lines);
    VerificationRow row = rows(new GoldenTrace(small().scenario(), changed)).getFirst();
    assertThat(row.pass()).isFalse();
    assertThat(row.observed()).isEqualTo(2);
  }

  @Test
  void evidence_noTrace_fails(@TempDir Path folder) {
    VerificationRow row = rows(new GoldenTrace(small().scenario(), folder.resolve("none.txt"))).getFirst();
    assertThat(row.pass()).isFalse();
  }
}
