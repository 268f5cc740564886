package dev.penumbra.simulator.demand.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file that may be packed with gzip, whatever its name says. */
public final class PackedFile {
  private static final int BUFFER = 1 << 16;
  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;

  private PackedFile() {}

  /** Opens a file, unpacking it when its first two bytes are those of gzip (RFC 1952). */
  public static InputStream open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      bytes.mark(2);
      boolean packed = bytes.read() == MAGIC_1 && bytes.read() == MAGIC_2;
      bytes.reset();
      return packed ? new GZIPInputStream(bytes, BUFFER) : bytes;
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /** The last part of a path, as problems name the file. */
  public static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
