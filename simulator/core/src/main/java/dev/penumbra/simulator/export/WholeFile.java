package dev.penumbra.simulator.export;

import dev.penumbra.engine.config.InputFile;
import dev.penumbra.engine.model.problem.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that are there as a whole or not at all. */
public final class WholeFile {
  /** Several times a planet of zones and services; anything larger is another sort of file. */
  private static final long LARGEST_BYTES = 64_000_000;

  private WholeFile() {}

  /** Replaces or makes a file; throws {@link UncheckedIOException}, and what was there before stays. */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with a content that is no text. */
  public static void write(Path file, byte[] content) {
    Path target = file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) { // a device would be lost to the draft that is moved there
      throw new UncheckedIOException(
          new IOException(target + " is no file that could be replaced. Maybe give the name of a new one"));
    }
    Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      try {
        writeThrough(draft, content);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "file " + target + " cannot be written. Maybe its folder is missing, write-protected or full", e);
    }
  }

  private static void writeThrough(Path draft, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true); // a move may outlive a crash that the content does not
    }
  }

  /** The text of a file; throws {@link InvalidInputException} when it is none. */
  static String read(Path file) {
    return InputFile.yaml(file, LARGEST_BYTES);
  }
}
