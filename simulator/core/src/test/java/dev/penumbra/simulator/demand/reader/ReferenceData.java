package dev.penumbra.simulator.demand.reader;

import dev.penumbra.simulator.demand.file.PackedFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Real data, where the machine has it; a test that asks for it is skipped elsewhere. */
final class ReferenceData {
  private ReferenceData() {}

  static Path file(String name) {
    String root = System.getenv("PENUMBRA_REFERENCE_DATA");
    Assumptions.assumeTrue(root != null, "PENUMBRA_REFERENCE_DATA is not set");
    return Path.of(root == null ? "" : root, name);
  }

  static List<String> lines(Path file) {
    try (var text = new BufferedReader(new InputStreamReader(PackedFile.open(file), StandardCharsets.UTF_8))) {
      return new ArrayList<>(text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path folder, List<String> lines) {
    try {
      return Files.write(folder.resolve("reference.csv"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
