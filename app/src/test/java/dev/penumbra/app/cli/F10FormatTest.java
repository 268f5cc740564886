package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class F10FormatTest {
  @Test
  void format_ofThisCode_isTheReferenceInDocs() throws IOException {
    CommandRun run = CommandRun.of("format");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    Path docs = Path.of(System.getProperty("penumbra.root"), "docs", "scenario-format.md");
    assertThat(run.out()).isEqualTo(Files.readString(docs));
  }
}
