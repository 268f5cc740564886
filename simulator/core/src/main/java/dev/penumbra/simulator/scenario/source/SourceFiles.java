package dev.penumbra.simulator.scenario.source;

import dev.penumbra.engine.config.InputFile;
import dev.penumbra.engine.config.format.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files a scenario refers to, found beside it and remembered for its hash. */
public final class SourceFiles {
  /** A longer name would bury the message. */
  private static final int SHOWN_CHARACTERS = 200;

  private final Path folder;
  private final SortedMap<String, Path> used = new TreeMap<>();

  public SourceFiles(Path folder) {
    this.folder = folder;
  }

  /** The file of a relative path; empty, and a problem, when there is none. */
  public Optional<Path> find(String relative, String path, Problems problems) {
    Optional<Path> file = resolve(relative);
    Optional<String> fault = file.isEmpty() ? Optional.of("no path of a file") : InputFile.findFault(file.get());
    fault.ifPresent(
        found -> problems.add(
            path, "'" + shown(relative) + "', " + found, "a file that can be read, relative to the scenario's folder"));
    return file.filter(_ -> fault.isEmpty()).map(found -> {
      used.put(relative, found);
      return found;
    });
  }

  /** The file of a relative path, where there is one. */
  public Optional<Path> findIfThere(String relative) {
    Optional<Path> file = resolve(relative).filter(Files::isRegularFile);
    file.ifPresent(found -> used.put(relative, found));
    return file;
  }

  private static String shown(String name) {
    return name.length() <= SHOWN_CHARACTERS ? name : name.substring(0, SHOWN_CHARACTERS) + "…";
  }

  private Optional<Path> resolve(String relative) {
    try {
      return Optional.of(folder.resolve(relative).normalize());
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /** SHA-256 over a text and the bytes of every file found, each under the name it was asked by. */
  public String hash(String text, Problems problems) {
    MessageDigest digest = sha256();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, Path> file : used.entrySet()) {
      digest.update(("\0" + file.getKey() + "\0").getBytes(StandardCharsets.UTF_8));
      try (InputStream bytes = Files.newInputStream(file.getValue())) {
        byte[] buffer = new byte[1 << 16];
        for (int length = bytes.read(buffer); length >= 0; length = bytes.read(buffer)) {
          digest.update(buffer, 0, length);
        }
      } catch (IOException e) {
        problems.add(file.getKey(), "a file that cannot be read: " + e.getMessage(), "a readable file");
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
