package dev.penumbra.engine.model.problem;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text that bytes stand for. */
public final class Utf8Text {
  private Utf8Text() {}

  /**
   * The text; throws {@link InvalidInputException} with the line where the bytes are not UTF-8.
   *
   * @param file what problems call it
   * @param legal what it should be
   */
  public static String decode(byte[] bytes, String file, String legal) {
    CharBuffer text = CharBuffer.allocate(bytes.length); // no character takes less than a byte
    CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
    String read = text.flip().toString();
    if (end.isError()) {
      long line = 1 + read.chars().filter(c -> c == '\n').count();
      throw new InvalidInputException(List.of(new Problem(file + ", line " + line, "broken UTF-8", legal)));
    }
    return read;
  }
}
