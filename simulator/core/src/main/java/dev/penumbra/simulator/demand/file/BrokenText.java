package dev.penumbra.simulator.demand.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Where a file, plain or packed, is not UTF-8; a parser that reads ahead knows only that it is so. */
public final class BrokenText {
  private static final int BUFFER = 1 << 16;

  private BrokenText() {}

  /** The line, from 1, of the first bytes that are no UTF-8; empty when there are none, or the file cannot be read. */
  public static OptionalLong find(Path file) {
    try (InputStream in = PackedFile.open(file)) {
      return find(in);
    } catch (IOException _) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong find(InputStream in) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer text = CharBuffer.allocate(BUFFER);
    long line = 1;
    boolean end = false;
    while (!end) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      end = read < 0;
      bytes.position(bytes.position() + Math.max(0, read)).flip();
      CoderResult result = decoder.decode(bytes, text, end);
      line += text.flip().chars().filter(c -> c == '\n').count();
      if (result.isError()) {
        return OptionalLong.of(line);
      }
      text.clear();
      bytes.compact();
    }
    return OptionalLong.empty();
  }
}
