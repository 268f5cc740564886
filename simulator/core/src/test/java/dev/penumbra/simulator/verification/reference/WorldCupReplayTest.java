package dev.penumbra.simulator.verification.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.simulator.verification.evidence.Judgement;
import dev.penumbra.simulator.verification.evidence.VerificationRow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class WorldCupReplayTest {
  /** An evening with a kick-off; the whole of it is a row of the table. */
  @Test
  void evidence_atAnySeed_hasTheCountsOfEveryMinute() {
    String folder = System.getenv("PENUMBRA_REFERENCE_DATA");
    Assumptions.assumeTrue(folder != null, "PENUMBRA_REFERENCE_DATA is not set");
    Path root = Path.of(folder == null ? "" : folder);
    Assumptions.assumeTrue(WorldCupReplay.isIn(root), "no such measurements");
    for (long seed : new long[]{1, 2, 77}) {
      var evidence = WorldCupReplay.evidence(root, Optional.of(Instant.parse("1998-06-30T15:00:00Z")), 300, seed);
      assertThat(new Judgement(0.01).rows(evidence))
          .hasSize(3)
          .allMatch(VerificationRow::pass)
          .first()
          .satisfies(row -> assertThat(row.observed()).isGreaterThan(5e6));
    }
  }
}
