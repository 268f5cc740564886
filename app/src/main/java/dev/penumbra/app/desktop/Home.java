package dev.penumbra.app.desktop;

import dev.penumbra.app.desktop.example.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the app keeps things and finds what is shipped with it.
 *
 * @param folder of this user's runs and preferences
 * @param datasets shipped scenarios and what they refer to
 * @param example run of the example, made with the program; may be missing
 */
public record Home(Path folder, Path datasets, Path example) {
  /** The user's own, as the environment says. */
  static Home ofUser() {
    String home = Optional.ofNullable(System.getenv("PENUMBRA_HOME"))
        .orElseGet(
            () -> Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
                .orElse(System.getProperty("user.home") + "/.local/share") + "/penumbra");
    Path program = Path.of(System.getProperty("penumbra.root", "."));
    return new Home(Path.of(home), program.resolve("datasets"), program.resolve("app/target/example/runs.sqlite"));
  }

  /** The file runs are kept in; its folder is made when it is not there. */
  Path workspace() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "folder " + folder + " cannot be made. Maybe set PENUMBRA_HOME to a folder that can be written to", e);
    }
    return folder.resolve("runs.sqlite");
  }

  /** Scenarios to begin from. */
  Path templates() {
    return datasets.resolve("scenarios");
  }

  /** What the first start shows. */
  Example firstExample() {
    return new Example(templates().resolve("us-air-2001.yaml"), example);
  }

  Path preferences() {
    return folder.resolve("preferences.properties");
  }
}
