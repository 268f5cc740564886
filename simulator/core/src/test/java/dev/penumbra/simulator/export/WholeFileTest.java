package dev.penumbra.simulator.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir
  Path folder;

  @Test
  void write_overAFile_replacesItAndLeavesNoDraft() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "old");
    WholeFile.write(file, "new");
    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  void write_overADeviceOrAFolder_isRefusedAndLeavesIt() throws IOException {
    Path device = Files.createSymbolicLink(folder.resolve("device"), Path.of("/dev/null"));
    Path inside = Files.createDirectory(folder.resolve("inside"));
    for (Path there : new Path[]{device, inside}) {
      assertThatThrownBy(() -> WholeFile.write(there, "new")).isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("no file that could be replaced");
    }
    assertThat(device).isSymbolicLink();
    assertThat(inside).isEmptyDirectory();
  }
}
