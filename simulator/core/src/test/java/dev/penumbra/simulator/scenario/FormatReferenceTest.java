package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormatReferenceTest {
  @Test
  void reference_ofThisCode_isTheOneInDocs() throws IOException {
    Path file = Path.of(System.getProperty("penumbra.root", "."), "docs", "scenario-format.md");
    assertThat(Files.readString(file))
        .as("docs/scenario-format.md; write it anew with ./penumbra format")
        .isEqualTo(ScenarioFile.reference());
  }
}
