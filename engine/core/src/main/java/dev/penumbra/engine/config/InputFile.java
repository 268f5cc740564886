package dev.penumbra.engine.config;

import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files that a user names. */
public final class InputFile {
  private InputFile() {}

  /** What is there in place of a file that can be read; empty when it can be. Devices and pipes may have no end. */
  public static Optional<String> findFault(Path file) {
    if (!Files.exists(file)) {
      return Optional.of("no such file");
    }
    if (Files.isDirectory(file)) {
      return Optional.of("a directory");
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of("a device or a pipe");
    }
    return Files.isReadable(file) ? Optional.empty() : Optional.of("a file that may not be read");
  }

  /** A YAML file's text; throws {@link InvalidInputException} when there is none, of {@code largestBytes} at most. */
  public static String yaml(Path file, long largestBytes) {
    String legal = "a readable YAML file in UTF-8";
    Optional<String> fault = findFault(file);
    if (fault.isPresent()) {
      throw refused(file, fault.get() + ", '" + file + "'", legal);
    }
    try {
      if (Files.size(file) > largestBytes) {
        throw refused(file, Files.size(file) + " bytes", "a YAML file of at most " + largestBytes + " bytes");
      }
      return YamlText.decode(Files.readAllBytes(file), name(file));
    } catch (IOException e) {
      throw refused(file, "a file whose bytes cannot be read (" + e.getMessage() + ")", legal);
    }
  }

  /** What problems call a file: the last part of its path. */
  public static String name(Path file) {
    Path last = file.getFileName();
    return last == null || last.toString().isEmpty() ? "'" + file + "'" : last.toString();
  }

  private static InvalidInputException refused(Path file, String found, String legal) {
    return new InvalidInputException(List.of(new Problem(name(file), found, legal)));
  }
}
