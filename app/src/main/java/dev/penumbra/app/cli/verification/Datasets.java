package dev.penumbra.app.cli.verification;

import java.nio.file.Path;

/** The data that comes with the program; its launcher says where the program lies. */
final class Datasets {
  private Datasets() {}

  /** The folder, in the working directory where no launcher says otherwise. */
  static Path shipped() {
    return Path.of(System.getProperty("penumbra.root", "")).resolve("datasets");
  }
}
